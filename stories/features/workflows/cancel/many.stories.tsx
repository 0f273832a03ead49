import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { changeHandlers } from "@/mocks/handlers";
import { seenMessage } from "../../../frames/seen-message";
import { CancelExample, cancelQueries, newest, recordCancels } from "./cancel-page";

const meta = preview.meta({
  title: "Workflow/Cancel",
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...changeHandlers(world));
    recordCancels(msw);
  },
});

export default meta;

/** Ended workflows are skipped without a request. */
export const Many = meta.story({
  render: (_, { world }) => {
    const active = [...newest(world, "RUNNING", 7), ...newest(world, "WAITING", 1)];
    return <CancelExample workflows={[...active, ...newest(world, "COMPLETED", 2)]} />;
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Cancel 8 workflows?" });
    await expect(dialog).toHaveTextContent(
      "8 workflows can be canceled; 2 already ended and will be skipped.",
    );
    await expect(dialog).toHaveTextContent("and 3 more");
    await userEvent.click(screen.getByRole("button", { name: "Cancel 8 workflows" }));
    await seenMessage("Canceled 8 workflows");
    await expect(cancelQueries()).toHaveLength(8);
  },
});
