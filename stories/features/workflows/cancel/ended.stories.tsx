import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { changeHandlers } from "@/mocks/handlers";
import { completed } from "../../../fixtures/workflows";
import { CancelExample } from "./cancel-page";

const meta = preview.meta({
  title: "Workflow/Cancel",
  loaders: [loadWorld],
  parameters: { subject: completed },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...changeHandlers(world)),
  render: (_, { subject }) => <CancelExample workflows={[subject.workflow]} />,
});

export default meta;

/** Nothing to cancel, and the dialog says why. */
export const AlreadyEnded = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Already ended" });
    await expect(dialog).toHaveTextContent("This workflow has already ended. There is nothing to cancel.");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Cancel workflow" })).toBeNull());
  },
});

/** The workflow ended while the dialog was open: not a failure, and no retry is offered. */
export const EndedMeanwhile = meta.story({
  render: (_, { subject }) => <CancelExample workflows={[{ ...subject.workflow, status: "RUNNING" }]} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Not canceled" })).toBeVisible();
    await expect(screen.getByRole("alert")).toHaveTextContent(
      /has ended already: there is nothing to cancel/,
    );
    await waitFor(() => expect(screen.queryByRole("button", { name: "Retry" })).toBeNull());
  },
});
