import type { Exceptions } from "./part-rules.ts";

const ON_ITS_PAGE =
  "It is what a workflow's page shows beside the graph: Pages/Workflow detail has its states.";

const OF_OCCUPANCY =
  "It is a view of the occupancy, chosen in the address: the stories of Pages/Occupancy open it.";
const OF_TABLES = "It is a piece of a table, and of the tree of occupancy: the stories of both show it.";

/** Public parts without a story, each with its reason. An exception that is not needed fails. */
export const EXCEPTIONS: Exceptions = {
  "src/components/ui/visually-hidden.tsx":
    "It shows nothing: the stories of what uses it check what is read out.",
  "src/components/list-page/export-dialog.tsx":
    "It is what the list's Export CSV opens: Components/ListPage/Export exports with it.",
  "src/features/workflows/detail/detail-panel.tsx": ON_ITS_PAGE,
  "src/features/workflows/detail/group-panel.tsx": ON_ITS_PAGE,
  "src/features/workflows/detail/task-panel/task-panel.tsx": ON_ITS_PAGE,
  "src/features/workflows/detail/workflow-panel.tsx": ON_ITS_PAGE,
  "src/features/pools/detail/pool-panel.tsx":
    "It is what a row of the pools opens: Pages/Pools/View opens it, and Pages/Pool detail has its content.",
  "src/features/dashboard/tiles/dashboard-tiles.tsx":
    "It is all that the dashboard shows below its header: Pages/Dashboard has its states.",
  "src/modules/gpu-use/gpu-use-chart.tsx":
    "It is the picture of a tile: Modules/GPU use has its states, and Pages/Dashboard/Tiles shows it for a pool.",
  "src/features/pools/fit/fit-tile.tsx": "It is a part of a pool: Pages/Pool detail/Use asks it.",
  "src/features/occupancy/tree/occupancy-tree.tsx": OF_OCCUPANCY,
  "src/features/occupancy/views/bars-view.tsx": OF_OCCUPANCY,
  "src/features/occupancy/views/treemap-view.tsx": OF_OCCUPANCY,
  "src/features/occupancy/views/view-frame.tsx": OF_OCCUPANCY,
  "src/features/occupancy/hours/hours-view.tsx": OF_OCCUPANCY,
  "src/features/occupancy/stale-note.tsx":
    "It is what a view of the occupancy says after a failed refresh: Pages/Occupancy has it as Stale.",
  "src/components/data-table/grid-elements.tsx": OF_TABLES,
  "src/components/data-table/placeholder-cells.tsx": OF_TABLES,
  "src/components/data-table/table-header.tsx": OF_TABLES,
  "src/components/chart/segment-bar.tsx":
    "It is the bar of meters and of horizontal bars: the stories of both show it.",
  "src/modules/ports/close-tunnel-dialog.tsx":
    "It asks before a tunnel is closed: Workflow/Ports opens it and answers.",
  "src/modules/submit/submission-dialog.tsx":
    "It is the frame that Workflow/Submit and Workflow/Resubmit fill.",
  "src/components/workflow/task-not-running.tsx":
    "It is what a shell and the ports say of a task that does not run: both have a story for each status.",
  "src/modules/shell/shell-screen.tsx":
    "It is the inside of a shell's window: Workflow/Terminal has its states.",
};
