import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { IconButton } from "@/components/ui/icon-button";

const meta = preview.meta({
  title: "Components/IconButton",
  component: IconButton,
  parameters: { layout: "padded" },
  args: { label: "Refresh", children: <RefreshCwIcon aria-hidden /> },
});

export default meta;

export const Variants = meta.story({
  render: (args) => (
    <div className="flex items-center gap-2">
      <IconButton {...args} />
      <IconButton {...args} size="small" />
      <IconButton {...args} variant="secondary" />
      <IconButton {...args} variant="primary" />
      <IconButton {...args} disabled />
    </div>
  ),
});

/** The label is the accessible name and the tooltip on keyboard focus. */
export const TooltipOnFocus = meta.story({
  args: { shortcut: ["Ctrl", "R"] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Refresh" })).toHaveFocus();
    await waitFor(() => expect(screen.getByText("Refresh")).toBeVisible());
  },
});
