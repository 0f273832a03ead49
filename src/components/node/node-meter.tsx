import type { NodeResourceSum } from "@/lib/api/generated.schemas";
import { Meter, type MeterProps } from "../chart/meter";
import { kindFacts, nodeMeter, type ResourceKind } from "./node-amounts";

export interface NodeMeterProps extends Pick<MeterProps, "size" | "showLegend" | "className"> {
  kind: ResourceKind;
  /** Over one node, see `amountsOf`, or over many. */
  sum: NodeResourceSum;
  /** What is measured; by default the resource. Name the node where there are several. */
  label?: string;
}

/** How much of a resource of nodes is used, and by whom. */
export function NodeMeter({ kind, sum, label = kindFacts[kind].title, ...props }: NodeMeterProps) {
  return <Meter label={label} {...nodeMeter(kind, sum)} {...props} />;
}
