import type { DataTableColumn } from "@/components/data-table/types";
import { Badge, type Tone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { DemoRow } from "./demo-rows";

const TONES: Record<string, Tone> = {
  Running: "info",
  Completed: "success",
  Failed: "danger",
  Pending: "warning",
};
const time = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

export const DEMO_COLUMNS: readonly DataTableColumn<DemoRow>[] = [
  {
    id: "name",
    title: "Name",
    width: 220,
    flexible: true,
    pinned: true,
    sortable: true,
    cell: (row, { tabIndex }) => (
      <Link
        href={`/workflows/${row.name}`}
        prefetch={false}
        variant="subtle"
        tabIndex={tabIndex}
        title={row.name}
      >
        {row.name}
      </Link>
    ),
  },
  {
    id: "status",
    title: "Status",
    width: 120,
    cell: (row) => <Badge tone={TONES[row.status]}>{row.status}</Badge>,
  },
  { id: "user", title: "User", width: 130, cell: (row) => row.user },
  { id: "pool", title: "Pool", width: 140, cell: (row) => row.pool },
  { id: "gpus", title: "GPUs", width: 80, align: "end", cell: (row) => row.gpus },
  {
    id: "submitted",
    title: "Submitted",
    width: 190,
    sortable: true,
    firstDirection: "descending",
    cell: (row) => time.format(row.submitted),
  },
  { id: "priority", title: "Priority", width: 110, hiddenByDefault: true, cell: (row) => row.priority },
];
