interface TaskColumn {
  title: string;
  /** Shown instead of a title that is wider than its column. */
  header?: string;
  width: string;
}

/**
 * Columns of the table; the name takes the rest. Widths are shares of a narrow table, whose first four columns fit the
 * panel of a laptop without scrolling. In a wide one, columns are as wide as their values, so that names get the room.
 */
export const taskColumns: readonly TaskColumn[] = [
  { title: "Name", width: "max-md:w-44" },
  { title: "Status", width: "w-[13%] max-md:w-36 @[62rem]:w-36" },
  { title: "Duration", width: "w-[8.5%] @[62rem]:w-22" },
  { title: "Node", width: "w-[15%] @[62rem]:w-38 @[80rem]:w-56" },
  { title: "Pod IP", width: "w-[11.6%] @[62rem]:w-29" },
  { title: "Exit code", header: "Exit", width: "w-[5.4%] @[62rem]:w-13" },
  { title: "Started", width: "w-[11.2%] @[62rem]:w-28" },
  { title: "Ended", width: "w-[11.2%] @[62rem]:w-28" },
  { title: "Retry", width: "w-[5.1%] @[62rem]:w-13" },
];

/** Classes of the first cell of a row, which stays in place on horizontal scroll. */
export const pinnedCell = "sticky left-0 z-10 text-left font-normal";
