"use client";

import { createMultiParser, parseAsStringLiteral, useQueryStates } from "nuqs";
import { oneOf, oneOfWords, parserChecks } from "@/lib/address/address-checks";
import { parseAsWholeNumber } from "@/lib/address/whole-number-parser";
import { OccupancyColumn } from "@/lib/api/generated.schemas";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import { type ColumnSort, parseAsColumnSort } from "@/lib/list/column-sort";
import { DEFAULT_CHILDREN, SORT_KEYS } from "./occupancy-request";

export const SHOWN = ["table", "bars", "treemap", "hours"] as const;
export type Shown = (typeof SHOWN)[number];

export const HOUR_RANGES = ["24h", "7d", "30d"] as const;
export type HourRange = (typeof HOUR_RANGES)[number];

/** Rows of the top level per page. */
export const PAGE = 50;

const COLUMNS = Object.values(OccupancyColumn);
const push = { history: "push" } as const;

const parsers = {
  groupBy: parseAsStringLiteral(COLUMNS).withDefault(OccupancyColumn.pool).withOptions(push),
  thenBy: parseAsStringLiteral(COLUMNS).withOptions(push),
  sort: parseAsColumnSort.withOptions(push),
  show: parseAsStringLiteral(SHOWN).withDefault("table").withOptions(push),
  range: parseAsStringLiteral(HOUR_RANGES).withDefault("7d").withOptions(push),
  /** How many rows of the top level are shown. */
  rows: parseAsWholeNumber(PAGE).withDefault(PAGE),
  expand: parseAsStringLiteral(["all"]),
  /** Keys of the rows that are open, or with `expand` of those that are not. */
  toggled: createMultiParser<string[]>({
    parse: (texts) => [...texts],
    serialize: (keys) => keys,
  }).withDefault([]),
};

const sorts = Object.keys(SORT_KEYS).flatMap((id) => [id, `-${id}`]);

/** Checks of the URL parameters of the screen, besides those of its filters and columns. */
export const occupancyChecks = {
  ...parserChecks(
    {
      groupBy: parsers.groupBy,
      thenBy: parsers.thenBy,
      show: parsers.show,
      range: parsers.range,
      rows: parsers.rows,
      expand: parsers.expand,
    },
    {
      groupBy: oneOfWords(COLUMNS, "Rows are pools."),
      thenBy: oneOfWords(COLUMNS, "The usual rows are below each row."),
      show: oneOfWords(SHOWN, "The table is shown."),
      range: oneOfWords(HOUR_RANGES, "Seven days are shown."),
      rows: `use a whole number from ${PAGE}. The first ${PAGE} rows are shown.`,
      expand: "use all. Rows are closed.",
    },
  ),
  sort: oneOf(sorts, "Rows with the most GPUs are first."),
};

export type OccupancyView = ReturnType<typeof useOccupancyView>;

/** State of the screen in its URL. Whatever changes the rows starts with the first of them, closed. */
export function useOccupancyView() {
  const [chips, setChips] = useFilterChips();
  const [state, setState] = useQueryStates(parsers);
  const { groupBy, expand, toggled } = state;
  const thenBy = state.thenBy === null || state.thenBy === groupBy ? DEFAULT_CHILDREN[groupBy] : state.thenBy;
  const fromStart = { rows: null, toggled: null, expand: null };
  return {
    chips,
    groupBy,
    thenBy,
    /** Null for the default, most GPUs first. */
    sort: state.sort !== null && state.sort.column in SORT_KEYS ? state.sort : null,
    show: state.show,
    range: state.range,
    rows: state.rows,
    isAllOpen: expand === "all",
    isOpen: (key: string) => (expand === "all") !== toggled.includes(key),
    hasOpen: expand === "all" || toggled.length > 0,
    setChips(next: readonly FilterChip[]) {
      void setChips(next.length === 0 ? null : [...next]);
      void setState({ rows: null });
    },
    setGroupBy: (next: OccupancyColumn) => void setState({ groupBy: next, thenBy: null, ...fromStart }),
    setThenBy: (next: OccupancyColumn) =>
      void setState({
        thenBy: next === DEFAULT_CHILDREN[groupBy] ? null : next,
        toggled: null,
        expand: null,
      }),
    setSort: (next: ColumnSort) => void setState({ sort: next, rows: null }),
    setShow: (next: Shown) => void setState({ show: next }),
    setRange: (next: HourRange) => void setState({ range: next }),
    showMore: () => void setState({ rows: state.rows + PAGE }),
    toggle: (key: string) =>
      void setState((before) => {
        const others = before.toggled.filter((other) => other !== key);
        return { toggled: others.length === before.toggled.length ? [...others, key] : others };
      }),
    setAllOpen: (isOpen: boolean) => void setState({ expand: isOpen ? "all" : null, toggled: null }),
  };
}
