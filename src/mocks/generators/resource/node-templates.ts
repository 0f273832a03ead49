import { PoolStatus, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { PoolLoad, type PoolPatterns } from "../../seed/pool-patterns.ts";
import { smallerSize } from "./node-offer.ts";
import {
  NODE_STATUSES,
  NODE_VARIANTS,
  type NodeLoad,
  type NodeState,
  PATTERN_SIZE,
  takesWork,
} from "./node-state.ts";
import { createNodeTurns, type NodeTurns, type StoppedStatus } from "./node-turns.ts";

/** A node before the load and the status of its pool are applied. */
export interface NodeTemplate {
  readonly status: ResourceStatus;
  /** Whether it changes between AVAILABLE and IN_USE in a pool that is quiet or busy. */
  readonly swings: boolean;
  /** Eighths of its GPUs that are in use while it is not full. */
  readonly eighths: number;
  /** Whether it has half as many GPUs as its type says. */
  readonly isHalf: boolean;
  /** What keeps it from the work that the rest tells of, which it goes on with as far as it can. */
  readonly stopped?: StoppedStatus;
}

/** Eighths that nodes of a status have in use; for IN_USE, when they swing to AVAILABLE. */
const EIGHTHS: Readonly<Record<ResourceStatus, readonly number[]>> = {
  [ResourceStatus.AVAILABLE]: [0, 3, 1, 0, 5, 2, 6, 4, 0, 7],
  [ResourceStatus.IN_USE]: [0, 4, 2, 6],
  [ResourceStatus.CORDONED]: [0, 4, 0, 8],
  [ResourceStatus.DRAINING]: [2, 6, 4, 8],
  [ResourceStatus.OFFLINE]: [0],
};
/** Of the rarer of AVAILABLE and IN_USE, the part that swings. */
const SWINGING = 0.8;
/** Three of twenty nodes are half as large. */
const isHalfOf = (place: number) => place % 20 < 3;

/** Templates, and for each place of the pattern the position of its own among them. */
export interface TemplatePlaces {
  readonly templates: readonly NodeTemplate[];
  readonly places: Uint8Array;
}

/** Nodes of the pattern at all turns. */
export interface NodeTemplates {
  /** By place. */
  readonly variants: Uint8Array;
  templateAt(place: number, turn: number): NodeTemplate;
  /** The places that are something else at a turn than at the one before. */
  changingAt(turn: number): readonly number[];
  allAt(turn: number): TemplatePlaces;
}

/** Collects templates, each once. */
class TemplateList {
  readonly templates: NodeTemplate[];
  private readonly positions: number[];

  constructor(origin?: TemplateList) {
    this.templates = [...(origin?.templates ?? [])];
    this.positions = [...(origin?.positions ?? [])];
  }

  /** The position of a template that is like this one. */
  positionOf(template: NodeTemplate): number {
    const { status, swings, eighths, isHalf, stopped } = template;
    const kept = stopped === undefined ? 0 : 1 + NODE_STATUSES.indexOf(stopped);
    const content =
      4 * (9 * (NODE_STATUSES.length * kept + NODE_STATUSES.indexOf(status)) + eighths) +
      2 * Number(swings) +
      Number(isHalf);
    this.positions[content] ??= this.templates.push(template) - 1;
    return this.positions[content];
  }
}

/** Draws the nodes of a seed's pattern. */
export function drawTemplates(seed: number, { nodeStatusDistribution }: PoolPatterns): NodeTemplates {
  const sums = cumulate(NODE_STATUSES.map((status) => nodeStatusDistribution[status] ?? 0));
  const total = sums[sums.length - 1] as number;
  const { AVAILABLE: available = 0, IN_USE: inUse = 0 } = nodeStatusDistribution;
  const swinging = Math.floor(((SWINGING * Math.min(available, inUse)) / total) * PATTERN_SIZE);
  const counts = new Map<ResourceStatus, number>();
  const list = new TemplateList();
  const sorted = Uint8Array.from({ length: PATTERN_SIZE }, (_, place) => {
    const point = ((place + 0.5) / PATTERN_SIZE) * total;
    const status = NODE_STATUSES[sums.findIndex((sum) => point < sum)] as ResourceStatus;
    const count = counts.get(status) ?? 0;
    counts.set(status, count + 1);
    const all = EIGHTHS[status];
    return list.positionOf({
      status,
      swings: takesWork(status) && count < swinging,
      eighths: all[count % all.length] as number,
      isHalf: isHalfOf(Math.floor(count / all.length)),
    });
  });
  const stream = new RandomStream(createKey(seed, "node-deck"));
  const places = Uint8Array.from(stream.permutation(PATTERN_SIZE), (place) => sorted[place] as number);
  const variants = Uint8Array.from(stream.permutation(PATTERN_SIZE), (place) => place % NODE_VARIANTS);
  const { templates } = list;
  const ownOf = (place: number) => templates[places[place] as number] as NodeTemplate;
  let turns: NodeTurns | undefined;
  /** Made for the first turn after the epoch. */
  function ownTurns(): NodeTurns {
    turns ??= createNodeTurns(
      Array.from(places, (_, place) => ownOf(place).status),
      new RandomStream(createKey(seed, "node-turns")),
    );
    return turns;
  }

  function templateAt(place: number, turn: number): NodeTemplate {
    const own = ownOf(place);
    if (turn === 0) return own;
    const work = ownTurns().workOf(place);
    const stopped = ownTurns().stoppedIn(place, turn);
    // What was stopped at the epoch and still is, or takes no part.
    if (stopped === undefined ? work === place : stopped === own.status) return own;
    const working = work === place ? own : { ...ownOf(work), isHalf: own.isHalf };
    return stopped === undefined ? working : { ...working, stopped };
  }
  return {
    variants,
    templateAt,
    changingAt: (turn) => (turn === 0 ? [] : ownTurns().changingAt(turn)),
    allAt(turn) {
      if (turn === 0) return { templates, places };
      const all = new TemplateList(list);
      const changed = places.slice();
      for (const place of ownTurns().places) {
        const template = templateAt(place, turn);
        if (template !== ownOf(place)) changed[place] = all.positionOf(template);
      }
      return { templates: all.templates, places: changed };
    },
  };
}

/** A pool's load moves its nodes between AVAILABLE and IN_USE, and what the AVAILABLE ones have in use. */
function underLoad({ status, swings, eighths }: NodeTemplate, load: NodeLoad): [ResourceStatus, number] {
  const { AVAILABLE, IN_USE } = ResourceStatus;
  if (load === "full" && takesWork(status)) return [IN_USE, 8];
  if (status === IN_USE) return swings && load === PoolLoad.quiet ? [AVAILABLE, eighths] : [IN_USE, 8];
  if (status !== AVAILABLE || load === PoolLoad.normal) return [status, eighths];
  if (load === PoolLoad.quiet) return [AVAILABLE, eighths >>> 1];
  return swings ? [IN_USE, 8] : [AVAILABLE, 4 + (eighths >>> 1)];
}

/** A pool under maintenance takes no new work, one that is OFFLINE does none at all. */
function underStatus(status: ResourceStatus, pool: PoolStatus): ResourceStatus {
  if (pool === PoolStatus.ONLINE) return status;
  if (pool === PoolStatus.OFFLINE) return ResourceStatus.OFFLINE;
  if (status === ResourceStatus.AVAILABLE) return ResourceStatus.CORDONED;
  return status === ResourceStatus.IN_USE ? ResourceStatus.DRAINING : status;
}

/** A node of a template in a pool of that load and status. */
export function stateOf(
  template: NodeTemplate,
  load: NodeLoad,
  pool: PoolStatus,
  gpusPerNode: number,
): NodeState {
  const [own, eighths] = underLoad(template, load);
  const status = underStatus(template.stopped ?? own, pool);
  const gpus = template.isHalf ? smallerSize(gpusPerNode) : gpusPerNode;
  return { status, gpus, usedGpus: status === ResourceStatus.OFFLINE ? 0 : (eighths * gpus) >>> 3 };
}
