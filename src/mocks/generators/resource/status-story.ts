import { PoolStatus, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { Fleet } from "../pool/fleet.ts";
import type { NodePlace } from "./node-spread.ts";

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

type Stopped = Exclude<ResourceStatus, "AVAILABLE" | "IN_USE">;

/** Why a node takes no work where its pool does. */
const REASONS: Readonly<Record<Stopped, readonly string[]>> = {
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
  const traits = fleet.traitsOf(pool);
  const own = fleet.nodePattern.stateOf({ ...traits, status: PoolStatus.ONLINE }, node + 1).status;
  const isOfPool = traits.status !== PoolStatus.ONLINE && own !== status;
  const key = createKey(fleet.seed, "node-status");
  // What a pool does to its nodes, it does to all at once.
  const [first = pool] = fleet.membersOf(pool);
  const stream = new RandomStream(isOfPool ? deriveKey(key, first) : deriveKey(key, pool, node));
  const since = -stream.integer(...AGES[status]);
  if (status === ResourceStatus.AVAILABLE || status === ResourceStatus.IN_USE) return { since };
  if (isOfPool) return { since, reason: POOL_REASONS[traits.status] };
  const reason = stream.pick(REASONS[status]);
  return { since, reason: isSick ? SICK : reason };
}
