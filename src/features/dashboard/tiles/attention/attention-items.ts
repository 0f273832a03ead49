import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { ApiKey, ListEntry, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";

/** Something that the user can do something about. */
export interface AttentionItem {
  key: string;
  tone: "danger" | "warning";
  title: string;
  /** What to do, as a sentence. */
  nextStep: string;
  /** Where to do it; undefined if not here. */
  href?: string;
}

type Failure = Exclude<WorkflowStatus, "PENDING" | "WAITING" | "RUNNING" | "COMPLETED" | "FAILED_CANCELED">;

const NEXT_STEPS: Readonly<Record<Failure, string>> = {
  FAILED: "Open one and read its last log lines.",
  FAILED_SUBMISSION: "Correct the spec and submit again.",
  FAILED_SERVER_ERROR: "Resubmit; report it if it fails again.",
  FAILED_EXEC_TIMEOUT: "Raise the timeout, or resume from a checkpoint.",
  FAILED_QUEUE_TIMEOUT: "Choose a freer pool, or a longer queue timeout.",
  FAILED_BACKEND_ERROR: "Resubmit; report it if it fails again.",
  FAILED_IMAGE_PULL: "Check image names, tags, and registry credentials.",
  FAILED_EVICTED: "Request more memory or disk.",
  FAILED_START_ERROR: "Check the command, its mounts, and the image.",
  FAILED_START_TIMEOUT: "Check what the container waits for when it starts.",
  FAILED_PREEMPTED: "Resubmit, at Normal priority if it may not stop.",
};

/** What failed, by status, that with most workflows first; at most `most` items. */
export function failureItems(
  groups: readonly { readonly key: { readonly status?: WorkflowStatus }; readonly count: number }[],
  hrefOf: (status: WorkflowStatus) => string,
  most: number,
): AttentionItem[] {
  return groups
    .flatMap(({ key: { status }, count }) =>
      status !== undefined && isFailure(status)
        ? [
            {
              key: status,
              tone: "danger" as const,
              title: `${formatNumber(count)} × ${workflowStatusPresentation[status].label}`,
              nextStep: NEXT_STEPS[status],
              href: hrefOf(status),
            },
          ]
        : [],
    )
    .slice(0, most);
}

function isFailure(status: WorkflowStatus): status is Failure {
  return status in NEXT_STEPS;
}

const DAY = 86_400_000;
/** A key that expires within so many milliseconds needs a new one soon. */
const SOON = 14 * DAY;

/** API keys that expire soon or have expired within that time, the earliest first. @param now milliseconds since the epoch */
export function keyItems(keys: readonly ApiKey[], now: number): AttentionItem[] {
  return keys
    .flatMap(({ name, expires_at }) =>
      expires_at === undefined ? [] : [{ name, time: Date.parse(expires_at) }],
    )
    .filter(({ time }) => Math.abs(time - now) < SOON)
    .toSorted((one, other) => one.time - other.time)
    .map(({ name, time }) => ({
      key: `key ${name}`,
      tone: time <= now ? "danger" : "warning",
      title: `API key ${name} ${time <= now ? "has expired" : `expires ${inDays(time - now)}`}`,
      nextStep: "Create a new key and replace it where it is used.",
    }));
}

function inDays(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  return days === 0 ? "within a day" : `in ${formatCount(days, "day")}`;
}

const HOUR = 3_600_000;

/** The workflow that has waited longest, if for more than an hour. @param now milliseconds since the epoch */
export function waitingItem(
  longest: Pick<ListEntry, "name" | "submit_time"> | undefined,
  now: number,
  hrefOf: (name: string) => string,
): AttentionItem[] {
  if (longest === undefined) return [];
  const wait = now - Date.parse(longest.submit_time);
  if (wait < HOUR) return [];
  const [unit, word] = wait < 2 * DAY ? ([HOUR, "hour"] as const) : ([DAY, "day"] as const);
  return [
    {
      key: "waiting",
      tone: "warning",
      title: `Waiting for ${formatCount(Math.floor(wait / unit), word)}: ${longest.name}`,
      nextStep: "See what blocks it, and which pools have room.",
      href: hrefOf(longest.name),
    },
  ];
}
