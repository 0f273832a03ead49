import { expect, fireEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { otherRunningTask, twoRunningTasks } from "../../fixtures/tasks";
import { SessionsPage } from "./sessions-page";
import { holdCommand, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Sessions",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: twoRunningTasks },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: (_, { subject }) => <SessionsPage subject={subject} />,
});

export default meta;

/** Removing a shell with a running command needs confirmation; an idle one is removed immediately. */
export const RemoveBusy = meta.story({
  beforeEach: ({ msw }) => msw.use(holdCommand("sleep 1000")),
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const [first, second] = [subject.task, otherRunningTask(subject)];
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("sleep 1000");
    await expect(await canvas.findByRole("tab", { name: /Busy/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: second.name }));
    await terminal.connect();

    const shellOf = (task: string) => ({ name: new RegExp(`^${task}, bash 1`) });
    const isGone = (task: string) =>
      waitFor(() => expect(canvas.queryByRole("button", shellOf(task))).not.toBeInTheDocument());
    async function remove(task: string) {
      await fireEvent.contextMenu(await canvas.findByRole("button", shellOf(task)));
      await userEvent.click(await body.findByRole("menuitem", { name: "Remove" }));
    }
    await remove(second.name);
    await isGone(second.name);
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());

    await remove(first.name);
    const question = within(await body.findByRole("dialog", { name: "Close busy shell?" }));
    await userEvent.click(question.getByRole("button", { name: "Keep open" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await expect(await canvas.findByRole("button", shellOf(first.name))).toHaveTextContent("Busy");

    await remove(first.name);
    await userEvent.click(await body.findByRole("button", { name: "Stop and close" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await isGone(first.name);
  },
});
