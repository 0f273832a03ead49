import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { cancelWorkflow } from "@/lib/api/generated";
import { workflowHandlers } from "@/mocks/handlers";
import { failsWith } from "@/mocks/handlers/scenarios";
import {
  heldIntervals,
  holdIntervals,
  setTabHidden,
} from "../../../components/refresh-control/held-intervals";
import { rowAt } from "../../../fixtures/row-at";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { firstRunning } from "./first-running";
import { listParameters, listRequests, prepareList } from "./list-page";

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

/** Every ten seconds, except while the tab is hidden; a missed refresh runs once. */
export const AutoRefresh = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  beforeEach: () => holdIntervals(10_000),
  play: async ({ canvas, canvasElement, world, userEvent, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    const index = firstRunning(world);
    await waitFor(() => expect(list.row(index)).toHaveTextContent("Running"));
    await userEvent.click(canvas.getByRole("button", { name: "Auto-refresh: Off" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Every 10 seconds" }));
    await expect(await canvas.findByRole("button", { name: "Auto-refresh: 10 s" })).toBeVisible();

    await step("The interval passes", async () => {
      await cancelWorkflow(rowAt(world, index).name);
      heldIntervals.pass();
      await waitFor(() => expect(list.row(index)).toHaveTextContent("Canceled"));
    });
    await step("The tab is hidden for two intervals", async () => {
      const before = listRequests().length;
      setTabHidden(true);
      heldIntervals.pass();
      heldIntervals.pass();
      await expect(listRequests()).toHaveLength(before);
      setTabHidden(false);
      await waitFor(() => expect(listRequests()).toHaveLength(before + 1));
    });
    await step("Off again", async () => {
      await userEvent.click(canvas.getByRole("button", { name: /^Auto-refresh/ }));
      await userEvent.click(await screen.findByRole("menuitemradio", { name: "Off" }));
      await waitFor(() => expect(heldIntervals.count()).toBe(0));
    });
  },
});

/** Access was withdrawn: the rows stay, and only a manual refresh asks again. */
export const ForbiddenStops = meta.story({
  // A narrow list has these controls in a menu.
  globals: { viewport: { value: "laptop", isRotated: false } },
  beforeEach: () => holdIntervals(10_000),
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { name } = rowAt(world, 0);
    await waitFor(() => expect(list.names()[0]).toBe(name));
    await userEvent.click(canvas.getByRole("button", { name: "Auto-refresh: Off" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Every 10 seconds" }));
    await waitFor(() => expect(heldIntervals.count()).toBe(1));

    msw.use(failsWith("/api/workflow", 403));
    heldIntervals.pass();
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Refresh failed");
    await waitFor(() => expect(heldIntervals.count()).toBe(0));
    await expect(list.names()[0]).toBe(name);

    msw.use(...workflowHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(heldIntervals.count()).toBe(1));
  },
});
