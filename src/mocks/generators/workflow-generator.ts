import {
  type ListEntry,
  ListOrder,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowSortKey,
} from "../../lib/api/generated.schemas.ts";
import { createBlockIndex } from "../rows/block-index.ts";
import { decodeIndex } from "../rows/index-code.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { BlockIndex } from "../rows/types.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import type { RowFaker } from "./row-faker.ts";
import { createFactsReader } from "./workflow/read-facts.ts";
import { renderEntry, renderWorkflow } from "./workflow/render-workflow.ts";
import { RowBranch } from "./workflow/row-branches.ts";
import { RECENT_BLOCKS, type WorkflowColumn, workflowColumns } from "./workflow/workflow-columns.ts";
import type { WorkflowFacts } from "./workflow/workflow-facts.ts";
import { createFilterReader, type WorkflowFilter } from "./workflow/workflow-filter.ts";
import { type GroupPlan, planGroups, renderGroup } from "./workflow/workflow-groups.ts";
import { indexFromName } from "./workflow/workflow-names.ts";
import { type CountColumn, WorkflowPages } from "./workflow/workflow-pages.ts";
import { renderTask } from "./workflow/workflow-tasks.ts";

const ENTITY = "workflow";

/** The key columns of all workflows of a seed; they know nothing of the volume, so worlds may share one. */
export function createWorkflowIndex(seed: number, patterns: MockPatterns): BlockIndex<WorkflowColumn> {
  return createBlockIndex({
    seed,
    entity: ENTITY,
    columns: workflowColumns(patterns),
    recentBlocks: RECENT_BLOCKS,
  });
}

export interface WorkflowGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From `createWorkflowIndex` with the same seed and patterns. */
  readonly index: BlockIndex<WorkflowColumn>;
  readonly faker: RowFaker;
}

