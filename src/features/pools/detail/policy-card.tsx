import { Duration } from "@/components/ui/duration";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { Card, Fact, Facts } from "./facts";

const ENFORCEMENT = {
  off: "Labels are not checked",
  warn: "Missing labels give a warning",
  enforce: "Missing labels are rejected",
} as const;

/** What a pool does with the workflows that are submitted to it: timeouts, exit actions and shares. */
export function PolicyCard({ pool }: { pool: PoolResourceUsage }) {
  const actions = Object.entries(pool.default_exit_actions);
  const quota = pool.resources.gpu;
  return (
    <Card title="Limits and defaults">
      <Facts>
        <Fact title="Execution timeout">
          <Timeout standard={pool.default_exec_timeout} most={pool.max_exec_timeout} />
        </Fact>
        <Fact title="Queue timeout">
          <Timeout standard={pool.default_queue_timeout} most={pool.max_queue_timeout} />
        </Fact>
        {quota !== undefined && (
          <>
            <Fact title="Guaranteed GPUs">{limitText(quota.guarantee, "all")}</Fact>
            <Fact title="Maximum GPUs">{limitText(quota.maximum, "no limit")}</Fact>
            <Fact title="Weight for spare GPUs">{formatNumber(quota.weight)}</Fact>
          </>
        )}
        <Fact title="Label policy">{ENFORCEMENT[pool.label_enforcement ?? "off"]}</Fact>
        <Fact title="Backend">{pool.backend}</Fact>
        <Fact title="Node set">{pool.node_set}</Fact>
        <Fact title="Default exit actions" wide>
          {actions.length === 0 ? (
            <span className="text-text-muted">None: any exit code but 0 fails the task.</span>
          ) : (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {actions.map(([code, action]) => (
                <li key={code}>
                  <code className="font-mono text-xs">{code}</code> → {action}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
    </Card>
  );
}

function Timeout({ standard, most }: { standard: number | undefined; most: number | undefined }) {
  return (
    <>
      {standard === undefined ? "none" : <Duration seconds={standard} />}
      <span className="text-text-muted">
        , at most {most === undefined ? "no limit" : <Duration seconds={most} />}
      </span>
    </>
  );
}

function limitText(value: number, unlimited: string): string {
  return value < 0 ? unlimited : formatNumber(value);
}
