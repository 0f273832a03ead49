import type { Event } from "@/lib/api/generated.schemas";
import type { Lifecycle, LifecycleStage } from "./lifecycle";

export const severities = ["all", "warnings"] as const;
export type Severity = (typeof severities)[number];

export const lifecycleChoices = [
  "all",
  "scheduling",
  "initializing",
  "running",
  "failed",
  "canceled",
  "done",
] as const;
export type LifecycleChoice = (typeof lifecycleChoices)[number];

export interface EventFilter {
  stage: LifecycleChoice;
  severity: Severity;
  /** Substring of a task name, a reason or a message; case-insensitive. */
  text: string;
}

const STAGE_OF_CHOICE: Partial<Record<LifecycleChoice, LifecycleStage>> = {
  scheduling: "Scheduling",
  initializing: "Initializing",
  running: "Running",
  done: "Done",
};

function isIn({ stage, outcome }: Lifecycle, choice: LifecycleChoice): boolean {
  if (choice === "all") return true;
  if (outcome === "failed" || outcome === "canceled") return choice === outcome;
  return stage === STAGE_OF_CHOICE[choice];
}

function says(event: Event, part: string): boolean {
  return event.reason.toLowerCase().includes(part) || event.message.toLowerCase().includes(part);
}

/** Matching attempts, each with its matching events. The workflow's own events have no stage. */
export function filterLifecycles(
  lifecycles: readonly Lifecycle[],
  { stage, severity, text }: EventFilter,
): readonly Lifecycle[] {
  const part = text.trim().toLowerCase();
  return lifecycles.flatMap((lifecycle) => {
    if (stage !== "all" && (lifecycle.task === undefined || !isIn(lifecycle, stage))) return [];
    const isNamed = part === "" || (lifecycle.task?.toLowerCase().includes(part) ?? false);
    const events = lifecycle.events.filter(
      (event) => (severity === "all" || event.type === "Warning") && (isNamed || says(event, part)),
    );
    // An attempt without events is matched by its name and stage only.
    const isBare = lifecycle.events.length === 0 && isNamed && severity === "all";
    return events.length === 0 && !isBare ? [] : [{ ...lifecycle, events }];
  });
}

/** Number of attempts for each choice. */
export function countChoices(lifecycles: readonly Lifecycle[]): Record<LifecycleChoice, number> {
  const attempts = lifecycles.filter(({ task }) => task !== undefined);
  const count = (choice: LifecycleChoice) => attempts.filter((attempt) => isIn(attempt, choice)).length;
  return {
    all: attempts.length,
    scheduling: count("scheduling"),
    initializing: count("initializing"),
    running: count("running"),
    failed: count("failed"),
    canceled: count("canceled"),
    done: count("done"),
  };
}
