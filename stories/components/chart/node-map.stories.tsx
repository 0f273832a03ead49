import { fn } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { NodeMap } from "@/components/chart/node-map/node-map";
import { NodeMapLegend } from "@/components/chart/node-map/node-map-legend";
import { groupOfNodes, groupTile, kindsOfNodes } from "./node-map-data";

const pools = [
  groupOfNodes("training-h100", 120),
  groupOfNodes("inference-l40s", 48, 4),
  groupOfNodes("research-a100", 64),
  groupOfNodes("ci-t4", 9, 1),
  groupOfNodes("cpu", 6, 0),
];

const fleet = [
  groupTile("training-h100", 4_000_000, 0.94, 0.01),
  groupTile("inference-l40s", 2_500_000, 0.38),
  groupTile("training-a100", 2_000_000, 0.71, 0.25),
  groupTile("simulation", 1_000_000, 1),
  groupTile("research", 400_000, 0, 1),
  groupTile("shared-a10", 99_000, 0.5, 0.1),
  groupTile("ci-t4", 900, 0.125),
  groupTile("lab", 1, 1),
];

const meta = preview.meta({
  title: "Components/Chart/Node map",
  component: NodeMap,
  parameters: { layout: "padded" },
  args: {
    label: "Nodes by pool",
    groups: pools,
    colorBy: "use" as const,
    onOpenNode: fn(),
    onOpenGroup: fn(),
  },
  render: (args) => (
    <div className="flex flex-col gap-2">
      <div className="h-96">
        <NodeMap {...args} />
      </div>
      <NodeMapLegend
        colorBy={args.colorBy}
        level={args.groups.some(({ nodes }) => nodes !== undefined) ? "node" : "group"}
      />
    </div>
  ),
});

export default meta;

/** Each node is a cell with a pip for each GPU, filled when it is used. */
export const Nodes = meta.story({ parameters: { chromatic: { modes: PAGE_MODES } } });

export const NodesByStatus = meta.story({ args: { colorBy: "status" } });

/** Statuses differ by shape; nodes without GPUs have none, and many GPUs are a level. */
export const KindsOfNodes = meta.story({
  args: { groups: kindsOfNodes },
  parameters: { chromatic: { modes: PAGE_MODES } },
});

export const KindsOfNodesByStatus = meta.story({ args: { groups: kindsOfNodes, colorBy: "status" } });

/** Ten million nodes as sums: the area is the number of nodes, the fill the used share, the frame what accepts no work. */
export const Tiles = meta.story({
  args: { groups: fleet },
  parameters: { chromatic: { modes: PAGE_MODES } },
});

export const TilesByStatus = meta.story({ args: { groups: fleet, colorBy: "status" } });

/** One group is opened among the others. */
export const TilesAndNodes = meta.story({
  args: { groups: [...fleet.slice(1, 4), groupOfNodes("ci-t4", 60)] },
});

/** 5,000 nodes, the most of a picture: levels in place of pips until it is zoomed. */
export const MostNodes = meta.story({
  args: { groups: Array.from({ length: 50 }, (_, pool) => groupOfNodes(`pool-${pool + 1}`, 100)) },
});

/** 5,000 tiles, the most of a picture. */
export const MostTiles = meta.story({
  args: {
    groups: Array.from({ length: 5000 }, (_, rack) =>
      groupTile(`rack-${rack + 1}`, 1 + ((rack * 7) % 40), (rack % 11) / 10, rack % 50 === 0 ? 0.5 : 0),
    ),
  },
});

export const Selected = meta.story({ args: { selected: "research-a100-020" } });

export const OneNode = meta.story({ args: { groups: [groupOfNodes("lab", 1)] } });

export const Empty = meta.story({ args: { groups: [] } });
