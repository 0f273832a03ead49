import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { themeStorageKey } from "@/components/shell/theme";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { ThemeProvider } from "@/components/shell/theme-provider";

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

/** Puts the choice on the page, and keeps it for the next visit. */
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

/** Where something else owns the theme, as this workbench's toolbar does, there is no menu. */
export const NotInControl = meta.story({
  render: () => <ThemeMenu />,
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole("button")).toBeNull());
  },
});
