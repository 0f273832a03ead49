import { poolStatusPresentation } from "@/components/pool/pool-status";
import { PoolStatus } from "@/lib/api/generated.schemas";
import type { FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";

/** The field that bare text goes to. */
export const DEFAULT_FIELD = "name";

/** Filters of the list. Their keys appear in URLs. */
export function poolFilterFields(namesOf: NameOptions): readonly FilterField[] {
  return [
    { kind: "text", key: DEFAULT_FIELD, label: "Name", hint: "Text in the pool's name", single: true },
    {
      kind: "async",
      key: "pool",
      label: "Pool",
      hint: "Exact name",
      loadOptions: namesOf("pool"),
      incomplete: true,
    },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Whether it accepts work",
      options: [PoolStatus.ONLINE, PoolStatus.MAINTENANCE, PoolStatus.OFFLINE].map((status) => ({
        value: status,
        label: poolStatusPresentation[status].label,
      })),
    },
    {
      kind: "enum",
      key: "scope",
      label: "Scope",
      hint: "Pools that your profile has",
      single: true,
      options: [{ value: "mine", label: "mine" }],
    },
    {
      kind: "async",
      key: "platform",
      label: "Platform",
      hint: "Type of node",
      loadOptions: namesOf("platform"),
      incomplete: true,
    },
    {
      kind: "async",
      key: "backend",
      label: "Backend",
      hint: "Cluster of its nodes",
      loadOptions: namesOf("backend"),
      incomplete: true,
    },
    {
      kind: "async",
      key: "model",
      label: "GPU model",
      hint: "Such as H100",
      loadOptions: namesOf("gpu-model"),
      incomplete: true,
    },
    {
      kind: "async",
      key: "shared",
      label: "Node set",
      hint: "Pools that share nodes",
      loadOptions: namesOf("node-set"),
      incomplete: true,
      single: true,
    },
    {
      kind: "number",
      key: "quota-free",
      label: "Quota free",
      hint: "GPUs, such as quota-free>=8",
      single: true,
      bounds: "min",
    },
    {
      kind: "number",
      key: "capacity-free",
      label: "Capacity free",
      hint: "GPUs, such as capacity-free>=8",
      single: true,
      bounds: "min",
    },
  ];
}
