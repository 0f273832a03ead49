import { expect, fn, screen, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { COPY_REFUSED, copyText } from "@/lib/clipboard";
import { acceptCopyCommand, refuseCopying, withoutClipboard } from "../../fixtures/clipboards";

const meta = preview.meta({
  title: "Components/CopyButton",
  component: CopyButton,
  parameters: { layout: "centered" },
  args: { value: "train-llama-7b-0042", label: "Copy workflow name" },
});

export default meta;

export const Default = meta.story();

export const Copies = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(canvas.getByRole("button", { name: "Copy workflow name" }));
    await expect(writeText).toHaveBeenCalledWith(args.value);
    await expect(await canvas.findByRole("status")).toHaveTextContent("Copied");
  },
});

/** Browsers deny the clipboard without permission; the button reports it. */
export const Refused = meta.story({
  play: async ({ canvas, userEvent }) => {
    refuseCopying();
    await userEvent.click(canvas.getByRole("button", { name: "Copy workflow name" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent(COPY_REFUSED);
  },
});

/** On plain http there is no clipboard API: the copy command is used, and the focus stays. */
export const PlainHttp = meta.story({
  beforeEach: withoutClipboard,
  play: async ({ args, canvas, userEvent }) => {
    const copied = acceptCopyCommand();
    const button = canvas.getByRole("button", { name: "Copy workflow name" });
    const onBlur = fn();
    button.addEventListener("blur", onBlur);
    await userEvent.click(button);
    await expect(copied.map(({ text }) => text)).toEqual([args.value]);
    await expect(await canvas.findByRole("status")).toHaveTextContent("Copied");
    await expect(button).toHaveFocus();
    await expect(onBlur).not.toHaveBeenCalled();
    await expect(document.querySelector("textarea")).toBeNull();
  },
});

/** The selection in a field stays, and so does the focus in a dialog. */
export const PlainHttpInDialog = meta.story({
  beforeEach: withoutClipboard,
  decorators: (Story) => (
    <Dialog open>
      <DialogContent title="Resubmit">
        <Input aria-label="Reason" defaultValue="out of memory" />
        <Story />
      </DialogContent>
    </Dialog>
  ),
  play: async ({ args }) => {
    const copied = acceptCopyCommand();
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Reason" });
    await waitFor(() => expect(field).toHaveFocus());
    // At a place without a selection, which Safari does not copy from.
    field.setSelectionRange(7, 7);
    await expect(await copyText(String(args.value))).toBe("copied");
    await expect(copied).toHaveLength(1);
    await expect(screen.getByRole("dialog")).toBeVisible();
    await expect(field).toHaveFocus();
    await expect([field.selectionStart, field.selectionEnd]).toEqual([7, 7]);
  },
});
