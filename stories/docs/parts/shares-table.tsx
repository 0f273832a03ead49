import { formatPercent } from "@/lib/format/number";
import { DocTable } from "./doc-table";
import type { Weights } from "./entity-doc";

/** Weights of the config as shares, largest first. */
export function SharesTable({ distribution }: { distribution: Weights }) {
  const weights = Object.entries(distribution.weights).map(([value, weight = 0]) => ({ value, weight }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const largest = Math.max(...weights.map(({ weight }) => weight));
  const rows = weights
    .sort((one, other) => other.weight - one.weight)
    .map(({ value, weight }) => [
      value,
      <span key="share" className="flex items-center gap-3">
        <span className="w-14 shrink-0 text-right">{formatPercent(weight / sum)}</span>
        <span className="flex-1">
          <span
            className="block h-2 min-w-px rounded-full bg-accent"
            style={{ width: `${(100 * weight) / largest}%` }}
          />
        </span>
      </span>,
    ]);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-mono text-xs text-text-muted">{distribution.key}</h3>
      <DocTable caption={`Shares of ${distribution.key}`} headers={["Value", "Share"]} rows={rows} />
    </div>
  );
}
