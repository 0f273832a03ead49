import type { QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { DataTableColumn } from "@/components/data-table/types";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";
import type { ColumnSort } from "@/lib/list/column-sort";
import type { TimeOrder } from "@/lib/list/list-order";
import type { ListSection, ListSource, PageParameters } from "@/lib/list/list-source";
import type { StatusSummary } from "./preset-counts";

/** Query of a summary by status. */
export interface StatusSummaryQuery {
  /** Begins with the key of the list's source, so that both are refreshed together. */
  readonly queryKey: QueryKey;
  /** Rejects with an ApiError. */
  readonly queryFn: (options: { signal: AbortSignal }) => Promise<StatusSummary>;
}

/** The order of a list that can be sorted by several of its columns, those that are `sortable`. */
export interface ColumnOrder<Parameters extends PageParameters> {
  /** The part of the request that sorts; called only for sortable columns. */
  readonly sortRequest: (sort: ColumnSort) => Partial<ListRequest<Parameters>>;
}

/** Request for the list without its paging parameters. */
export type ListRequest<Parameters extends PageParameters> = Omit<Parameters, keyof PageParameters>;

/**
 * Definition of a list page. Declare it as a module constant, so that it is referentially stable.
 *
 * @example
 * export const taskList: ListDefinition<ListTasksParams, ListTaskEntry> = { key: "tasks", title: "Tasks", … };
 */
export interface ListDefinition<Parameters extends PageParameters, Row> {
  /** Storage key of columns, density, and refresh interval. */
  readonly key: string;
  /** Page heading and accessible name of the table. */
  readonly title: string;
  /** One row, in lower case: "task". */
  readonly noun: string;
  readonly source: ListSource<Parameters, Row>;
  /** Builds the request for chips and order; `now` in milliseconds since the epoch. */
  readonly toRequest: (
    chips: readonly FilterChip[],
    order: TimeOrder,
    fields: readonly FilterField[],
    now: number,
  ) => ListRequest<Parameters>;
  readonly columns: readonly DataTableColumn<Row>[];
  /** Order control: the header of a column with times, a switch, the headers of sortable columns, or none. */
  readonly order: { readonly column: string } | ColumnOrder<Parameters> | "switch" | "fixed";
  /** None shows no filter bar, and the total beside the title. */
  readonly filterFields: (namesOf: NameOptions) => readonly FilterField[];
  /** Key of the text field for bare text. */
  readonly defaultField: string;
  readonly filterPlaceholder: string;
  /** One-click filters; empty for no pills. */
  readonly presets: readonly FilterPreset[];
  /** Counts rows by status under all filters but that of the status; without it the presets show no counts. */
  readonly statusSummary?: (request: ListRequest<Parameters>) => StatusSummaryQuery;
  /** The label above the rows of a section, for a source whose pages have sections; must be referentially stable. */
  readonly sectionLabel?: (section: ListSection) => ReactNode;
  /** URL that a row opens; without it rows open nothing. */
  readonly hrefOf?: (row: Row) => string;
  /** Shown instead of rows when the unfiltered list is empty. */
  readonly emptyState: ReactNode;
}
