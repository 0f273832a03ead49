import { PoolStatus, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { Fleet } from "../pool/fleet.ts";
import type { NodePlace } from "./node-spread.ts";
import { type StoppedStatus, TURN } from "./node-turns.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long before the epoch nodes have entered a status, in milliseconds from and to. */
const AGES: Readonly<Record<ResourceStatus, readonly [least: number, most: number]>> = {
  [ResourceStatus.AVAILABLE]: [31 * DAY, 90 * DAY],
  [ResourceStatus.IN_USE]: [31 * DAY, 90 * DAY],
  [ResourceStatus.CORDONED]: [2 * HOUR, 20 * DAY],
  [ResourceStatus.DRAINING]: [HOUR / 2, 2 * DAY],
  [ResourceStatus.OFFLINE]: [HOUR, 28 * DAY],
};

/** Why a node takes no work where its pool does. */
const REASONS: Readonly<Record<StoppedStatus, readonly string[]>> = {
  [ResourceStatus.CORDONED]: [
    "A driver update is being rolled out.",
    "Tasks failed on the node, and an operator is investigating.",
    "The node is held back for a burn-in test.",
  ],
  [ResourceStatus.DRAINING]: [
    "A kernel update is scheduled.",
    "A power supply will be replaced.",
    "The node moves to another rack.",
  ],
  [ResourceStatus.OFFLINE]: [
    "The node does not respond.",
    "The node is powered off for repair.",
    "The network link of the node is down.",
  ],
};
const SICK = "A GPU reports memory errors that cannot be corrected.";
const POOL_REASONS: Readonly<Record<Exclude<PoolStatus, "ONLINE">, string>> = {
  [PoolStatus.MAINTENANCE]: "The pool is under maintenance.",
  [PoolStatus.OFFLINE]: "The pool is offline.",
};

/** Since when a node is in its status, and why. */
export interface StatusStory {
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Absent for a node that takes work. */
  readonly reason?: string;
}

/**
 * Reads the story of a node's status.
 * @param status that which it has.
 * @param isSick whether its conditions name its GPUs.
 */
export function statusStory(
  fleet: Fleet,
  { pool, node }: NodePlace,
  status: ResourceStatus,
  isSick: boolean,
): StatusStory {
  const { nodePattern } = fleet;
  const traits = fleet.traitsOf(pool);
  /** Whether its pool alone gives it its status at a turn. */
  const isOfPoolAt = (turn: number) =>
    traits.status !== PoolStatus.ONLINE &&
    nodePattern.at(turn).stateOf({ ...traits, status: PoolStatus.ONLINE }, node + 1).status !== status;
  const key = createKey(fleet.seed, "node-status");
  const turn = nodePattern.changedAt(fleet.outsideTraits(pool), node + 1);
  const ownKey = turn === 0 ? deriveKey(key, pool, node) : deriveKey(key, pool, node, turn);
  // What a pool does to its nodes, it does to all at once.
  const [first = pool] = fleet.membersOf(pool);
  const age = new RandomStream(isOfPoolAt(0) ? deriveKey(key, first) : ownKey).integer(...AGES[status]);
  const since = turn === 0 ? -age : turn * TURN;
  if (status === ResourceStatus.AVAILABLE || status === ResourceStatus.IN_USE) return { since };
  if (traits.status !== PoolStatus.ONLINE && isOfPoolAt(nodePattern.turn)) {
    return { since, reason: POOL_REASONS[traits.status] };
  }
  const stream = new RandomStream(ownKey);
  stream.integer(...AGES[status]);
  const reason = stream.pick(REASONS[status]);
  return { since, reason: isSick ? SICK : reason };
}
