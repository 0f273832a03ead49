import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { startWithoutDraft, submitPath } from "./submit-page";

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

/** A server error keeps the draft, and a retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(submitPath, 500, { method: "post" })),
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const original = subject.workflow;
    await dialog.opened();
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await userEvent.click(await dialog.ready("Resubmit"));
    await expect(await screen.findByText("Not submitted")).toBeVisible();
    await expect(screen.getByRole("radio", { name: "Low" })).toBeChecked();
    await userEvent.click(await dialog.ready("Resubmit"));
    await dialog.submitted(world, original.pool ?? "");
  },
});

export { ServerError as Error };

/** A workflow can be resubmitted without its spec. */
export const WithoutSpec = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/workflow/:name/spec", 500)),
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    const alert = within(await screen.findByRole("alert"));
    await dialog.ready("Resubmit");
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await waitFor(async () => expect(await dialog.editor()).toHaveTextContent("# Spec of"));
  },
});
