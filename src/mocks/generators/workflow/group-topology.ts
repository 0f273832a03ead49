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
  /** Whether some group waits for another. */
  readonly hasEdges: boolean;
}

const CHOICES: readonly ShapeChoice[] = [
  { shape: "chain", weight: 40, minimumGroups: 1, hasEdges: true },
  { shape: "several-roots", weight: 8, minimumGroups: 2, hasEdges: false },
  { shape: "fan-out", weight: 14, minimumGroups: 3, hasEdges: true },
  { shape: "fan-in", weight: 12, minimumGroups: 3, hasEdges: true },
  { shape: "diamond", weight: 16, minimumGroups: 4, hasEdges: true },
  { shape: "mixed", weight: 10, minimumGroups: 4, hasEdges: true },
];

/** Weights of 1, 2, … groups. */
const GROUP_COUNTS = [30, 22, 18, 15, 10, 5] as const;
export const MAXIMUM_GROUPS = GROUP_COUNTS.length;

const CUMULATIVE_COUNTS = cumulate(GROUP_COUNTS);
const CUMULATIVE_COUNTS_FROM_TWO = cumulate([0, ...GROUP_COUNTS.slice(1)]);

/** The shapes open to each number of groups, [count][whether an edge is needed], made once. */
const OPEN_SHAPES = Array.from({ length: MAXIMUM_GROUPS + 1 }, (_, count) =>
  [false, true].map((needsEdge) => {
    const choices = CHOICES.filter(
      (choice) => count >= choice.minimumGroups && (!needsEdge || choice.hasEdges),
    );
    return { choices, cumulative: cumulate(choices.map(({ weight }) => weight)) };
  }),
);

function range(from: number, to: number): readonly number[] {
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

/** A graph of 1–6 groups; with `needsEdge` at least two, one of which waits for another. */
export function drawTopology(stream: RandomStream, needsEdge: boolean): Topology {
  const count = 1 + stream.weightedIndex(needsEdge ? CUMULATIVE_COUNTS_FROM_TWO : CUMULATIVE_COUNTS);
  const { choices, cumulative } = (OPEN_SHAPES[count] as (typeof OPEN_SHAPES)[number])[needsEdge ? 1 : 0] as {
    choices: readonly ShapeChoice[];
    cumulative: readonly number[];
  };
  return shapedTopology(stream.weighted(choices, cumulative).shape, count, stream);
}
