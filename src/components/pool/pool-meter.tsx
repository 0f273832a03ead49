import type { ResourceUsage } from "@/lib/api/generated.schemas";
import { Meter, type MeterProps } from "../chart/meter";
import { capacityMeter, quotaMeter } from "./pool-meters";

export interface PoolMeterProps extends Pick<MeterProps, "size" | "showLegend" | "className"> {
  usage: ResourceUsage;
  /** What is measured; by default "GPU quota" or "GPU capacity". Name the pool where there are several. */
  label?: string;
}

/** Quota that High and Normal workflows use. Nothing is a ratio of "no limit". */
export function QuotaMeter({ usage, label = "GPU quota", ...props }: PoolMeterProps) {
  return <Meter label={label} {...quotaMeter(usage)} {...props} />;
}

/** GPUs of the nodes, by who uses them. */
export function CapacityMeter({ usage, label = "GPU capacity", ...props }: PoolMeterProps) {
  return <Meter label={label} {...capacityMeter(usage)} {...props} />;
}
