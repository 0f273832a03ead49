import type {
  ListEntry,
  WorkflowQueryResponse,
  WorkflowStatus,
} from "../../src/lib/api/generated.schemas.ts";

export const PAGE_LENGTH = 20;

/** Two filters at once, as the workflow list has them. */
export interface Filter {
  readonly status: WorkflowStatus;
  readonly pool: string;
}

/** A candidate for mocking the workflow list. Rows are counted from the newest. */
export interface Candidate {
  readonly title: string;
  readonly total: number;
  /** A page of list rows, without groups and tasks. */
  list(offset: number, filter?: Filter): readonly ListEntry[];
  /** A page of whole rows. */
  page(offset: number): readonly WorkflowQueryResponse[];
  /** The exact number of matching rows. */
  count(filter: Filter): number;
  /** The whole row of that name. @throws Error when there is none. */
  lookup(name: string): WorkflowQueryResponse;
}

/** The row, or an error that names what is missing: a benchmark of misses would measure nothing. */
export function found<Row>(row: Row | null | undefined, name: string): Row {
  if (row === null || row === undefined) throw new Error(`There is no workflow "${name}": ask for another.`);
  return row;
}
