import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TEMPLATED_SPEC } from "./own-specs";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Refused template",
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

/** An error inside of a loop is reported at its line of the template, not of what was rendered. */
export const RefusedTemplate = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const text = await dialog.editor();
    await dialog.write(
      TEMPLATED_SPEC.replace("{{ bucket_url }}", "s3://results").replace("- task: leader", "- task: chief"),
    );
    await dialog.choosePool(poolOf(world, "ONLINE").name);
    await userEvent.click(await dialog.ready("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    const problem = problems.getByRole("button", {
      name: /^Error Line 45, column 9: .*There is no task "chief"/,
    });
    await userEvent.click(problem);
    await expect(text).toHaveFocus();
    await waitFor(() => expect(getSelection()?.toString()).toContain("task:"));
  },
});
