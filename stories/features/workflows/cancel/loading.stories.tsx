import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { neverAnswers } from "@/mocks/handlers/scenarios";
import { CancelExample, cancelPath, newest } from "./cancel-page";

const meta = preview.meta({
  title: "Workflow/Cancel",
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(neverAnswers(cancelPath, { method: "post" })),
  render: (_, { world }) => <CancelExample workflows={newest(world, "RUNNING", 6)} />,
});

export default meta;

/** Before the server responds. */
export const Loading = meta.story({
  parameters: { settles: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 6 workflows" }));
    await expect(await screen.findByRole("button", { name: "Canceling…" })).toHaveFocus();
  },
});

/** In-flight requests can be stopped; their outcome is then reported as unknown. */
export const Stopped = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 6 workflows" }));
    await expect(await screen.findByRole("progressbar", { name: "Canceling" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    await expect(await screen.findByRole("dialog", { name: "0 of 6 workflows canceled" })).toBeVisible();
    await expect(screen.getAllByText(/The workflow may be canceled/)).toHaveLength(4);
    await expect(screen.getAllByText(/before the request was sent/)).toHaveLength(2);
  },
});
