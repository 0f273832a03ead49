import type { GroupCount, Summary } from "../generators/group-counter.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedPage } from "./moment.ts";
import { unprocessable } from "./problem.ts";

/** Groups of an answer at most, as the contract says. */
export const MOST_GROUPS = 1_000;
/** Columns that rows are counted by at most. */
const MOST_COLUMNS = 2;

const FIELD = "group_by";

/** The different columns that rows are counted by; those of `otherwise` when there are none. */
export function readColumns<Column extends string>(
  query: FieldReader,
  members: Readonly<Record<string, Column>>,
  otherwise: readonly Column[],
): readonly Column[] {
  const given = query.members(FIELD, members);
  if (given === undefined) return otherwise;
  const columns = [...new Set(given)];
  for (const column of columns) {
    const times = given.filter((other) => other === column).length;
    if (times > 1) query.note(FIELD, `"${column}" is given ${times} times; give it once.`);
  }
  if (columns.length > MOST_COLUMNS) {
    query.note(FIELD, `${columns.join(", ")} are ${columns.length} columns; give one or two.`);
  }
  return columns;
}

/** The answer of a summary, of the time `now` (milliseconds since 1970). 422 when it has too many groups. */
export function summaryResponse<Column extends string>(
  { total, groups }: Summary<Column>,
  columns: readonly Column[],
  now: number,
): Response {
  if (groups.length > MOST_GROUPS) return unprocessable([tooManyGroups(groups, columns)]);
  return datedPage({ total, groups }, { now });
}

function tooManyGroups(groups: readonly GroupCount<string>[], columns: readonly string[]) {
  const found = `${columns.join(" and ")} have ${groups.length} combinations of values`;
  const advice = columns.length > 1 ? "group by one column, or filter" : "filter";
  return { field: FIELD, message: `${found}, above the ${MOST_GROUPS} of an answer; ${advice}.` };
}
