import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";
import { previewOf } from "./preview-of";

const meta = preview.meta({
  title: "Pages/Workflows/Preview",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** P previews the focused row, arrows move on, Escape closes and restores the focus. */
export const Default = meta.story({
  play: async ({ canvasElement, world: { workflows }, userEvent, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    list.row(0)?.focus();
    await step("Open", async () => {
      await userEvent.keyboard("p");
      const panel = await previewOf(rowAt({ workflows }, 0).name);
      await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
      await expect(list.row(0)).toHaveFocus();
      await expect(list.row(0)).toHaveAttribute("aria-current", "true");
    });
    await step("Go on", async () => {
      await userEvent.keyboard("{ArrowDown}{ArrowDown}");
      const { name } = rowAt({ workflows }, 2);
      const panel = await previewOf(name);
      await expect(await within(panel).findByRole("heading", { name: "Groups" })).toBeVisible();
      await expect(within(panel).getByRole("link", { name: "Open" })).toHaveAttribute(
        "href",
        `/workflows/${name}`,
      );
      await expect(within(panel).getByRole("link", { name: "Logs" })).toHaveAttribute(
        "href",
        `/workflows/${name}?tab=logs`,
      );
    });
    await step("Close", async () => {
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("region", { name: "Preview" })).toBeNull());
      await expect(list.row(2)).toHaveFocus();
    });
    await userEvent.keyboard("p");
    await previewOf(rowAt({ workflows }, 2).name);
  },
});
