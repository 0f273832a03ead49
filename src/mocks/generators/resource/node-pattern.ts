import { PoolStatus, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import type { PoolPatterns } from "../../seed/pool-patterns.ts";
import { constantSums, type NumberSums, periodicSums, shiftedSums } from "../pool/periodic-sums.ts";
import { type PoolTraits, TRACKS } from "../pool/pool-traits.ts";
import {
  isByStatus,
  isWithin,
  NODE_STATUSES,
  NODE_VARIANTS,
  type NodeBounds,
  type NodeLoad,
  type NodeState,
  PATTERN_SIZE,
} from "./node-state.ts";
import {
  drawTemplates,
  type NodeTemplate,
  type NodeTemplates,
  stateOf,
  type TemplatePlaces,
} from "./node-templates.ts";

/** Distance between the starts of two tracks: pools of at most as many nodes do not overlap. */
const TRACK_STEP = Math.floor(PATTERN_SIZE / TRACKS);

/** What the state of a node depends on beside its number. */
export type NodeTraits = Pick<PoolTraits, "track" | "status" | "gpuType"> & { readonly load: NodeLoad };

/** Nodes of pools as far as they can be filtered and summed, at a turn. Their numbers count from 1 in each pool. */
export interface NodePattern {
  /** Turns since the epoch, as `node-turns.ts` counts them. */
  readonly turn: number;
  /** The same nodes at another turn. */
  at(turn: number): NodePattern;
  stateOf(traits: NodeTraits, number: number): NodeState;
  /** The place of a node in the pattern. */
  placeOf(traits: Pick<NodeTraits, "track">, number: number): number;
  /** The places that are something else than at the turn before. */
  changing(): readonly number[];
  /** The turn at which a node entered its status; 0 for one that has had it since the epoch. */
  changedAt(traits: NodeTraits, number: number): number;
  /** GPUs of the nodes of a pool. */
  gpus(traits: NodeTraits): NumberSums;
  /** GPUs in use. */
  usedGpus(traits: NodeTraits): NumberSums;
  /** 1 for the nodes within the bounds, 0 for the others. */
  accepted(traits: NodeTraits, bounds: NodeBounds): NumberSums;
  /** Which of the `NODE_VARIANTS` ways the amounts of a node follow. */
  variantOf(traits: Pick<NodeTraits, "track">, number: number): number;
  /**
   * How many nodes there are of each kind, where `counts` says how many have each residue of their number modulo
   * `PATTERN_SIZE`. A kind is a template and a variant: nodes of one kind differ in nothing that is summed.
   */
  countKinds(traits: Pick<NodeTraits, "track">, counts: Float64Array): Float64Array;
  /** The state and the variant that nodes of a kind have in a pool with these traits. */
  kindIn(traits: NodeTraits, kind: number): { readonly state: NodeState; readonly variant: number };
}

/** Sums that are cached; each takes 50 KB. */
const CACHED_SUMS = 64;
/** Turns whose nodes are kept. */
const CACHED_TURNS = 8;

/** Makes the pattern of the nodes of all pools at the epoch; each pool starts at a different offset. */
export function createNodePattern(seed: number, patterns: PoolPatterns): NodePattern {
  const templates = drawTemplates(seed, patterns);
  const sizes = patterns.gpuTypes.map(({ gpusPerNode }) => gpusPerNode);
  const turns = new LruCache<NodePattern>(CACHED_TURNS);
  const at = (turn: number): NodePattern =>
    turn === 0 ? first : turns.getOrCreate(String(turn), () => patternAt({ templates, sizes, turn, at }));
  const first = patternAt({ templates, sizes, turn: 0, at });
  return first;
}

function placeOf({ track }: Pick<NodeTraits, "track">, number: number): number {
  return (number + track * TRACK_STEP) % PATTERN_SIZE;
}

interface TurnOptions extends Pick<NodePattern, "turn" | "at"> {
  readonly templates: NodeTemplates;
  /** GPUs of a node by its type. */
  readonly sizes: readonly number[];
}

function patternAt({ templates: nodes, sizes, turn, at }: TurnOptions): NodePattern {
  const { variants } = nodes;
  const cache = new LruCache<NumberSums>(CACHED_SUMS);
  const gpusPerNode = (gpuType: number) => sizes[gpuType] ?? 1;
  let all: TemplatePlaces | undefined;
  function allPlaces(): TemplatePlaces {
    all ??= nodes.allAt(turn);
    return all;
  }

  function sumsOn(track: number, key: string, amountOf: (template: NodeTemplate) => number): NumberSums {
    const sums = cache.getOrCreate(key, () => {
      const { templates, places } = allPlaces();
      const amounts = templates.map(amountOf);
      return periodicSums(places.map((position) => amounts[position] as number));
    });
    return shiftedSums(sums, track * TRACK_STEP);
  }
  function stateAt(traits: NodeTraits, number: number, moment: number): NodeState {
    const { load, status, gpuType } = traits;
    return stateOf(nodes.templateAt(placeOf(traits, number), moment), load, status, gpusPerNode(gpuType));
  }

  return {
    turn,
    at,
    stateOf: (traits, number) => stateAt(traits, number, turn),
    placeOf,
    changing: () => nodes.changingAt(turn),
    changedAt(traits, number) {
      const { status } = stateAt(traits, number, turn);
      let since = turn;
      while (since > 0 && stateAt(traits, number, since - 1).status === status) since -= 1;
      return since;
    },
    gpus(traits) {
      // Nobody adds GPUs to a node.
      if (turn !== 0) return at(0).gpus(traits);
      const { track, load, status, gpuType } = traits;
      const size = gpusPerNode(gpuType);
      return sumsOn(track, `gpus/${size}`, (template) => stateOf(template, load, status, size).gpus);
    },
    usedGpus({ track, load, status, gpuType }) {
      if (status === PoolStatus.OFFLINE) return constantSums(0, PATTERN_SIZE);
      // Under maintenance nodes take no new work, but finish what they have.
      const size = gpusPerNode(gpuType);
      return sumsOn(
        track,
        `used/${size}/${load}`,
        (template) => stateOf(template, load, status, size).usedGpus,
      );
    },
    accepted({ track, load, status, gpuType }, bounds) {
      const { statuses, freeMin, freeMax, used } = bounds;
      const wanted = NODE_STATUSES.filter((known) => statuses.has(known));
      const isPlain = isByStatus(bounds);
      if (isPlain && wanted.length === NODE_STATUSES.length) return constantSums(1, PATTERN_SIZE);
      if (isPlain && status === PoolStatus.OFFLINE) {
        return constantSums(statuses.has(ResourceStatus.OFFLINE) ? 1 : 0, PATTERN_SIZE);
      }
      const size = isPlain ? 1 : gpusPerNode(gpuType);
      const key = ["accepted", wanted.join("+"), freeMin, freeMax, used, size, load, status].join("/");
      return sumsOn(track, key, (template) =>
        Number(isWithin(bounds, stateOf(template, load, status, size))),
      );
    },
    variantOf: (traits, number) => variants[placeOf(traits, number)] as number,
    countKinds(traits, counts) {
      const { templates, places } = allPlaces();
      const kinds = new Float64Array(templates.length * NODE_VARIANTS);
      for (let residue = 0; residue < PATTERN_SIZE; residue += 1) {
        const count = counts[residue] as number;
        if (count === 0) continue;
        const place = placeOf(traits, residue);
        const kind = (places[place] as number) * NODE_VARIANTS + (variants[place] as number);
        kinds[kind] = (kinds[kind] as number) + count;
      }
      return kinds;
    },
    kindIn({ load, status, gpuType }, kind) {
      const variant = kind % NODE_VARIANTS;
      const template = allPlaces().templates[(kind - variant) / NODE_VARIANTS] as NodeTemplate;
      return { variant, state: stateOf(template, load, status, gpusPerNode(gpuType)) };
    },
  };
}
