"use client";

import { MiniHistogram } from "@/components/chart/mini-histogram";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import type { FilterChip } from "@/lib/filters/filter-types";
import { parseNumberRange } from "@/lib/filters/number-filter";
import { formatCount } from "@/lib/format/number";
import type { NodeSums } from "../node-queries";
import { nodesWithHref } from "../resource-hrefs";
import { nodesThatFit } from "./nodes-that-fit";

export interface FreeGpusProps {
  /** Under all filters but that of free GPUs; undefined while they load. */
  sums: NodeSums | undefined;
  chips: readonly FilterChip[];
  onChipsChange: (chips: readonly FilterChip[]) => void;
}

const FIELD = "gpu-free";

/** The largest task of one node that still fits, and nodes by free GPUs; a bar filters by its number. */
export function FreeGpus({ sums, chips, onChipsChange }: FreeGpusProps) {
  if (sums === undefined) return <Skeleton className="m-3 h-auto min-w-72 flex-1" />;
  const { free_gpu_histogram: histogram } = sums;
  const chosen = parseNumberRange(chips.find(({ field }) => field === FIELD)?.value ?? "");
  const isChosen = (free: number) =>
    chosen !== null && free >= (chosen.min ?? 0) && free <= (chosen.max ?? Number.POSITIVE_INFINITY);
  const fit = nodesThatFit(histogram);

  function toggle(key: string) {
    const others = chips.filter(({ field }) => field !== FIELD);
    const isOnly = chosen?.min === Number(key) && chosen.max === Number(key);
    onChipsChange(isOnly ? others : [...others, { field: FIELD, value: key }]);
  }
  return (
    <div className="min-w-64 flex-[1.6] px-4 py-2.5 md:pe-6">
      <p className="truncate text-xs text-text-muted">Nodes by free GPUs</p>
      <p className="truncate text-xs">
        {fit === undefined ? (
          <span className="text-text-muted">No node has a free GPU.</span>
        ) : (
          <>
            <Link
              href={nodesWithHref(chips, FIELD, `>=${fit.gpus}`)}
              prefetch={false}
              variant="subtle"
              className="tabular font-medium"
            >
              {formatCount(fit.nodes, "node")}
            </Link>{" "}
            can take {fit.gpus === 8 ? "an" : "a"} {fit.gpus}-GPU task
            {fit.gpus < 8 && <span className="text-text-muted">, none a larger one</span>}
          </>
        )}
      </p>
      <MiniHistogram
        label="Nodes by free GPUs"
        bins={histogram.map(({ free_gpus: free, nodes }) => ({
          key: String(free),
          label: String(free),
          name: `${formatCount(free, "GPU")} free`,
          count: nodes,
          selected: isChosen(free),
        }))}
        onSelect={toggle}
        formatValue={(count) => formatCount(count, "node")}
      />
    </div>
  );
}
