"use client";

import type { KeyboardEventHandler, ReactNode } from "react";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { cn } from "@/lib/class-names";
import type { PageParameters } from "@/lib/list/list-source";
import { ListHeader } from "./list-header";
import type { ListPageModel } from "./use-list-page";

export interface ListPageProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  /** Beside the title. */
  badge?: ReactNode;
  /** After the controls that every list has. */
  actions?: ReactNode;
  /** Instead of the definition's. */
  filterPlaceholder?: string;
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
  filterPlaceholder,
  onKeyDown,
  children,
}: ListPageProps<Parameters, Row>) {
  const { definition, view, fields, presetCounts, resultCount } = list;
  const { title, defaultField, presets } = definition;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ListHeader list={list} badge={badge} actions={actions} />
      <div className="flex flex-wrap items-start gap-x-3 px-4 pb-1 md:px-6">
        <FilterBar
          label={`Filter ${title.toLowerCase()}`}
          placeholder={filterPlaceholder ?? definition.filterPlaceholder}
          fields={fields}
          chips={view.chips}
          onChipsChange={view.setChips}
          defaultField={defaultField}
          presets={presets}
          resultCount={resultCount}
          findShortcut
          className="min-w-0 flex-1 basis-96"
        />
        {presets.length > 0 && (
          <PresetPills
            label="Status"
            presets={presets}
            fields={fields}
            chips={view.chips}
            onChipsChange={view.setChips}
            counts={presetCounts}
            className={cn(
              "py-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:[scrollbar-width:none] [&>button]:shrink-0",
              // On its own line, so that arriving counts shift only the pills.
              presetCounts !== undefined && "basis-full",
            )}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: handles bubbling keys; not interactive itself */}
      <div onKeyDown={onKeyDown} className="flex min-h-80 flex-1 flex-col border-t border-border">
        {children}
      </div>
    </div>
  );
}
