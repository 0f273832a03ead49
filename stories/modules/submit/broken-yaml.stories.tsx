import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit",
  loaders: [loadWorld],
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...submitHandlers(world));
    return startWithoutDraft();
  },
  render: () => <SubmitPage />,
});

export default meta;

/** A syntax error: the problem links to its line; after the correction the spec is validated and submitted. */
export const BrokenYaml = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const text = await dialog.editor();
    await dialog.write(EXAMPLE_SPEC.replace("name: my-training", 'name: "mended" twice'));
    const pool = poolOf(world, "ONLINE").name;
    await dialog.choosePool(pool);
    await userEvent.click(await dialog.ready("Validate"));

    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    const [first] = problems.getAllByRole("button", { name: /Line 2, column \d+: This is no YAML/ });
    if (first === undefined) throw new Error("There is no problem at line 2.");
    await userEvent.click(first);
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString().trim()).toBe("twice");

    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(text).toHaveTextContent(/name: "mended"\s*timeout/));
    await expect(await screen.findByText("Changed since validation")).toBeVisible();
    await dialog.validate();
    await waitFor(() => expect(screen.queryByRole("region", { name: "Problems" })).not.toBeInTheDocument());
    await userEvent.click(await dialog.ready("Submit"));
    await expect(await dialog.submitted(world, pool)).toMatch(/^mended-/);
  },
});
