import HourglassIcon from "lucide-react/icons/hourglass";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatCount } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import { type Deadline, lastDeadline } from "./deadline";

export interface DrainNoticeProps {
  /** Tasks that are still on the node. */
  total: number;
  /** How many of them have deadlines here. */
  shown: number;
  /** Of their workflows; undefined while one loads. */
  deadlines: readonly (Deadline | undefined)[];
}

/** When a node that accepts no work will be empty, at the latest. */
export function DrainNotice({ total, shown, deadlines }: DrainNoticeProps) {
  return (
    <p className="mb-2 flex items-start gap-2 rounded-md bg-surface-sunken px-2.5 py-1.5 text-sm text-pretty">
      <HourglassIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-text-muted" />
      {total === 0 ? (
        <span>Empty: nothing runs here any more.</span>
      ) : (
        <span>
          Accepts no new tasks; {formatCount(total, "task")} still {total === 1 ? "runs" : "run"}.{" "}
          <EmptyBy deadlines={deadlines} isWhole={shown === total} />
        </span>
      )}
    </p>
  );
}

function EmptyBy({ deadlines, isWhole }: { deadlines: DrainNoticeProps["deadlines"]; isWhole: boolean }) {
  const known = deadlines.filter((deadline) => deadline !== undefined);
  if (known.length < deadlines.length) return <>Empty by …</>;
  const last = isWhole ? lastDeadline(known) : null;
  if (last === null) return <>When it will be empty is unknown.</>;
  return (
    <>
      Empty by <span className="tabular">{formatExactTime(last)}</span> at the latest (
      <RelativeTime value={last} />
      ), by their execution timeouts.
    </>
  );
}
