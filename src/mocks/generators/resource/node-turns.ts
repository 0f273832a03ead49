import { ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import { takesWork } from "./node-state.ts";

/** Milliseconds of a turn. Nodes stop working and come back at its end, the first time that long after the epoch. */
export const TURN = 3_600_000;

/** Statuses of nodes that take no new work. */
export type StoppedStatus = Exclude<ResourceStatus, "AVAILABLE" | "IN_USE">;

/** Nodes that are taken out of service one after another, and for how many turns they are in which status. */
interface Rota {
  /** Places of the pattern that leave at each turn. */
  readonly pace: number;
  /** The last one first. */
  readonly stages: readonly (readonly [status: StoppedStatus, turns: number])[];
  /** Its share of the places that take work, relative to the other's. */
  readonly share: number;
}

const { CORDONED, DRAINING, OFFLINE } = ResourceStatus;
/** A day and a half to finish what runs, since what is left then is evicted; a day off; and half a day without new work. */
const ROTAS: readonly Rota[] = [
  {
    pace: 1,
    stages: [
      [OFFLINE, 24],
      [DRAINING, 36],
    ],
    share: 1,
  },
  { pace: 6, stages: [[CORDONED, 12]], share: 6 },
];

/** The nodes of a rota in the order in which they have their turns, in a circle. */
interface Circle {
  readonly pace: number;
  /** How many of the next ones are in which status, the one that comes back first being the first. */
  readonly stages: readonly (readonly [status: StoppedStatus, places: number])[];
  readonly members: readonly number[];
}

/** The places of a circle that are just past the end of a stage, or of the last one's work. */
function candidatesAt({ pace, stages, members }: Circle, turn: number): readonly number[] {
  const ends = [0];
  for (const [, count] of stages) ends.push((ends.at(-1) as number) + count);
  const size = members.length;
  return ends.flatMap((end) =>
    Array.from({ length: pace }, (_, step) => {
      const ahead = end - 1 - step + size;
      return members[(ahead + turn * pace) % size] as number;
    }),
  );
}

/** Which places of the pattern take part, and what they are doing. */
export interface NodeTurns {
  /** The places that take part. */
  readonly places: readonly number[];
  /** What keeps a place from work at a turn; undefined for one that works or never takes part. */
  stoppedIn(place: number, turn: number): StoppedStatus | undefined;
  /** The places that leave at a turn after the epoch, go on to their next stage, or come back. */
  changingAt(turn: number): readonly number[];
  /** The place whose work a place does when it works: its own, unless it was stopped at turn 0. */
  workOf(place: number): number;
}

/**
 * Makes the rotas of a pattern. At turn 0 each place that takes part has its own status; from turn to turn as many come
 * back as leave, so that there are always as many of each status. Others that are stopped stay so.
 * @param statuses those of the places at turn 0.
 */
export function createNodeTurns(statuses: readonly ResourceStatus[], stream: RandomStream): NodeTurns {
  const order = Array.from(stream.permutation(statuses.length));
  const working = order.filter((place) => takesWork(statuses[place] as ResourceStatus));
  const firstStopped = (status: StoppedStatus) => order.filter((place) => statuses[place] === status);
  const circleOf = new Uint8Array(statuses.length);
  const positionOf = new Uint16Array(statuses.length);
  const works = new Map<number, number>();
  const circles: Circle[] = [];
  const places: number[] = [];
  const shares = ROTAS.reduce((sum, { share }) => sum + share, 0);
  let taken = 0;
  for (const { pace, stages, share } of ROTAS) {
    const stopped = stages.map(([status, turns]) => firstStopped(status).slice(0, pace * turns));
    const end = taken + Math.floor((working.length * share) / shares);
    const members = [...stopped.flat(), ...working.slice(taken, end)];
    taken = end;
    // A config without these statuses has nobody to take turns with.
    if (stopped.flat().length === 0) continue;
    for (const place of stopped.flat()) {
      const like = working[works.size % working.length];
      if (like !== undefined) works.set(place, like);
    }
    circles.push({
      pace,
      stages: stages.map(([status], stage) => [status, (stopped[stage] as number[]).length]),
      members,
    });
    for (const [position, place] of members.entries()) {
      circleOf[place] = circles.length;
      positionOf[place] = position;
    }
    places.push(...members);
  }
  function stoppedIn(place: number, turn: number): StoppedStatus | undefined {
    const circle = circles[(circleOf[place] as number) - 1];
    if (circle === undefined) return undefined;
    const { pace, stages, members } = circle;
    const size = members.length;
    const passed = (turn * pace) % size;
    let ahead = ((positionOf[place] as number) - passed + size) % size;
    for (const [status, count] of stages) {
      if (ahead < count) return status;
      ahead -= count;
    }
    return undefined;
  }
  return {
    places,
    workOf: (place) => works.get(place) ?? place,
    changingAt: (turn) =>
      circles.flatMap((circle) =>
        candidatesAt(circle, turn).filter((place) => stoppedIn(place, turn - 1) !== stoppedIn(place, turn)),
      ),
    stoppedIn,
  };
}
