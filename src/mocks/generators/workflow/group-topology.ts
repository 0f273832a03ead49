import { cumulate, type RandomStream } from "../../rows/random-stream.ts";

/** The graph of a workflow's groups: group 0 comes first, and every edge leads to a later group. */
export interface Topology {
  /** Groups that each group waits for, by position. */
  readonly upstream: readonly (readonly number[])[];
  /** Groups that wait for each group. */
  readonly downstream: readonly (readonly number[])[];
  /** Edges on the longest way from a root to each group; a root has 0. */
  readonly levels: readonly number[];
}

/** The upstream groups of group `group` of `count`, for each shape that a graph may have. */
const SHAPES = {
  chain: (group: number) => (group === 0 ? [] : [group - 1]),
  "several-roots": () => [],
  "fan-out": (group: number) => (group === 0 ? [] : [0]),
  "fan-in": (group: number, count: number) => (group === count - 1 ? range(0, count - 1) : []),
  diamond: (group: number, count: number) =>
    group === 0 ? [] : group === count - 1 ? range(1, count - 1) : [0],
  mixed: (group: number, _count: number, stream: RandomStream) => {
    if (group < 2) return [];
    const first = stream.integer(0, group - 1);
    const second = stream.integer(0, group - 1);
    return first === second ? [first] : [Math.min(first, second), Math.max(first, second)];
  },
} as const satisfies Record<
  string,
  (group: number, count: number, stream: RandomStream) => readonly number[]
>;

export type TopologyShape = keyof typeof SHAPES;

interface ShapeChoice {
  readonly shape: TopologyShape;
  readonly weight: number;
  /** Fewer groups would be one of the other shapes. */
  readonly minimumGroups: number;
}

const CHOICES: readonly ShapeChoice[] = [
  { shape: "chain", weight: 40, minimumGroups: 1 },
  { shape: "several-roots", weight: 8, minimumGroups: 2 },
  { shape: "fan-out", weight: 14, minimumGroups: 3 },
  { shape: "fan-in", weight: 12, minimumGroups: 3 },
  { shape: "diamond", weight: 16, minimumGroups: 4 },
  { shape: "mixed", weight: 10, minimumGroups: 4 },
];

/** Weights of 1, 2, … groups. */
const GROUP_COUNTS = [30, 22, 18, 15, 10, 5] as const;
export const MAXIMUM_GROUPS = GROUP_COUNTS.length;

const CUMULATIVE_COUNTS = cumulate(GROUP_COUNTS);

/** The shapes open to each number of groups, made once. */
const OPEN_SHAPES = Array.from({ length: MAXIMUM_GROUPS + 1 }, (_, count) => {
  const choices = CHOICES.filter(({ minimumGroups }) => count >= minimumGroups);
  return { choices, cumulative: cumulate(choices.map(({ weight }) => weight)) };
});

/** Groups of a large workflow, the fewest and the most; see `drawLargeTopology`. */
export const LARGE_GROUPS = [20, 60] as const;
/** Levels of a large workflow at most: as many as every world has names for. */
export const MAXIMUM_LEVELS = 6;

/** The integers from `from` to `to` − 1. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, position) => from + position);
}

/** The graph with the given upstream groups; each must be an earlier group. */
export function topologyOf(upstream: readonly (readonly number[])[]): Topology {
  const downstream: number[][] = upstream.map(() => []);
  const levels: number[] = [];
  for (const [group, sources] of upstream.entries()) {
    let level = 0;
    for (const source of sources) {
      downstream[source]?.push(group);
      level = Math.max(level, (levels[source] ?? 0) + 1);
    }
    levels.push(level);
  }
  return { upstream, downstream, levels };
}

/** A graph of `count` groups in a given shape; `mixed` draws its edges from `stream`. */
export function shapedTopology(shape: TopologyShape, count: number, stream: RandomStream): Topology {
  return topologyOf(range(0, count).map((group) => SHAPES[shape](group, count, stream)));
}

/** A graph of 1–6 groups. */
export function drawTopology(stream: RandomStream): Topology {
  const count = 1 + stream.weightedIndex(CUMULATIVE_COUNTS);
  const { choices, cumulative } = OPEN_SHAPES[count] as (typeof OPEN_SHAPES)[number];
  return shapedTopology(stream.weighted(choices, cumulative).shape, count, stream);
}

/** A graph of 20–60 groups: a sweep (one first, many beside one another, one last), or layers. */
export function drawLargeTopology(kind: "sweep" | "layers", stream: RandomStream): Topology {
  const count = stream.integer(...LARGE_GROUPS);
  if (kind === "sweep") return shapedTopology("diamond", count, stream);
  const layers = stream.integer(4, MAXIMUM_LEVELS);
  // One group first and one last; the layers between share the others out as evenly as can be.
  const between = layers - 2;
  const bounds = range(0, between + 1).map((layer) => 1 + Math.floor((layer * (count - 2)) / between));
  return topologyOf(layeredUpstream([0, ...bounds, count]));
}

/**
 * The edges of layers that begin at the given bounds. Each group waits for its share of the layer before, at least
 * one, so that every group except the last has a group downstream.
 */
function layeredUpstream(bounds: readonly number[]): readonly (readonly number[])[] {
  const upstream: (readonly number[])[] = [];
  for (let layer = 0; layer + 1 < bounds.length; layer += 1) {
    const [start, end] = [bounds[layer] as number, bounds[layer + 1] as number];
    const before = bounds[layer - 1] ?? start;
    const ratio = (start - before) / (end - start);
    for (let place = 0; place < end - start; place += 1) {
      const first = before + Math.floor(place * ratio);
      const last = before + Math.ceil((place + 1) * ratio);
      upstream.push(layer === 0 ? [] : range(first, Math.max(first + 1, last)));
    }
  }
  return upstream;
}
