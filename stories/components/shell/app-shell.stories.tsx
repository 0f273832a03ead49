import { expect, fireEvent } from "storybook/test";
import preview from "#.storybook/preview";
import { AppShell, sidebarStorageKey } from "@/components/shell/app-shell";
import { PageHeader } from "@/components/shell/page-header";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

const meta = preview.meta({
  title: "Components/AppShell",
  component: AppShell,
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  beforeEach: () => {
    localStorage.removeItem(sidebarStorageKey);
  },
  args: {
    children: (
      <>
        <PageHeader
          title="Workflows"
          count={0}
          countNoun="workflow"
          actions={<Button variant="primary">Submit</Button>}
        />
        <EmptyState title="No workflows yet" help="Submitted workflows appear here." />
      </>
    ),
  },
  decorators: [
    (Story) => (
      <ThemeProvider>
        <Story />
      </ThemeProvider>
    ),
  ],
});

export default meta;

export const Expanded = meta.story();

/** Icons only; labels move into tooltips. Stored in this browser. */
export const Collapsed = meta.story({
  beforeEach: () => {
    localStorage.setItem(sidebarStorageKey, "true");
    return () => localStorage.removeItem(sidebarStorageKey);
  },
});

/** Ctrl+B (⌘B) and the button do the same, with Caps Lock and on a Russian keyboard too. */
export const CollapsesByKeyboard = meta.story({
  beforeEach: () => () => localStorage.removeItem(sidebarStorageKey),
  play: async ({ canvas, userEvent }) => {
    // Hidden on narrow screens in favor of the sheet; the shortcut still works.
    const toggle = (name: string) => canvas.getByRole("button", { name, hidden: true });
    await expect(toggle("Collapse sidebar")).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Control>}b{/Control}");
    await expect(toggle("Expand sidebar")).toHaveAttribute("aria-expanded", "false");
    await expect(localStorage.getItem(sidebarStorageKey)).toBe("true");
    await userEvent.keyboard("{Control>}B{/Control}");
    await expect(toggle("Collapse sidebar")).toHaveAttribute("aria-expanded", "true");
    await fireEvent.keyDown(document.body, { key: "и", code: "KeyB", ctrlKey: true });
    await expect(toggle("Expand sidebar")).toHaveAttribute("aria-expanded", "false");
  },
});

/** The first tab stop skips the navigation. */
export const SkipLink = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    const link = canvas.getByRole("link", { name: "Skip to content" });
    await expect(link).toHaveFocus();
    await expect(link).toHaveAttribute("href", `#${canvas.getByRole("main").id}`);
    await expect(canvas.getByRole("link", { name: "Workflows", hidden: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  },
});
