import { beforeAll, describe, expect, it } from "vitest";
import type { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME } from "../../seed/volumes.ts";
import { liveAttempts, liveTaskState, plannedTimes } from "../workflow/live-attempts.ts";
import { Reach } from "../workflow/status-story.ts";
import type { TaskAttempt } from "../workflow/task-attempts.ts";
import { isEnded, isOnNode, retriesOf, statusOf } from "../workflow/task-state.ts";
import { DAY, HOUR, type SampleCluster, sampleCluster } from "./cluster.fixture.ts";
import type { ClusterGroup } from "./cluster-timeline.ts";
import { liveGroup } from "./live-group.ts";

const EPOCH = Date.UTC(2026, 2, 2, 12);
const MOMENTS = [0, 10 * 60_000, HOUR, 8 * HOUR, DAY, 2 * DAY];
/** The order of what may become of an attempt. */
const ORDER: readonly TaskGroupStatus[] = [
  "WAITING",
  "SUBMITTING",
  "PROCESSING",
  "SCHEDULING",
  "INITIALIZING",
  "RUNNING",
];
const rankOf = (status: TaskGroupStatus) => (isEnded(status) ? ORDER.length : ORDER.indexOf(status));

let cluster: SampleCluster;
/** Groups that are not over at the epoch, and some that are. */
let groups: readonly ClusterGroup[];

function groupAt(group: ClusterGroup, moment: number) {
  return liveGroup(group, { moment, epoch: EPOCH, cluster: cluster.pools });
}

function attemptsAt(group: ClusterGroup, task: number, moment: number): readonly TaskAttempt[] {
  const live = groupAt(group, moment);
  return liveAttempts({ ...live, cause: undefined }, live, task, EPOCH + moment);
}

function timesOf({ times, ...attempt }: TaskAttempt): ReadonlyMap<string, number> {
  const { inputDownloadStart, inputDownloadEnd, outputUploadStart } = attempt;
  const all = { ...times, inputDownloadStart, inputDownloadEnd, outputUploadStart };
  return new Map(Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** What of an attempt has changed later that may not change. */
function contradictions(early: TaskAttempt, late: TaskAttempt | undefined): readonly string[] {
  if (late === undefined) return ["it is gone"];
  const found: string[] = [];
  if (rankOf(late.status) < rankOf(early.status)) found.push(`${early.status} became ${late.status}`);
  const [before, after] = [timesOf(early), timesOf(late)];
  for (const [name, time] of before) if (after.get(name) !== time) found.push(`${name} has changed`);
  const hasEnded = isEnded(early.status);
  if (hasEnded && late.status !== early.status) found.push(`${early.status} became ${late.status}`);
  if (hasEnded && after.size !== before.size) found.push("it has got another time after its end");
  if (late.reach < early.reach) found.push("it has not come as far");
  return found;
}

beforeAll(() => {
  cluster = sampleCluster(23, DEFAULT_VOLUME);
  cluster.advance(MOMENTS.at(-1) as number);
  const all = cluster.jobs.filter(({ submit }) => submit <= 0).flatMap((job) => job.groups);
  groups = all.filter(({ end }, place) => end > 0 || place % 7 === 0);
});

describe("attempts of tasks in a cluster", () => {
  it("keep their history as time goes on, and only add to it", () => {
    const found: string[] = [];
    let rescheduled = 0;
    for (const group of groups) {
      for (let task = 0; task < Math.min(4, group.taskCount); task += 1) {
        let early = attemptsAt(group, task, MOMENTS[0] as number);
        for (const moment of MOMENTS.slice(1)) {
          const late = attemptsAt(group, task, moment);
          for (const [retryId, attempt] of early.entries()) {
            const changes = contradictions(attempt, late[retryId]);
            found.push(
              ...changes.map((change) => `${group.job.number}/${group.position}/${task}: ${change}`),
            );
          }
          rescheduled += late.length - early.length;
          early = late;
        }
      }
    }
    expect(found).toEqual([]);
    expect(rescheduled).toBeGreaterThan(0);
  });

  it("become what was planned of them at any moment, unless something comes between", () => {
    let completed = 0;
    for (const group of groups.filter(({ placed, end }) => placed <= 0 && end > 0)) {
      const [early, late] = [groupAt(group, 0), groupAt(group, MOMENTS.at(-1) as number)];
      for (let task = 0; task < Math.min(2, group.taskCount); task += 1) {
        for (const { retryId, ...attempt } of attemptsAt(group, task, MOMENTS.at(-1) as number)) {
          const planned = plannedTimes(early, early, task, retryId);
          expect({ ...plannedTimes(late, late, task, retryId), stopped: undefined }).toEqual(planned);
          const { start = planned.start, end } = attempt.times;
          expect(start).toBe(planned.start);
          for (const [has, wanted] of [
            [attempt.inputDownloadStart, planned.downloadStart],
            [attempt.inputDownloadEnd, planned.downloadEnd],
            [attempt.outputUploadStart, planned.uploadStart],
          ]) {
            expect(has ?? wanted).toBe(wanted);
          }
          if (attempt.status !== "COMPLETED" && attempt.status !== "RESCHEDULED") continue;
          expect(end).toBe(planned.end);
          expect(planned.completes).toBe(attempt.status === "COMPLETED");
          if (planned.completes) expect(attempt.outputUploadStart).toBe(planned.uploadStart);
          completed += 1;
        }
      }
    }
    expect(completed).toBeGreaterThan(20);
  });

  it("have nothing in the future, and times in order", () => {
    for (const group of groups.filter((_, place) => place % 5 === 0)) {
      for (const moment of MOMENTS) {
        for (const attempt of attemptsAt(group, 0, moment)) {
          const { processing, scheduling, initializing, start, end } = attempt.times;
          const times = [processing, scheduling, initializing, start, end].filter(
            (time) => time !== undefined,
          );
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(Math.max(0, ...timesOf(attempt).values())).toBeLessThanOrEqual(EPOCH + moment);
        }
      }
    }
  });

  it("are what the state of their task says", () => {
    for (const group of groups.filter((_, place) => place % 3 === 0)) {
      const live = groupAt(group, 0);
      for (let task = 0; task < Math.min(3, group.taskCount); task += 1) {
        const state = liveTaskState(live, task, EPOCH);
        const attempts = attemptsAt(group, task, 0);
        const last = attempts.at(-1);
        expect(statusOf(state)).toBe(last?.status);
        expect(retriesOf(state)).toBe(attempts.length - 1);
        expect(isOnNode(state)).toBe((last?.reach ?? Reach.None) >= Reach.Initializing);
      }
    }
  });
});
