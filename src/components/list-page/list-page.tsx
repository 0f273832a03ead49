"use client";

import { type KeyboardEventHandler, type ReactNode, useMemo, useRef, useState } from "react";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { AddressNotice } from "@/components/states/address-notice";
import { FADE, fadingEnds } from "@/components/ui/tabs-scroll";
import { useHiddenEnds } from "@/components/ui/use-hidden-ends";
import type { AddressCheck } from "@/lib/address/address-checks";
import { cn } from "@/lib/class-names";
import type { PageParameters } from "@/lib/list/list-source";
import { usePrinting } from "@/lib/use-printing";
import { ExportDialog } from "./export-dialog";
import { filterTexts } from "./filter-texts";
import { listAddressChecks } from "./list-address-checks";
import type { ListDefinition } from "./list-definition";
import { COMPACT_ONLY, ListHeader, type ListHeaderProps } from "./list-header";
import { ListMenu } from "./list-menu";
import { hasTimeOrder, usableSort } from "./list-request";
import type { ListView } from "./use-list-view";

export interface ListPageProps<Parameters extends PageParameters, Row>
  extends Omit<ListHeaderProps<Parameters, Row>, "onExport"> {
  /** Narrows the list, before the presets. */
  scope?: ReactNode;
  /** Instead of the definition's. */
  filterPlaceholder?: string;
  /** Of URL parameters that only this page has. Must be referentially stable. */
  addressChecks?: Readonly<Record<string, AddressCheck>>;
  /** Handles keys in the area below the filters. */
  onKeyDown?: KeyboardEventHandler<HTMLElement>;
  /** A `ListTable`, optionally with something beside it. */
  children: ReactNode;
}

/** The frame of a list page: header, filters, and the table below them. */
export function ListPage<Parameters extends PageParameters, Row>({
  list,
  badge,
  actions,
  scope,
  filterPlaceholder,
  addressChecks: ownAddressChecks,
  onKeyDown,
  children,
}: ListPageProps<Parameters, Row>) {
  const { definition, view, fields, presetCounts, resultCount } = list;
  const { title, defaultField, presets, columns } = definition;
  const addressChecks = useMemo(
    () => ({ ...listAddressChecks(columns), ...ownAddressChecks }),
    [columns, ownAddressChecks],
  );
  const [isExportOpen, setExportOpen] = useState(false);
  const onExport = () => setExportOpen(true);
  return (
    <div className="@container/list flex min-h-0 flex-1 flex-col print:block">
      <ListHeader list={list} badge={badge} actions={actions} onExport={onExport} />
      <PrintedState list={list} />
      <AddressNotice checks={addressChecks} className="mx-4 mb-2 md:mx-6" />
      {fields.length > 0 && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 pb-2 md:px-6 print:hidden">
          <div className="flex min-w-0 flex-1 basis-96 items-start gap-2 @max-[42.5rem]/list:basis-full">
            <FilterBar
              label={`Filter ${title.toLowerCase()}`}
              placeholder={filterPlaceholder ?? definition.filterPlaceholder}
              fields={fields}
              chips={view.chips}
              onChipsChange={view.setChips}
              defaultField={defaultField}
              presets={presets}
              resultCount={resultCount}
              // The table's footer shows it.
              hideResultCount
              findShortcut
              className="flex-1"
            />
            <ListMenu list={list} onExport={onExport} className={COMPACT_ONLY} />
          </div>
          {(scope !== undefined || presets.length > 0) && (
            <QuickFilters
              // On its own line, so that arriving counts shift only the pills.
              className={presetCounts === undefined ? undefined : "basis-full"}
            >
              {scope}
              {presets.length > 0 && (
                <PresetPills
                  label="Status"
                  presets={presets}
                  fields={fields}
                  chips={view.chips}
                  onChipsChange={view.setChips}
                  counts={presetCounts}
                  className="flex-nowrap [&>button]:shrink-0"
                />
              )}
            </QuickFilters>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of what is in it, and has nothing to press */}
      <div onKeyDown={onKeyDown} className="flex min-h-80 flex-1 flex-col border-t border-border print:block">
        {children}
      </div>
      <ExportDialog list={list} open={isExportOpen} onOpenChange={setExportOpen} />
    </div>
  );
}

/** Says on paper what the filter bar and the footer say on screen. */
function PrintedState<Parameters extends PageParameters, Row>({
  list: { view, fields, resultCount, definition },
}: Pick<ListHeaderProps<Parameters, Row>, "list">) {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const filters = filterTexts(view.chips, fields);
  return (
    <p className="px-4 pb-2 text-sm text-text-muted md:px-6">
      {resultCount}. {filters.length === 0 ? "No filter." : `Filter: ${filters.join("; ")}.`}
      {orderText(definition, view)} Only loaded rows are printed; export CSV for all.
    </p>
  );
}

/** The order as a sentence with a space before it; nothing for the usual one. */
function orderText<Parameters extends PageParameters, Row>(
  definition: ListDefinition<Parameters, Row>,
  view: Pick<ListView, "order" | "sort">,
): string {
  if (hasTimeOrder(definition)) return view.order === "oldest" ? " Oldest first." : " Newest first.";
  const sort = usableSort(definition, view.sort);
  const column = definition.columns.find(({ id }) => id === sort?.column);
  return column === undefined ? "" : ` Sorted by ${column.title}, ${sort?.direction}.`;
}

/** One line that scrolls sideways and fades at the ends with more. */
function QuickFilters({ className, children }: { className?: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const { hidden, onScroll } = useHiddenEnds(ref);
  return (
    <div
      ref={ref}
      onScroll={onScroll}
      style={{ scrollPaddingInline: FADE, ...fadingEnds(hidden) }}
      className={cn(
        // The padding keeps focus rings from being clipped.
        "-mx-1 flex max-w-full min-w-0 items-center gap-3 overflow-x-auto p-1 [scrollbar-width:none] [&>*]:shrink-0 @max-[42.5rem]/list:-my-1",
        className,
      )}
    >
      {children}
    </div>
  );
}
