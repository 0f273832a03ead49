import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleHelpIcon from "lucide-react/icons/circle-question-mark";
import CircleXIcon from "lucide-react/icons/circle-x";
import { nodeStatusPresentation } from "@/components/node/node-status";
import { NodeStatusBadge } from "@/components/node/node-status-badge";
import { Card } from "@/components/tile/card";
import { LiveDuration } from "@/components/ui/duration";
import type { NodeDetail } from "@/lib/api/generated.schemas";
import { formatExactTime } from "@/lib/format/time";
import { describeConditions, type Health, taintEffect, taintText } from "./node-conditions";

const HEALTH_ICONS = {
  good: { icon: CircleCheckIcon, className: "text-success", words: "in order" },
  bad: { icon: CircleXIcon, className: "text-danger", words: "not in order" },
  unknown: { icon: CircleHelpIcon, className: "text-text-muted", words: "unknown" },
} as const satisfies Record<Health, unknown>;

/** The status of a node, since when and why, with its conditions and taints in words. */
export function StatusCard({ node }: { node: NodeDetail }) {
  const { status, status_since: since, status_reason: reason, conditions = [], taints } = node;
  return (
    <Card title="Status">
      <div className="flex flex-col gap-1 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <NodeStatusBadge status={status} />
          <span className="text-text-muted">
            for <LiveDuration start={since} />, since{" "}
            <span className="tabular">{formatExactTime(since)}</span>
          </span>
        </p>
        <p className="text-pretty">
          {reason !== undefined && <>{reason} </>}
          <span className="text-text-muted">{nodeStatusPresentation[status].meaning}</span>
        </p>
      </div>
      {conditions.length > 0 && (
        <ul
          aria-label="Conditions"
          className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-1 text-sm"
        >
          {describeConditions(conditions).map(({ name, status: value, health, text }) => {
            const { icon: Icon, className, words } = HEALTH_ICONS[health];
            return (
              <li key={name} className="flex items-start gap-1.5" title={`${name}=${value}`}>
                <Icon aria-label={words} className={`mt-0.5 size-4 shrink-0 ${className}`} />
                <span className="min-w-0 wrap-anywhere">{text}</span>
              </li>
            );
          })}
        </ul>
      )}
      {taints.length > 0 && (
        <div className="text-sm">
          <h3 className="mb-1 text-xs font-medium text-text-muted">Taints</h3>
          <ul className="flex flex-col gap-1.5">
            {taints.map((taint) => (
              <li key={taintText(taint)}>
                <code className="font-mono text-xs wrap-anywhere">{taintText(taint)}</code>
                <p className="text-xs text-text-muted">{taintEffect(taint)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
