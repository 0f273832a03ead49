import { useState } from "react";
import { expect, fn, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { HostListDialog } from "@/features/resources/hosts/host-list-dialog";
import { TaskCountCell, TaskCounts } from "@/features/resources/list/task-counts";
import { NodesMap } from "@/features/resources/map/nodes-map";
import { ON_NODE } from "@/features/resources/node-queries";
import { NodesSummary } from "@/features/resources/summary/nodes-summary";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatCount, formatNumber } from "@/lib/format/number";
import { failsWith } from "@/mocks/handlers/scenarios";
import { busyNode } from "./node-page";
import { prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Resources/Parts",
  parameters: resourcesParameters,
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
  render: () => <SummaryExample />,
});

export default meta;

/** The sums over the nodes of a choice of free GPUs. */
function SummaryExample() {
  const [chips, setChips] = useState<readonly FilterChip[]>([]);
  const free = chips[0] === undefined ? {} : { gpu_free_min: Number(chips[0].value) };
  return (
    <main className="@container/list">
      <h1 className="sr-only">Sums of nodes</h1>
      <NodesSummary filters={free} chips={chips} onChipsChange={setChips} />
    </main>
  );
}

/** Workflows, outside and free add up to what there is; a bar is a filter. */
export const Summary = meta.story({
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const { resource_sum: sum, free_gpu_histogram: bins } = resources.generateGlobalPage(0, 1);
    const { allocatable, usage, non_workflow_usage: outside, free } = sum;
    await expect(usage.gpu + outside.gpu + free.gpu).toBe(allocatable.gpu);
    const meter = await canvas.findByRole("meter", { name: "GPU" });
    await expect(meter).toHaveAttribute("aria-valuemax", String(allocatable.gpu));
    const most = bins.findLast(({ nodes }) => nodes > 0);
    const bar = new RegExp(`^${most?.free_gpus} GPUs? free: ${formatCount(most?.nodes ?? 0, "node")}`);
    await userEvent.click(canvas.getByRole("button", { name: bar }));
    const { total } = resources.generateGlobalPage(0, 1, { gpuFreeMin: most?.free_gpus });
    await expect(await canvas.findByText(formatNumber(total), { selector: "p > span" })).toBeVisible();
  },
});

/** Hosts in ranges, which a cluster tool takes as they are. */
export const HostList = meta.story({
  render: (_, { world }) => (
    <HostListDialog
      filters={{ statuses: ["CORDONED"] }}
      total={world.resources.count({ statuses: ["CORDONED"] })}
      isFiltered
      open
      onOpenChange={fn()}
    />
  ),
  play: async () => {
    const dialog = within(await screen.findByRole("dialog", { name: "Host list" }));
    await expect(await dialog.findByText(/-node-\[/)).toBeVisible();
  },
});

/** The names fail to load: said in the dialog, with a retry. */
export const HostListFails = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/resources/map", 500)),
  render: () => (
    <HostListDialog filters={{ statuses: ["CORDONED"] }} total={5} isFiltered open onOpenChange={fn()} />
  ),
  play: async () => {
    await expect(await screen.findByText("The names could not be loaded")).toBeVisible();
  },
});

/** A map of the nodes of one pool, with the node of a panel marked. */
export const MapOfAPool = meta.story({
  render: (_, { world }) => {
    const { hostname, pool_platform_labels: pools } = busyNode(world);
    const filters = { pools: Object.keys(pools).slice(0, 1) };
    return (
      <main className="flex h-dvh flex-col">
        <h1 className="sr-only">Map of a pool</h1>
        <NodesMap
          filters={filters}
          total={world.resources.count(filters)}
          selected={hostname}
          chips={[]}
          onChipsChange={fn()}
          onOpenNode={fn()}
        />
      </main>
    );
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("grid", { name: /^Nodes by pool/ })).toBeVisible();
  },
});

/** Numbers of tasks of a page of nodes, by one request. */
export const TaskNumbers = meta.story({
  render: (_, { world }) => {
    const nodes = world.resources.generateGlobalPage(0, 5).entries;
    return (
      <main className="p-4 text-sm">
        <h1 className="sr-only">Tasks on nodes</h1>
        <TaskCounts rowAt={(index) => nodes[index]}>
          <ul>
            {nodes.map(({ hostname }, index) => (
              <li key={hostname} className="flex gap-4">
                <span className="w-60">{hostname}</span>
                <TaskCountCell hostname={hostname} index={index} tabIndex={0} />
              </li>
            ))}
          </ul>
        </TaskCounts>
      </main>
    );
  },
  play: async ({ canvas, world: { resources, tasks } }) => {
    const items = await canvas.findAllByRole("listitem");
    const nodes = resources.generateGlobalPage(0, 5).entries;
    await waitFor(() => expect(items[0]).not.toHaveTextContent("…"));
    for (const [place, { hostname }] of nodes.entries()) {
      const { total } = tasks.generatePage(0, 1, { nodes: [hostname], statuses: [...ON_NODE] });
      await expect(items[place]).toHaveTextContent(`${hostname}${formatNumber(total)}`);
    }
  },
});
