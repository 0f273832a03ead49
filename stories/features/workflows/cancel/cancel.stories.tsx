import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { changeHandlers } from "@/mocks/handlers";
import { running } from "../../../fixtures/workflows";
import { seenMessage } from "../../../frames/seen-message";
import { CancelExample, cancelQueries, question, recordCancels } from "./cancel-page";

const meta = preview.meta({
  title: "Workflow/Cancel",
  loaders: [loadWorld],
  parameters: { subject: running },
  args: { onDone: fn() },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...changeHandlers(world));
    recordCancels(msw);
  },
  render: ({ onDone }, { subject }) => <CancelExample workflows={[subject.workflow]} onDone={onDone} />,
});

export default meta;

/** Explains Force, and starts in the reason. */
export const Default = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Cancel this workflow?" });
    await expect(dialog).toHaveTextContent(subject.workflow.name);
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel workflow" })).toBeVisible());
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Reason" })).toHaveFocus());
  },
});

/** With a reason and Force; the focus returns to the trigger. */
export const Canceled = meta.story({
  play: async ({ args, canvas, subject, userEvent }) => {
    const { name } = subject.workflow;
    const opener = canvas.getByRole("button", { name: "Cancel…" });
    await userEvent.click(opener);
    await userEvent.type(await screen.findByRole("textbox", { name: "Reason" }), "wrong learning rate");
    await userEvent.click(screen.getByRole("checkbox", { name: "Force" }));
    await userEvent.click(screen.getByRole("button", { name: "Cancel workflow" }));
    await waitFor(() => expect(question()).toBeNull());
    await seenMessage(`Canceled ${name}`);
    await expect(cancelQueries()).toEqual(["?message=wrong+learning+rate&force=true"]);
    await expect(args.onDone).toHaveBeenCalledWith([{ name, kind: "canceled", reason: "" }]);
    await waitFor(() => expect(opener).toHaveFocus());
  },
});
