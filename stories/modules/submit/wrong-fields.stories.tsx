import { expect, screen, within } from "storybook/test";
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

/**
 * Valid YAML, but an invalid spec: each problem links to its field. It cannot be submitted; the reason and the disabled
 * button lead to the first problem.
 */
export const WrongFields = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const wrong = EXAMPLE_SPEC.replace("gpu: 1", "gpu: many").replace("task: train-0", "task: other");
    const text = await dialog.editor();
    await dialog.write(wrong);
    await dialog.choosePool(poolOf(world, "ONLINE").name);
    await userEvent.click(await dialog.ready("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    await expect(problems.getAllByRole("button")).toHaveLength(2);
    await userEvent.click(problems.getByRole("button", { name: /^Error Line 8, column 7: .*gpu/ }));
    await expect(text).toHaveFocus();
    await userEvent.click(problems.getByRole("button", { name: /Line 30, .*"other"/ }));
    await expect(getSelection()?.toString()).toContain("task:");

    await expect(dialog.button("Submit")).toHaveAttribute("aria-disabled", "true");
    await expect(dialog.button("Submit")).toHaveAccessibleDescription("Fix 2 problems");
    await userEvent.click(dialog.button("Fix 2 problems"));
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString()).toContain("gpu:");
    await userEvent.click(problems.getByRole("button", { name: /Line 30/ }));
    await userEvent.click(dialog.button("Submit"));
    await expect(getSelection()?.toString()).toContain("gpu:");
    await expect(screen.queryByText(/^Submitted /)).not.toBeInTheDocument();
    await expect(dialog.ready("Validate")).resolves.toBeVisible();
  },
});
