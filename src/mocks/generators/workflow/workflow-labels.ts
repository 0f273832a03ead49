import type { MockPatterns } from "../../seed/types.ts";
import type { Label } from "../group-counter.ts";
import { poolName } from "../pool-names.ts";
import type { PoolValues } from "./pool-values.ts";
import { tagSets } from "./tag-sets.ts";
import { PRIORITIES, STATUSES, type WorkflowColumn } from "./workflow-columns.ts";
import type { CountColumn } from "./workflow-pages.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

/** The key column by which workflows are counted, and how its values are called. */
export interface LabeledColumn {
  readonly column: WorkflowColumn;
  labelsOf(value: number): readonly Label[];
}

const NONE: readonly Label[] = [undefined];

/** Those of a world. */
export function labeledColumns(
  patterns: MockPatterns,
  { poolCount, poolOf }: Pick<PoolValues, "poolCount" | "poolOf">,
): Readonly<Record<CountColumn, LabeledColumn>> {
  const { users, tags } = patterns.workflows;
  const pools = Array.from({ length: poolCount }, (_, pool) => poolName(patterns, pool));
  const sets = tagSets(tags.length).map((set) => (set.length === 0 ? NONE : set.map((tag) => tags[tag])));
  return {
    status: { column: "status", labelsOf: (value) => [STATUSES[value]] },
    priority: { column: "priority", labelsOf: (value) => [PRIORITIES[value]] },
    pool: { column: "pool", labelsOf: (value) => [pools[poolOf(value) ?? -1]] },
    user: { column: "user", labelsOf: (value) => [users[value]] },
    tag: { column: "tagSet", labelsOf: (value) => sets[value] ?? NONE },
  };
}

/** The labels of one workflow. */
export function recordLabels(record: WorkflowRecord, column: CountColumn): readonly Label[] {
  if (column === "tag") return record.tags.length === 0 ? NONE : [...new Set(record.tags)];
  return [column === "pool" ? record.poolName : record[column]];
}
