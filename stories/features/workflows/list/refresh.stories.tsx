import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { cancelWorkflow } from "@/lib/api/generated";
import { failsWith } from "@/mocks/handlers/scenarios";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { firstRunning } from "./first-running";
import { listHandlers, listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Refresh",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** One click shows changes by others; nothing else moves. */
export const Manual = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const index = firstRunning(world);
    await waitFor(() => expect(list.row(index)).toHaveTextContent("Running"));
    await cancelWorkflow(rowAt(world, index).name);
    await expect(list.row(index)).toHaveTextContent("Running");
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(list.row(index)).toHaveTextContent("Canceled"));
  },
});

/** A failed refresh keeps the rows and marks them as outdated; the next successful one clears that. */
export const Stale = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    msw.use(failsWith("/api/workflow", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/^Refresh failed, updated/);
    await expect(list.names()).not.toEqual([]);

    msw.use(...listHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});
