import { useRowSelection } from "@/components/data-table/use-row-selection";
import { cachedDemoRow, type DemoRow } from "./demo-rows";
import { DemoTable, type DemoTableProps } from "./demo-table";

/** Rows whose pages count as loaded. */
const LOADED_ROWS = 100;
const loadedRows = () =>
  Array.from({ length: LOADED_ROWS }, (_, index) => [index, cachedDemoRow(index)] as const);
const keyOf = ({ name }: DemoRow) => name;
const labelOf = ({ name }: DemoRow) => `Select ${name}`;

/** The table of `DemoTable` with checkboxes. */
export function DemoSelectionTable(props: DemoTableProps) {
  const { selected, selection } = useRowSelection({
    keyOf,
    labelOf,
    allLabel: "Select all loaded rows",
    listKey: "demo",
    rowAt: cachedDemoRow,
    loadedRows,
  });
  const footer = selected.size > 0 && <p className="font-medium text-text">{selected.size} selected</p>;
  return <DemoTable {...props} selection={selection} footer={footer} />;
}
