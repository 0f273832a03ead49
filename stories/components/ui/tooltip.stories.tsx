import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";

const meta = preview.meta({
  title: "Components/Tooltip",
  component: Tooltip,
  parameters: { layout: "centered" },
  args: { content: "Stops all tasks", shortcut: ["Shift", "X"], children: <Button>Cancel</Button> },
});

export default meta;

export const OnHover = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(canvas.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.getByText("Stops all tasks")).toBeVisible());
  },
});

export const OnFocusUntilEscape = meta.story({
  play: async ({ userEvent }) => {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText("Stops all tasks")).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("Stops all tasks")).toBeNull());
  },
});
