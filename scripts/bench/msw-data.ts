import { Collection } from "@msw/data";
import type { ListEntry, WorkflowQueryResponse } from "../../src/lib/api/generated.schemas.ts";
import { GetWorkflowResponse } from "../../src/lib/api/generated.zod.ts";
import { type Candidate, found, PAGE_LENGTH } from "./candidate.ts";
import { generateWorkflow } from "./faker-workflow.ts";

/** The list's row of a stored one; what it drops is about what the list does not show. */
function entryOf(row: WorkflowQueryResponse): ListEntry {
  const { uuid, submitted_by, groups, spec, template_spec, events, plugins, backend, outputs, ...shared } =
    row;
  const { length } = groups.flatMap(({ tasks }) => tasks);
  const sums = { task_count: length, completed_task_count: length, gpu_count: length };
  return { ...shared, ...sums, workflow_uuid: uuid, user: submitted_by };
}

/** All rows made beforehand, checked by the contract's zod schema and stored in a collection of @msw/data. */
export async function createMswData(total: number): Promise<Candidate> {
  const stored = new Collection({ schema: GetWorkflowResponse });
  await stored.createMany(total, generateWorkflow);
  return {
    title: "@msw/data + zod",
    total,
    list: (offset, filter) =>
      stored
        .findMany(filter && ((query) => query.where({ ...filter })), { skip: offset, take: PAGE_LENGTH })
        .map(entryOf),
    page: (offset) => stored.findMany(undefined, { skip: offset, take: PAGE_LENGTH }),
    count: (filter) => stored.findMany((query) => query.where({ ...filter })).length,
    lookup: (name) =>
      found(
        stored.findFirst((query) => query.where({ name })),
        name,
      ),
  };
}
