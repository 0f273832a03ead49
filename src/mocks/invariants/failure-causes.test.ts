import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus, type TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import {
  FAILURE_CAUSES,
  type FailureStatus,
  fittingCauses,
  RESCHEDULE_CAUSES,
} from "../generators/workflow/failure-causes.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { SEEDS, volumes, worldOf } from "./sample-worlds.fixture.ts";

/** Messages that name a GPU, and those that name a connection between GPUs. */
const GPU_MESSAGE = /CUDA|Xid/;
const PEER_MESSAGE = /NCCL/;

const PAGE_LENGTH = 60;

/** A failed or rescheduled attempt, with the GPUs of its group. */
interface FailedAttempt {
  readonly attempt: TaskQueryResponse;
  readonly gpus: number;
}

/** Failed and rescheduled attempts of a page of failed workflows. */
function failedAttempts({ workflows, tasks }: World, offset: number): FailedAttempt[] {
  const page = workflows.generatePage(offset, PAGE_LENGTH, { statuses: ["FAILED"] }).entries;
  return page.flatMap(({ name }) => {
    const index = workflows.indexByName(name) as number;
    return workflows.generate(index).groups.flatMap(({ tasks: attempts }) => {
      const taskCount = new Set(attempts.map((attempt) => attempt.name)).size;
      return attempts
        .filter(({ failure_message }) => failure_message !== undefined)
        .map((attempt) => {
          const detail = tasks.generateAt(index, attempt.name, attempt.retry_id);
          return { attempt, gpus: taskCount * (detail?.gpu ?? 0) };
        });
    });
  });
}

describe("causes of failure", () => {
  it("mention a GPU only if the group has one, and NCCL only if it has several", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), volumes, fc.nat(), (seed, volume, draw) => {
        const world = worldOf({ seed, volume });
        const matching = world.workflows.count({ statuses: ["FAILED"] });
        const found = failedAttempts(world, draw % Math.max(1, matching - PAGE_LENGTH));
        for (const { attempt, gpus } of found) {
          const { failure_message: message = "", pod_name: pod } = attempt;
          if (GPU_MESSAGE.test(message)) expect(gpus, `${pod}: ${message}`).toBeGreaterThan(0);
          if (PEER_MESSAGE.test(message)) expect(gpus, `${pod}: ${message}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(SEEDS.slice(0, 2))("are drawn from the whole list if there are several GPUs, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    const messages = Array.from({ length: 8 }, (_, page) => failedAttempts(world, page * PAGE_LENGTH))
      .flat()
      .filter(({ attempt, gpus }) => gpus > 1 && attempt.status === TaskGroupStatus.FAILED)
      .map(({ attempt }) => attempt.failure_message);
    expect(new Set(messages)).toEqual(new Set(FAILURE_CAUSES.FAILED.map(({ message }) => message)));
  });

  it("exist for every status, regardless of the group's GPUs", () => {
    const lists = [...Object.values(FAILURE_CAUSES), RESCHEDULE_CAUSES];
    for (const causes of lists) {
      expect(fittingCauses(causes, 0)).not.toEqual([]);
      expect(fittingCauses(causes, 2)).toEqual(causes);
    }
  });

  it("do not change statuses or their counts", () => {
    const world = worldOf({ seed: SEEDS[0] as number, volume: DEFAULT_VOLUME });
    const statuses = [TaskGroupStatus.FAILED] satisfies FailureStatus[];
    const filter = { statuses };
    const { entries } = world.tasks.generatePage(0, 1_000, filter);
    expect(entries).toHaveLength(Math.min(1_000, world.tasks.count(filter)));
    for (const { workflow_id, task_name, retry_id } of entries.slice(0, 100)) {
      const index = world.workflows.indexByName(workflow_id) as number;
      expect(world.tasks.generateAt(index, task_name, retry_id)?.status).toBe(TaskGroupStatus.FAILED);
    }
  });
});
