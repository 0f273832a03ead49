import type { MeterProps } from "@/components/chart/meter";
import { GPU_PARTS } from "@/components/pool/pool-meters";
import type { UsagePoint } from "@/lib/api/generated.schemas";
import { formatNumber, formatPercent } from "@/lib/format/number";

/** The GPUs of a moment as a meter: workflows and outside of them; the rest is free. */
export function gpusNow({
  used,
  outside,
  capacity,
}: UsagePoint): Pick<MeterProps, "segments" | "max" | "valueText"> {
  const free = capacity - used - outside;
  const share = capacity === 0 ? "" : ` (${formatPercent((used + outside) / capacity)})`;
  const rest = free < 0 ? `${formatNumber(-free)} over` : `${formatNumber(free)} free`;
  return {
    segments: [
      { ...GPU_PARTS.quota, key: "workflows", label: "Workflows", value: used },
      { ...GPU_PARTS.outside, value: outside },
    ],
    max: capacity,
    valueText: `${formatNumber(used + outside)} of ${formatNumber(capacity)} GPUs${share}, ${rest}`,
  };
}
