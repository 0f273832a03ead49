interface TaskColumn {
  title: string;
  /** Shown instead of a title that is wider than its column. */
  header?: string;
  width: string;
}

/** Columns of the table. Widths are shares of the table, so that all grow on a wide screen; the name takes the rest. */
export const taskColumns: readonly TaskColumn[] = [
  { title: "Name", width: "max-md:w-40" },
  { title: "Status", width: "w-[13.5%]" },
  { title: "Duration", width: "w-[8%]" },
  { title: "Node", width: "w-[14.5%]" },
  { title: "Pod IP", width: "w-[11.5%]" },
  { title: "Exit code", header: "Exit", width: "w-[5.5%]" },
  { title: "Started", width: "w-[11.2%]" },
  { title: "Ended", width: "w-[11.2%]" },
  { title: "Retry", width: "w-[5%]" },
];

/** Classes of the first cell of a row, which stays in place on horizontal scroll. */
export const pinnedCell = "sticky left-0 z-10 text-left font-normal";
