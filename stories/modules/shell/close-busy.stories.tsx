import { expect, fn, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { CloseBusyDialog } from "@/modules/shell/close-busy-dialog";
import type { ShellSession } from "@/modules/shell/shell-session";

const shell: ShellSession = {
  id: "1",
  label: "bash 1",
  place: { workflow: "training-1a2b3c4d", task: "train-0", retryId: 0, entry: "/bin/bash" },
  status: "busy",
  screen: null,
};

const onKeep = fn();
const onClose = fn();

const meta = preview.meta({
  title: "Workflow/Terminal/Close busy",
  component: CloseBusyDialog,
  args: { shell, onKeep, onClose },
  beforeEach() {
    onKeep.mockClear();
    onClose.mockClear();
  },
  render: (args) => (
    <main className="p-6">
      <h1 className="text-lg font-semibold">Workflow</h1>
      <CloseBusyDialog {...args} />
    </main>
  ),
});

export default meta;

/** Names the shell and the effect of each button. */
export const Default = meta.story({
  play: async ({ userEvent }) => {
    const question = within(await screen.findByRole("dialog", { name: "Close busy shell?" }));
    await waitFor(() => expect(question.getByText("bash 1")).toBeVisible());
    await userEvent.click(question.getByRole("button", { name: "Stop and close" }));
    await expect(onClose).toHaveBeenLastCalledWith(shell);
    await userEvent.click(question.getByRole("button", { name: "Keep open" }));
    await expect(onKeep).toHaveBeenCalledOnce();
  },
});

/** Closed without a shell. */
export const Empty = meta.story({
  args: { shell: null },
  play: async () => {
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  },
});

/** Names of the maximum length wrap. */
export const LongNames = meta.story({
  args: { shell: { ...shell, place: { ...shell.place, task: `evaluate-${"x".repeat(54)}-0` } } },
});
