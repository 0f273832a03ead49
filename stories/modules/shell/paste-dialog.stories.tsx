import { expect, fn, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { PasteDialog } from "@/modules/shell/paste-dialog";
import type { PendingPaste } from "@/modules/shell/pasted-text";

function pasteOf(lines: readonly string[], joined: string | null = lines.join(" ")): PendingPaste {
  return { lines, commands: lines, joined };
}

const meta = preview.meta({
  title: "Workflow/Terminal/Paste question",
  component: PasteDialog,
  args: {
    paste: pasteOf(["cd /data/checkpoints", "rm -rf epoch-1", "ls -la"]),
    onAnswer: fn(),
  },
  render: (args) => (
    <main className="p-6">
      <h1 className="text-lg font-semibold">Workflow</h1>
      <PasteDialog {...args} />
    </main>
  ),
});

export default meta;

/** The lines have the focus, where Enter does nothing: the line break of a habit runs nothing. */
export const Default = meta.story({
  play: async ({ args, userEvent }) => {
    const question = within(await screen.findByRole("dialog", { name: "Run 3 pasted lines?" }));
    await waitFor(() => expect(question.getByRole("region", { name: "Pasted lines" })).toHaveFocus());
    await userEvent.keyboard("{Enter} y");
    await expect(args.onAnswer).not.toHaveBeenCalled();
    await userEvent.tab();
    await userEvent.tab();
    await expect(question.getByRole("button", { name: "Paste as one line" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(args.onAnswer).toHaveBeenLastCalledWith("join");
    await userEvent.click(question.getByRole("button", { name: "Run 3 lines" }));
    await expect(args.onAnswer).toHaveBeenLastCalledWith("run");
    await userEvent.keyboard("{Escape}");
    await expect(args.onAnswer).toHaveBeenLastCalledWith("cancel");
  },
});

/** As many lines as can be pasted scroll; long ones wrap, so that nothing that runs is out of sight. */
export const ManyLines = meta.story({
  args: {
    paste: pasteOf(
      Array.from(
        { length: 500 },
        (_, line) => `python evaluate.py --shard ${line} --output /data/out/${"x".repeat(line)}`,
      ),
      null,
    ),
  },
  play: async ({ userEvent }) => {
    const question = within(await screen.findByRole("dialog", { name: "Run 500 pasted lines?" }));
    const lines = question.getByRole("region", { name: "Pasted lines" });
    await waitFor(() => expect(lines).toHaveFocus());
    await expect(question.getAllByRole("listitem")).toHaveLength(500);
    await expect(lines.scrollHeight).toBeGreaterThan(lines.clientHeight);
    await expect(lines.scrollWidth).toBe(lines.clientWidth);
    await expect(question.getByRole("button", { name: "Paste as one line" })).toBeDisabled();
    await userEvent.click(question.getByRole("button", { name: "Close" }));
  },
});

/** Closed without a paste. */
export const Empty = meta.story({
  args: { paste: null },
  play: async () => {
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  },
});
