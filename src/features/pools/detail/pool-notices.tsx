import type { LucideIcon } from "lucide-react";
import LockIcon from "lucide-react/icons/lock";
import PowerOffIcon from "lucide-react/icons/power-off";
import ServerOffIcon from "lucide-react/icons/server-off";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import WrenchIcon from "lucide-react/icons/wrench";
import { overQuota } from "@/components/pool/pool-meters";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { askText, missingText } from "@/lib/format/need";
import { formatCount } from "@/lib/format/number";

export interface PoolNoticesProps {
  pool: PoolResourceUsage;
  /** The profile's pools; undefined for all of them, and while they are unknown. */
  mine: readonly string[] | undefined;
}

/** What somebody must know before they submit here, the gravest first. */
export function PoolNotices({ pool, mine }: PoolNoticesProps) {
  const notices = noticesOf(pool, mine);
  if (notices.length === 0) return null;
  return (
    <ul aria-label="Notices" className="flex flex-col gap-1.5">
      {notices.map(({ icon: Icon, text }) => (
        <li
          key={text}
          className="flex items-start gap-2 rounded-md bg-warning-soft px-2.5 py-1.5 text-sm text-warning"
        >
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 text-pretty">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function noticesOf(
  pool: PoolResourceUsage,
  mine: PoolNoticesProps["mine"],
): { icon: LucideIcon; text: string }[] {
  const { name, status, resource_usage: usage, nodes } = pool;
  const running = usage.quota_used + (usage.low_usage ?? 0);
  const over = overQuota(usage);
  const goesOn = running > 0 ? ` Its workflows still hold ${formatCount(running, "GPU")}.` : "";
  return [
    ...(status === "OFFLINE"
      ? [{ icon: PowerOffIcon, text: `This pool is offline and accepts no new work.${goesOn}` }]
      : []),
    ...(status === "MAINTENANCE"
      ? [{ icon: WrenchIcon, text: `This pool is in maintenance and accepts no new work.${goesOn}` }]
      : []),
    ...(mine?.includes(name) === false
      ? [
          {
            icon: LockIcon,
            text: `${missingText({ kind: "pool", name })} ${askText({ kind: "pool", name })}`,
          },
        ]
      : []),
    ...(nodes?.total === 0 ? [{ icon: ServerOffIcon, text: "This pool has no nodes." }] : []),
    ...(over > 0
      ? [
          {
            icon: TriangleAlertIcon,
            text: `High and Normal workflows use ${formatCount(over, "GPU")} more than the quota; more of them wait until it is free again.`,
          },
        ]
      : []),
  ];
}
