import type { PoolResourceUsage } from "../../lib/api/generated.schemas.ts";
import type { TaskDraft, WorkflowDraft } from "../changes/submitted-workflow.ts";
import { durationText } from "../generators/spec/quantity-text.ts";
import type { FieldReader } from "./field-reader.ts";

/** What a pool allows the workflows that are submitted to it. */
export interface PoolLimits {
  readonly name: string;
  readonly platforms: readonly string[];
  /** Runs tasks that ask for no platform. */
  readonly defaultPlatform?: string;
  /** Seconds, like `maxQueueTimeout`; absent for no limit. */
  readonly maxExecTimeout?: number;
  readonly maxQueueTimeout?: number;
}

/** The limits of a pool. */
export function limitsOf(pool: PoolResourceUsage): PoolLimits {
  const { name, platforms, default_platform, max_exec_timeout, max_queue_timeout } = pool;
  return {
    name,
    platforms: Object.keys(platforms),
    ...(default_platform !== undefined && { defaultPlatform: default_platform }),
    ...(max_exec_timeout !== undefined && { maxExecTimeout: max_exec_timeout }),
    ...(max_queue_timeout !== undefined && { maxQueueTimeout: max_queue_timeout }),
  };
}

/** Notes a timeout that the pool does not allow. @param text as the spec has it. */
export function checkTimeout(
  reader: FieldReader,
  field: string,
  text: string | undefined,
  seconds: number,
  { pool, longest }: { pool: string; longest: number | undefined },
): void {
  if (longest === undefined || seconds <= longest) return;
  const most = durationText(longest);
  reader.note(field, `${JSON.stringify(text)} is longer than ${pool} allows; give at most ${most}.`);
}

/** Notes a platform that the pool does not have. */
export function checkPlatform(
  reader: FieldReader,
  field: string,
  platform: string | undefined,
  { name, platforms }: PoolLimits,
): void {
  if (platform === undefined || platforms.includes(platform)) return;
  const wanted = platforms.length === 0 ? "leave it out" : `give ${platforms.join(" or ")}, or leave it out`;
  reader.note(field, `${name} has no platform ${JSON.stringify(platform)}; ${wanted}.`);
}

/**
 * What runs when a workflow of another pool is submitted again to this one: the platform that its tasks ask for is
 * that of the pool it was written for, and becomes the default one where this pool has no such platform.
 */
export function movedTo({ platforms, defaultPlatform }: PoolLimits, draft: WorkflowDraft): WorkflowDraft {
  const move = (task: TaskDraft): TaskDraft => {
    const { platform, ...rest } = task;
    if (platform === undefined || platforms.includes(platform)) return task;
    return defaultPlatform === undefined ? rest : { ...rest, platform: defaultPlatform };
  };
  return {
    ...draft,
    groups: draft.groups.map((group) => ({ ...group, tasks: group.tasks.map(move) })),
  };
}
