import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { startWithoutDraft } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Resubmit",
  loaders: [loadWorld],
  parameters: { subject: resubmittable, nextjs: { navigation: { pathname: "/workflows/name" } } },
  globals: { volume: "default" },
  beforeEach({ msw, subject, world }) {
    msw.use(...resubmitHandlers(world));
    return startWithoutDraft(resubmitDraftKey(subject.workflow.name));
  },
  render: (_, { subject }) => <ResubmitPage workflow={subject.workflow} />,
});

export default meta;

/** Label values can be changed, keys cannot. */
export const ChangedLabel = meta.story({
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    const [key = ""] = Object.keys(original.labels ?? {});
    const field = await screen.findByRole("textbox", { name: key });
    await userEvent.clear(field);
    await userEvent.type(field, "another");
    await userEvent.click(await dialog.ready("Resubmit"));
    const name = await dialog.submitted(world, original.pool ?? "");
    await expect(world.workflows.getByName(name)?.labels).toEqual({ ...original.labels, [key]: "another" });
  },
});

/** An edited spec is sent completely, with its own name; a reverted edit is no change. */
export const ChangedSpec = meta.story({
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    const text = await dialog.editor();
    await waitFor(() => expect(text).toHaveTextContent("# Spec of"));
    const row = world.workflows.indexByName(original.name) ?? 0;
    const changed = world.specs.specText(row).replace(/^ {2}name: .*$/m, "  name: changed-name");
    await dialog.write("workflow: {}");
    await expect(await screen.findByText("Modified")).toBeVisible();
    await userEvent.click(dialog.button("Undo changes"));
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await dialog.write(changed);
    await userEvent.click(await dialog.ready("Resubmit"));
    const name = await dialog.submitted(world, original.pool ?? "");
    await expect(name).toMatch(/^changed-name-/);
  },
});
