import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { navigation } from "@/components/shell/navigation";
import { NavigationSheet } from "@/components/shell/navigation-sheet";
import { ThemeProvider } from "@/components/shell/theme-provider";

const meta = preview.meta({
  title: "Components/NavigationSheet",
  component: NavigationSheet,
  parameters: { layout: "padded" },
  args: { items: navigation, pathname: "/workflows/train-llama-7b" },
  render: (args) => (
    <ThemeProvider>
      <NavigationSheet {...args} />
    </ThemeProvider>
  ),
});

export default meta;

export const Open = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Open navigation" }));
    const sheet = await screen.findByRole("dialog", { name: "GPU Console" });
    // A page below a section belongs to it.
    await expect(within(sheet).getByRole("link", { name: "Workflows" })).toHaveAttribute(
      "aria-current",
      "page",
    );
  },
});

/** Escape closes it and restores the focus. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const trigger = canvas.getByRole("button", { name: "Open navigation" });
    trigger.focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog", { name: "GPU Console" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
});
