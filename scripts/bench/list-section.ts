import { PAGE_LENGTH } from "./candidate.ts";
import { createLists, type List } from "./lists.ts";
import { measureEach, sink, type TaskByInput } from "./measure.ts";
import { deepOffsets } from "./questions.ts";
import type { Section } from "./section.ts";
import { formatRatio, formatTable, formatTime } from "./table.ts";
import { type Target, worstOf } from "./targets.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const MICROSECOND = 0.001;
/** Pages, or names, requested from a list: rows differ in content, and so in cost. */
const PAGES = 32;

/** Milliseconds; what a list cannot be asked is absent. */
interface ListTimes {
  readonly start: number;
  readonly end: number;
  /** Characters of the JSON of a page at the end ÷ at the start. */
  readonly sizes: number;
  readonly deepPlain?: number;
  readonly deepFiltered?: number;
  readonly total?: number;
  readonly lookup?: number;
}

function meanCharacters(list: List, offsets: readonly number[]): number {
  const sum = offsets.reduce((all, offset) => all + JSON.stringify(list.page(offset).entries).length, 0);
  return sum / offsets.length;
}

/** Looks for rows in the middle of the list. */
function lookups({ total, lookup }: List): TaskByInput | undefined {
  if (lookup === undefined) return undefined;
  const names = Array.from({ length: PAGES }, (_, place) => lookup.nameAt(Math.floor(total / 2) + place));
  return names.map((name) => () => {
    const row = lookup.byName(name);
    if (row === null) throw new Error(`There is no row "${name}": ask for another.`);
    return row;
  });
}

function timesOf(list: List): ListTimes {
  const { filtered } = list;
  const last = Math.max(0, list.total - PAGE_LENGTH);
  const pages = Math.max(1, Math.min(PAGES, Math.floor(list.total / 2 / PAGE_LENGTH)));
  const atStart = Array.from({ length: pages }, (_, page) => page * PAGE_LENGTH);
  const atEnd = atStart.map((offset) => last - offset);
  const deep = (rows: number) => deepOffsets(rows).slice(0, PAGES);
  const all: Readonly<Record<keyof Omit<ListTimes, "sizes">, TaskByInput | undefined>> = {
    start: atStart.map((offset) => () => list.page(offset)),
    end: atEnd.map((offset) => () => list.page(offset)),
    deepPlain: filtered && deep(list.total).map((offset) => () => list.page(offset)),
    deepFiltered: filtered && deep(filtered.count()).map((offset) => () => filtered.page(offset)),
    total: filtered && [() => filtered.count()],
    lookup: lookups(list),
  };
  const asked = Object.entries(all).filter((entry): entry is [string, TaskByInput] => entry[1] !== undefined);
  const times = measureEach(asked.map(([, question]) => question));
  const named = Object.fromEntries(asked.map(([name], place) => [name, times[place]]));
  return {
    ...(named as Omit<ListTimes, "sizes">),
    sizes: meanCharacters(list, atEnd) / meanCharacters(list, atStart),
  };
}

function targetsOf(lists: readonly List[], times: readonly ListTimes[]): readonly Target[] {
  const each = (
    read: (times: ListTimes) => number | undefined,
    limit: number,
    format: (value: number) => string,
  ) =>
    lists.flatMap(({ title, total }, place): Target[] => {
      const measured = read(times[place] as ListTimes);
      return measured === undefined
        ? []
        : [{ title: `${title}, ${COUNT.format(total)}`, measured, limit, format }];
    });
  const filteredOf = ({ deepPlain, deepFiltered }: ListTimes) =>
    deepPlain && deepFiltered && deepFiltered / deepPlain;
  return [
    worstOf(
      "other lists: page at the end ÷ page at the start, for as much to show",
      each(({ start, end, sizes }) => end / start / Math.max(1, sizes), 1.2, formatRatio),
    ),
    worstOf("other lists: deep page under two filters ÷ deep page without", each(filteredOf, 2, formatRatio)),
    worstOf(
      "other lists: exact total under two filters",
      each(({ total }) => total, 50 * MICROSECOND, formatTime),
    ),
    worstOf(
      "other lists: lookup by name",
      each(({ lookup }) => lookup, 200 * MICROSECOND, formatTime),
    ),
  ];
}

/** Measures every list but that of workflows. */
export function measureLists(): Section {
  const lists = createLists();
  const times = lists.map(timesOf);
  sink.last = undefined;
  const time = (value: number | undefined) => (value === undefined ? "" : formatTime(value));
  const rows = lists.map(({ title, total }, place) => {
    const { start, end, sizes, deepPlain, deepFiltered, total: count, lookup } = times[place] as ListTimes;
    const filterRatio = deepPlain && deepFiltered && deepFiltered / deepPlain;
    return [
      title,
      COUNT.format(total),
      time(start),
      time(end),
      formatRatio(end / start),
      formatRatio(sizes),
      filterRatio === undefined ? "" : formatRatio(filterRatio),
      time(count),
      time(lookup),
    ];
  });
  return {
    title: "The other lists",
    about: `Pages of ${PAGE_LENGTH}; means of ${PAGES} of them, each the quickest of its calls. The filters are two, such as status and platform; deep is the last tenth of what they let pass, or of all.
Rows at the end may hold more than those at the start, as tasks that have ended do, and may cost as much more: see the characters of
their JSON.`,
    table: formatTable(
      [
        "",
        "rows",
        "page at the start",
        "at the end",
        "end ÷ start",
        "characters, end ÷ start",
        "deep page, filtered ÷ plain",
        "filtered total",
        "by name",
      ],
      rows,
    ),
    targets: targetsOf(lists, times),
  };
}
