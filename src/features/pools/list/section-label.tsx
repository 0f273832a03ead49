import { PoolStatusBadge } from "@/components/pool/pool-status-badge";
import { PoolStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import type { ListSection } from "@/lib/list/list-source";

/** The label above the pools of a status: the status, and how many they are. */
export function sectionLabel({ key, rows }: ListSection) {
  const status = Object.values(PoolStatus).find((each) => each === key);
  return (
    <span className="flex items-center gap-2">
      {status === undefined ? key : <PoolStatusBadge status={status} appearance="plain" />}
      <span className="tabular font-normal text-text-muted">{formatNumber(rows)}</span>
    </span>
  );
}
