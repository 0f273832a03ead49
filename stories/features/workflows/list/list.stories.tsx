import { expect, waitFor } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { entries, total } = world.workflows.generatePage(0, 5);
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    // The first one contains the checkbox for all rows.
    await expect(list.columnTitles().slice(0, 3)).toEqual(["", "Name", "Status"]);
  },
});

export const OneRow = meta.story({ globals: { volume: "one" } });

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** A billion workflows open as fast as a hundred. */
export const Billion = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, world: { workflows } }) => {
    await expect(workflows.total).toBeGreaterThanOrEqual(1_000_000_000);
    await expect(await canvas.findByText(formatCount(workflows.total, "workflow"))).toBeVisible();
  },
});

export const Compact = meta.story({ parameters: { searchParams: "?density=compact&all=true" } });

/** 360 px: the name column is pinned, and the status beside it is visible without scrolling. */
export const Narrow = meta.story({
  parameters: {
    searchParams: "?f=status:RUNNING&f=status:WAITING",
  },
  globals: { viewport: { value: "phone", isRotated: false } },
});
