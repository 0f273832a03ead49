import { expect, spyOn } from "storybook/test";
import preview from "#.storybook/preview";
import { CopyButton } from "@/components/ui/copy-button";

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
    spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
    await userEvent.click(canvas.getByRole("button", { name: "Copy workflow name" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent("The browser blocked copying");
  },
});
