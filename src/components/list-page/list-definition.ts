import type { ReactNode } from "react";
import type { DataTableColumn } from "@/components/data-table/types";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";
import type { TimeOrder } from "@/lib/list/list-order";
import type { ListSource, PageParameters } from "@/lib/list/list-source";

/** What the list is asked for, whichever page of it. */
export type ListRequest<Parameters extends PageParameters> = Omit<Parameters, keyof PageParameters>;

/**
 * All that tells one list page from another. A module constant, so that every part of it is the same between renders.
 *
 * @example
 * export const taskList: ListDefinition<ListTasksParams, ListTaskEntry> = { key: "tasks", title: "Tasks", … };
 */
export interface ListDefinition<Parameters extends PageParameters, Row> {
  /** Under which columns, density and refresh interval are stored in this browser. */
  readonly key: string;
  /** Heading of the page and name of its table. */
  readonly title: string;
  /** One row, in lower case: "task". */
  readonly noun: string;
  readonly source: ListSource<Parameters, Row>;
  /** The request that chips and order stand for; `now` in milliseconds since the epoch. */
  readonly toRequest: (
    chips: readonly FilterChip[],
    order: TimeOrder,
    fields: readonly FilterField[],
    now: number,
  ) => ListRequest<Parameters>;
  readonly columns: readonly DataTableColumn<Row>[];
  /** Who changes the order: the header of a column beside the switch, the switch alone, or nobody. */
  readonly order: { readonly column: string } | "switch" | "fixed";
  /** None shows no filter bar, and the total beside the title. */
  readonly filterFields: (namesOf: NameOptions) => readonly FilterField[];
  /** Key of the field that bare text filters. */
  readonly defaultField: string;
  readonly filterPlaceholder: string;
  /** Filters that are one press away; none shows no pills. */
  readonly presets: readonly FilterPreset[];
  /** The parameters of the answer with a preset's total; without it the presets show no counts. */
  readonly toCountParameters?: (request: ListRequest<Parameters>, preset: FilterPreset) => Parameters;
  /** Page that a row opens; without it rows open nothing. */
  readonly hrefOf?: (row: Row) => string;
  /** Shown instead of rows when the unfiltered list is empty. */
  readonly emptyState: ReactNode;
}
