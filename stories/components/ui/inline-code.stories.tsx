import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { InlineCode } from "@/components/ui/inline-code";

const meta = preview.meta({
  title: "Components/InlineCode",
  component: InlineCode,
  parameters: { layout: "padded" },
  args: { text: "exec_timeout is 72 hours; set `timeout.exec_timeout` to `48h` or less." },
});

export default meta;

/** The parts between backticks, and none of the backticks. */
export const Default = meta.story({
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText("timeout.exec_timeout", { selector: "code" })).toBeVisible();
    await expect(canvas.getByText("48h", { selector: "code" })).toBeVisible();
    await expect(canvasElement).toHaveTextContent(
      "exec_timeout is 72 hours; set timeout.exec_timeout to 48h or less.",
    );
  },
});

/** On a colored surface, in the color of its text. */
export const InWarning = meta.story({
  render: (args) => (
    <p className="w-fit rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
      <InlineCode {...args} />
    </p>
  ),
});
