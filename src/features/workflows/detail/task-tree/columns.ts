interface TaskColumn {
  title: string;
  /** Shown instead of a title that is wider than its column. */
  header?: string;
  width: string;
}

/**
 * Columns of the table. Widths are shares of the table, so that all grow on a wide screen; the name takes the rest. The
 * first four fit the panel of a laptop without scrolling.
 */
export const taskColumns: readonly TaskColumn[] = [
  { title: "Name", width: "max-md:w-40" },
  { title: "Status", width: "w-[13%]" },
  { title: "Duration", width: "w-[8.5%]" },
  { title: "Node", width: "w-[15%]" },
  { title: "Pod IP", width: "w-[11.6%]" },
  { title: "Exit code", header: "Exit", width: "w-[5.4%]" },
  { title: "Started", width: "w-[11.2%]" },
  { title: "Ended", width: "w-[11.2%]" },
  { title: "Retry", width: "w-[5.1%]" },
];

/** Classes of the first cell of a row, which stays in place on horizontal scroll. */
export const pinnedCell = "sticky left-0 z-10 text-left font-normal";
