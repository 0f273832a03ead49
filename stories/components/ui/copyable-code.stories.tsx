import { expect, spyOn } from "storybook/test";
import preview from "#.storybook/preview";
import { CopyableCode } from "@/components/ui/copyable-code";

const meta = preview.meta({
  title: "Components/CopyableCode",
  component: CopyableCode,
  args: { code: "curl https://console.example.com/api/version", label: "Copy command" },
  decorators: [
    (Story) => (
      <div className="max-w-md p-4">
        <Story />
      </div>
    ),
  ],
});

export default meta;

export const Default = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(canvas.getByRole("button", { name: args.label }));
    await expect(writeText).toHaveBeenCalledWith(args.code);
  },
});

/** Lines wrap, so that the button stays in view. */
export const Long = meta.story({
  args: { code: `curl "https://console.example.com/api/workflow?${"tags=nightly&".repeat(12)}limit=20"` },
});