export interface WorkflowPageQuery {
  readonly filter?: WorkflowFilter;
  /** `submit_time` by default. Statuses and priorities sort as in the contract, pools and users by name; what is equal keeps the newest first. */
  readonly sort?: WorkflowSortKey;
  /** DESC by default, which for `submit_time` is the newest first. */
  readonly order?: ListOrder;
  /** Matching rows to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

/** Rows and the exact number of all that match. */
export interface Page<Row> {
  readonly entries: Row[];
  readonly total: number;
}

/**
 * Workflows without storage: row `index` (0 is the newest) is made when it is asked for, and is a function
 * of (seed, index, patterns, now) alone. The volume decides how many there are, and reaches into a row
 * only where the world has fewer pools, nodes or buckets than the row could name: then it names another.
 * A world without pools has workflows without `pool`, without nodes none has `node_name`, without
 * buckets none has `outputs`.
 */
export interface WorkflowGenerator {
  readonly total: number;
  /** The whole workflow. @throws RangeError unless `index` is an integer from 0 to total − 1. */
  generate(index: number): WorkflowQueryResponse;
  /** The list's row of it, with the same values. @throws RangeError like `generate`. */
  entry(index: number): ListEntry;
  /** What the row decided short of its groups, in numbers. @throws RangeError like `generate`. */
  facts(index: number): WorkflowFacts;
  /** What was decided of its groups before their tasks are made. @throws RangeError like `generate`. */
  groups(index: number): readonly GroupPlan[];
  /** All attempts of one task, made without its siblings; null when there is no such task. @throws RangeError like `generate`. */
  task(index: number, name: string): readonly TaskQueryResponse[] | null;
  /** List rows, newest first; empty past the end. @throws RangeError unless both are integers ≥ 0. */
  generatePage(offset: number, limit: number, filter?: WorkflowFilter): Page<ListEntry>;
  /** The same rows, whole. @throws RangeError like `generatePage`. */
  generateFullPage(offset: number, limit: number, filter?: WorkflowFilter): Page<WorkflowQueryResponse>;
  /** List rows in any order that the contract knows. @throws RangeError like `generatePage`. */
  page(query: WorkflowPageQuery): Page<ListEntry>;
  /** The workflow of that whole name, or null. */
  getByName(name: string): WorkflowQueryResponse | null;
  /** Index of the workflow of that whole name, or null. */
  indexByName(name: string): number | null;
  /** Exact number of matching workflows. */
  count(filter?: WorkflowFilter): number;
  /** Exact numbers by the values of a column, zeros too. */
  countBy(column: CountColumn, filter?: WorkflowFilter): Readonly<Record<string, number>>;
}

function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} is ${value}: give an integer of at least 0.`);
  }
}

/** Makes the workflows of a world. */
export function createWorkflowGenerator(options: WorkflowGeneratorOptions): WorkflowGenerator {
  const { seed, patterns, volume, now, index: keyIndex } = options;
  const { workflows: total, pools, buckets, resourcesPerPool } = volume;
  const entityKey = createKey(seed, ENTITY);
  const codeKey = createKey(seed, `${ENTITY}-code`);
  const readFacts = createFactsReader({ ...options, pools, index: keyIndex, entityKey, codeKey });
  const pages = new WorkflowPages(keyIndex, patterns, pools);
  const surroundings = { patterns, now, resourcesPerPool };

  function indexByCode(code: string): number | null {
    const index = decodeIndex(codeKey, code);
    return index !== null && index < total ? index : null;
  }
  function indexByName(name: string): number | null {
    const index = indexFromName(codeKey, name);
    return index !== null && index < total && readFacts(index).name === name ? index : null;
  }
  const select = createFilterReader({ seed, patterns, now, pools, total, indexByName, indexByCode });

  function facts(index: number): WorkflowFacts {
    if (!Number.isInteger(index) || index < 0 || index >= total) {
      throw new RangeError(`There is no workflow ${index}: this world has ${total}, counted from 0.`);
    }
    return readFacts(index);
  }
  function planOf(row: WorkflowFacts): readonly GroupPlan[] {
    return planGroups(row, deriveKey(entityKey, row.index), patterns.workflows.groupNames, now);
  }
  function tasksOf(row: WorkflowFacts, group: GroupPlan, task: number): readonly TaskQueryResponse[] {
    return renderTask(row, deriveKey(entityKey, row.index), group, task, surroundings);
  }
  function whole(row: WorkflowFacts): WorkflowQueryResponse {
    const groups = planOf(row).map((group) => {
      const tasks: TaskQueryResponse[] = [];
      for (let task = 0; task < group.taskCount; task += 1) tasks.push(...tasksOf(row, group, task));
      return renderGroup(group, tasks);
    });
    const extras = new RandomStream(deriveKey(entityKey, row.index, RowBranch.Extras));
    return renderWorkflow(row, groups, patterns, buckets, extras);
  }
  function pageOf<Row>(query: WorkflowPageQuery, render: (row: WorkflowFacts) => Row): Page<Row> {
    const { offset = 0, limit = 20, sort = WorkflowSortKey.submit_time, order = ListOrder.DESC } = query;
    requireCount("offset", offset);
    requireCount("limit", limit);
    const selection = select(query.filter ?? {});
    const rows = pages.rows(selection, sort, order, offset, limit);
    return { entries: rows.map((index) => render(readFacts(index))), total: pages.count(selection) };
  }
  const lean = (row: WorkflowFacts) => renderEntry(row, patterns);

  return Object.freeze({
    total,
    facts,
    indexByName,
    generate: (index: number) => whole(facts(index)),
    entry: (index: number) => lean(facts(index)),
    groups: (index: number) => planOf(facts(index)),
    task(index: number, name: string) {
      const row = facts(index);
      for (const group of planOf(row)) {
        for (let task = 0; task < group.taskCount; task += 1) {
          if (name === `${group.name}-${task}`) return tasksOf(row, group, task);
        }
      }
      return null;
    },
    generatePage: (offset: number, limit: number, filter?: WorkflowFilter) =>
      pageOf({ offset, limit, filter }, lean),
    generateFullPage: (offset: number, limit: number, filter?: WorkflowFilter) =>
      pageOf({ offset, limit, filter }, whole),
    page: (query: WorkflowPageQuery) => pageOf(query, lean),
    getByName(name: string) {
      const index = indexByName(name);
      return index === null ? null : whole(readFacts(index));
    },
    count: (filter: WorkflowFilter = {}) => pages.count(select(filter)),
    countBy: (column: CountColumn, filter: WorkflowFilter = {}) => pages.countBy(column, select(filter)),
  });
}
