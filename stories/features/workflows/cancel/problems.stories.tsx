import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { changeHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith } from "@/mocks/handlers/scenarios";
import { running } from "../../../fixtures/workflows";
import { seenMessage } from "../../../frames/seen-message";
import { CancelExample, cancelPath, newest, question } from "./cancel-page";

const meta = preview.meta({
  title: "Workflow/Cancel",
  loaders: [loadWorld],
  parameters: { subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...changeHandlers(world)),
  render: (_, { subject }) => <CancelExample workflows={[subject.workflow]} />,
});

export default meta;

/** The server's message is shown. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith(cancelPath, 500, { method: "post" })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Not canceled" })).toBeVisible();
    await expect(screen.getByRole("button", { name: "Retry" })).toBeEnabled();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** One request fails: it is listed with its reason, and a retry sends it alone. */
export const PartialFailure = meta.story({
  beforeEach: ({ msw }) =>
    msw.use(failsOnce(cancelPath, 503, { method: "post", detail: "The cluster does not answer." })),
  render: (_, { world }) => <CancelExample workflows={newest(world, "RUNNING", 3)} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 3 workflows" }));
    await expect(await screen.findByRole("dialog", { name: "2 of 3 workflows canceled" })).toBeVisible();
    const problems = screen.getAllByRole("listitem");
    await expect(problems.map((problem) => problem.textContent)).toEqual([
      expect.stringContaining("The cluster does not answer."),
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    await seenMessage("Canceled 3 workflows");
    await waitFor(() => expect(question()).toBeNull());
  },
});
