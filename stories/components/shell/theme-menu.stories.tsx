import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { themeStorageKey } from "@/components/shell/theme";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { storeInAnotherTab } from "../../frames/another-tab";

const meta = preview.meta({
  title: "Components/ThemeMenu",
  component: ThemeMenu,
  parameters: { layout: "padded" },
  beforeEach: () => {
    const shown = document.documentElement.dataset.theme;
    localStorage.removeItem(themeStorageKey);
    return () => {
      localStorage.removeItem(themeStorageKey);
      document.documentElement.dataset.theme = shown;
    };
  },
  render: () => (
    <ThemeProvider>
      <div className="pt-48">
        <ThemeMenu />
      </div>
    </ThemeProvider>
  ),
});

export default meta;

export const Open = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Theme" }));
    await waitFor(() => expect(screen.getByRole("menuitemradio", { name: "System" })).toBeChecked());
  },
});

/** Applies the choice and stores it. */
export const Chooses = meta.story({
  play: async ({ canvas, userEvent }) => {
    const choose = async (name: string) => {
      await userEvent.click(canvas.getByRole("button", { name: "Theme" }));
      await userEvent.click(await screen.findByRole("menuitemradio", { name }));
      await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    };
    await choose("Light");
    await expect(document.documentElement).toHaveAttribute("data-theme", "light");
    await choose("Dark");
    await expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    await expect(localStorage.getItem(themeStorageKey)).toBe("dark");
  },
});

/** A theme chosen in another tab is the theme of this one, on the page and in the menu. */
export const FollowsAnotherTab = meta.story({
  play: async ({ canvas, userEvent }) => {
    storeInAnotherTab(themeStorageKey, "dark");
    await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "dark"));
    storeInAnotherTab(themeStorageKey, "light");
    await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "light"));
    await userEvent.click(canvas.getByRole("button", { name: "Theme" }));
    await waitFor(() => expect(screen.getByRole("menuitemradio", { name: "Light" })).toBeChecked());
  },
});

/** Hidden where something else owns the theme, such as this workbench's toolbar. */
export const NotInControl = meta.story({
  render: () => <ThemeMenu />,
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole("button")).toBeNull());
  },
});
