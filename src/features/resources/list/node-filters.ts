import { nodeStatusPresentation } from "@/components/node/node-status";
import { presentedOptions } from "@/components/status/status-filters";
import { BackendResourceType, ResourceStatus } from "@/lib/api/generated.schemas";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterField } from "@/lib/filters/filter-types";
import { parseNumberRange } from "@/lib/filters/number-filter";
import type { NameOptions } from "@/lib/filters/use-name-options";
import { MOST_GPUS } from "./node-request";
import { nodeTypePresentation } from "./node-type";

/** The field that bare text goes to. */
export const DEFAULT_FIELD = "name";

const PLACE = /^(region|zone|rack)=./;

/** Filters of the list. Their keys appear in URLs. */
export function nodeFilterFields(namesOf: NameOptions): readonly FilterField[] {
  return [
    { kind: "text", key: DEFAULT_FIELD, label: "Name", hint: "Text in the hostname", single: true },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Whether it accepts work",
      options: presentedOptions(Object.values(ResourceStatus), nodeStatusPresentation),
    },
    {
      kind: "async",
      key: "pool",
      label: "Pool",
      hint: "Pool that it serves",
      loadOptions: namesOf("pool"),
      incomplete: true,
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
      kind: "enum",
      key: "type",
      label: "Type",
      hint: "Serves one pool, several, or none",
      options: presentedOptions(Object.values(BackendResourceType), nodeTypePresentation),
    },
    {
      kind: "async",
      key: "backend",
      label: "Backend",
      hint: "Cluster that it is in",
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
      kind: "number",
      key: "gpu-free",
      label: "GPUs free",
      hint: "That new work can have, such as gpu-free>=4",
      single: true,
      bounds: "both",
      validate: (value) =>
        (parseNumberRange(value)?.min ?? 0) > MOST_GPUS
          ? `A node has at most ${MOST_GPUS} GPUs. Use a smaller number, such as gpu-free>=${MOST_GPUS}.`
          : null,
    },
    {
      kind: "text",
      key: "topology",
      label: "Place",
      hint: "Such as zone=us-west-a",
      comparison: "is",
      validate: (value) =>
        PLACE.test(value) ? null : `“${value}” is not a place. Use region=, zone= or rack= and a value.`,
    },
  ];
}

/** One pill for each status. */
export const statusPresets: readonly FilterPreset[] = Object.values(ResourceStatus).map((status) => ({
  key: status,
  label: nodeStatusPresentation[status].label,
  field: "status",
  values: [status],
}));
