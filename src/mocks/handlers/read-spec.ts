import { type FieldError, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { secondsOf } from "../../lib/spec/quantities.ts";
import type { WorkflowDraft } from "../changes/submitted-workflow.ts";
import type { FieldReader } from "./field-reader.ts";
import { checkTimeout, type PoolLimits } from "./pool-limits.ts";
import { readGroups } from "./spec-groups.ts";
import { specReader } from "./spec-reader.ts";
import { readAmount, readName, readResources } from "./spec-task.ts";

const DAY = 86_400;
const VERSION = /^2(?:\.0*)?$/;

/** The contents of a spec, or all that is wrong with it by path. */
export type ReadSpec =
  | { readonly draft: WorkflowDraft; readonly warnings: readonly string[] }
  | { readonly errors: FieldError[] };

function readTimeout(
  reader: FieldReader | undefined,
  field: string,
  limit: { pool: string; longest: number | undefined },
): number {
  const seconds = reader && readAmount(reader, field, secondsOf, "a time such as 24h");
  if (reader !== undefined && seconds !== undefined) {
    checkTimeout(reader, field, reader.filledText(field), seconds, limit);
  }
  return seconds ?? DAY;
}

/**
 * Reads a parsed spec.
 * @param spec as `readYaml` has it.
 * @param pool that it is submitted to.
 */
export function readSpec(spec: unknown, pool: PoolLimits): ReadSpec {
  const root = specReader(spec);
  const version = root.filledText("version");
  if (version !== undefined && !VERSION.test(version)) {
    root.note(
      "version",
      `There is no version ${JSON.stringify(version)}; write version: 2, or leave it out.`,
    );
  }
  const workflow = root.requiredObject("workflow");
  root.finish();
  const stem = readName(workflow);
  const namedPool = workflow.filledText("pool");
  workflow.filledText("backend");
  const priority = workflow.member("priority", WorkflowPriority);
  const timeout = workflow.object("timeout");
  const execTimeout = readTimeout(timeout, "exec_timeout", {
    pool: pool.name,
    longest: pool.maxExecTimeout,
  });
  const queueTimeout = readTimeout(timeout, "queue_timeout", {
    pool: pool.name,
    longest: pool.maxQueueTimeout,
  });
  timeout?.finish();
  const labels = workflow.scalarMap("labels");
  const tags = workflow.scalars("tags") ?? [];
  const seen = new Set<string>();
  const repeated = tags.find((tag) => {
    const isRepeated = seen.has(tag);
    seen.add(tag);
    return isRepeated;
  });
  if (repeated !== undefined) {
    workflow.note("tags", `They have ${JSON.stringify(repeated)} more than once; give each tag once.`);
  }
  const classes = new Map(
    Object.entries(workflow.objects("resources")).map(([name, own]) => [name, readResources(own, pool)]),
  );
  const groups = readGroups(workflow, classes, pool);
  workflow.finish();
  const { errors } = root;
  if (errors.length > 0) return { errors };
  const warnings =
    namedPool === undefined || namedPool === pool.name
      ? []
      : [`The spec names the pool ${namedPool}; it runs in ${pool.name}, which it is submitted to.`];
  return { draft: { stem, priority, execTimeout, queueTimeout, labels, tags, groups }, warnings };
}
