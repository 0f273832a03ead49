import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { formatNumber } from "@/lib/format/number";
import { failsOnce, failsWith } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { panelOf, prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources/Map",
  component: ResourcesScreen,
  parameters: { ...resourcesParameters, searchParams: "?show=map" },
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** Every node as a cell, by pool. A cell opens its node's panel, and Escape leads back to the map. */
export const Nodes = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const map = await canvas.findByRole("grid", { name: /^Nodes by pool/ });
    const [first] = resources.map({ level: "node" })?.nodes ?? [];
    map.focus();
    await userEvent.keyboard("{Home}{Enter}");
    await panelOf(first?.hostname ?? "");
    // The first Escape leaves the cell.
    await userEvent.keyboard("{Escape}{Escape}");
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Node" })).toBeNull());
    await expect(map).toHaveFocus();
  },
});

/** Status as color, beside the shapes that tell it either way. */
export const ByStatus = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?show=map&group=status&color=status" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("grid", { name: /^Nodes by status/ })).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "Status" })).toBeChecked();
  },
});

/** Ten million nodes are tiles with exact sums. A tile opens smaller groups, and these their nodes. */
export const TenMillionNodes = meta.story({
  globals: { volume: "billion", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    await expect(await canvas.findByText(formatNumber(resources.count()))).toBeVisible();
    const [tile] = resources.map({})?.tiles ?? [];
    const fleet = await canvas.findByRole("grid", { name: /^Nodes by pool/ });
    fleet.focus();
    await userEvent.keyboard("{Home}{Enter}");
    const racks = await canvas.findByRole("grid", { name: /^Nodes by rack/ });
    const pool = resources.count({ pools: [tile?.key ?? ""] });
    await expect(await canvas.findByText(formatNumber(pool))).toBeVisible();
    racks.focus();
    await userEvent.keyboard("{Home}{Enter}");
    const [rack] = resources.map({ filter: { pools: [tile?.key ?? ""] }, groupBy: "rack" })?.tiles ?? [];
    await expect(await canvas.findByText(`Place is rack=${rack?.key}`, { exact: false })).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByRole("grid", { name: /^Nodes by rack/ })).toHaveAttribute("aria-rowcount"),
    );
  },
});

/** The same as a table: a row for each tile, as a link to its nodes. */
export const TwinTable = meta.story({
  globals: { volume: "high" },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const [tile] = resources.map({})?.tiles ?? [];
    await userEvent.click(await canvas.findByRole("button", { name: "Show as table" }));
    const row = (await canvas.findByRole("rowheader", { name: tile?.key })).closest("tr");
    await expect(row?.cells[1]).toHaveTextContent(formatNumber(tile?.nodes));
    await expect(row?.cells[2]).toHaveTextContent(formatNumber(tile?.used));
  },
});

/** More groups than a map can show: what to do instead, as a button. */
export const TooManyGroups = meta.story({
  globals: { volume: "billion" },
  parameters: { searchParams: "?show=map&group=rack" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("More than 5,000 racks")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Group by pool" }));
    await expect(await canvas.findByRole("grid", { name: /^Nodes by pool/ })).toBeVisible();
  },
});

/** The map fails alone: the list's sums stay, and it can be retried. */
export const FailsThenRetry = meta.story({
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/resources/map", 500)),
  play: async ({ canvas, world: { resources }, userEvent }) => {
    await expect(await canvas.findByText("The map could not be loaded")).toBeVisible();
    const { resource_sum: sum } = resources.generateGlobalPage(0, 1);
    const free = `GPU: ${formatNumber(sum.available.gpu)} free`;
    const summary = within(await canvas.findByRole("region", { name: "Summary" }));
    await expect(await summary.findByRole("link", { name: free })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByRole("grid", { name: /^Nodes by pool/ })).toBeVisible();
  },
});

/** A failed refresh keeps the picture, marked with its time. */
export const OldMap = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, msw, userEvent }) => {
    await canvas.findByRole("grid", { name: /^Nodes by pool/ });
    msw.use(failsWith("/api/resources/map", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/^As of .* The last refresh failed/);
    await expect(canvas.getByRole("grid", { name: /^Nodes by pool/ })).toBeVisible();
  },
});

/** 360 px: the map is below the sums, and pans and zooms by touch. */
export const Narrow = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("grid", { name: /^Nodes by pool/ })).toBeVisible();
  },
});
