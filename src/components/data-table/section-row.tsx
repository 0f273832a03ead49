import { GridCell, GridRow } from "./grid-elements";
import type { TableSection } from "./table-lines";

export interface SectionRowProps {
  section: TableSection;
  /** 0-based, among all lines of the list. */
  line: number;
  /** Pixels from the top of the segment. */
  top: number;
  height: number;
  columnCount: number;
}

/** The label above the rows of a section. */
export function SectionRow({ section: { label }, line, top, height, columnCount }: SectionRowProps) {
  return (
    <GridRow
      // The header is row 1.
      aria-rowindex={line + 2}
      style={{ top, height }}
      className="absolute inset-x-0 border-b border-border bg-surface-sunken print:static print:table-row print:h-auto!"
    >
      <GridCell
        aria-colspan={columnCount}
        className="sticky left-0 flex h-full w-max max-w-[100cqi] items-center px-4 text-xs font-semibold md:px-6 print:static print:table-cell"
      >
        {label}
      </GridCell>
    </GridRow>
  );
}
