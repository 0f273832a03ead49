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

/** Unchanged, with its spec and labels. */
export const Default = meta.story({
  play: async ({ subject, userEvent }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    await screen.findByRole("dialog", { name: `Resubmit ${original.name}` });
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await waitFor(async () => expect(await dialog.editor()).toHaveTextContent(`# Spec of ${original.name}`));
    for (const key of Object.keys(original.labels ?? {})) {
      await expect(screen.getByRole("textbox", { name: key })).toHaveValue(original.labels?.[key]);
    }
    await expect(await dialog.ready("Resubmit")).toBeVisible();
  },
});

/** Sends only the workflow's name, so that the new one refers to its parent. */
export const Submitted = meta.story({
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await userEvent.click(await dialog.ready("Resubmit"));
    const name = await dialog.submitted(world, original.pool ?? "");
    await expect(world.workflows.getByName(name)?.parent_name).toBe(original.name);
  },
});

export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.ready("Resubmit");
  },
});
