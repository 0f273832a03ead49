import BanIcon from "lucide-react/icons/ban";
import CheckIcon from "lucide-react/icons/check";
import XIcon from "lucide-react/icons/x";
import type { CSSProperties } from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { type Lifecycle, lifecycleStages, type Outcome, type StageState } from "./lifecycle";

const dotClass: Record<StageState, string> = {
  passed: "border-(--tone) bg-(--tone) text-surface",
  active: "border-(--tone) bg-(--tone-soft) motion-safe:animate-pulse",
  failed: "border-(--tone) bg-(--tone) text-surface",
  canceled: "border-(--tone) bg-(--tone) text-surface",
  open: "border-border-strong bg-surface",
};

const stateWord: Record<StageState, string> = {
  passed: "passed",
  active: "in progress",
  failed: "failed",
  canceled: "canceled",
  open: "not reached",
};

/** For attempts that only events mention. */
const statusOfOutcome: Record<Outcome, TaskGroupStatus> = {
  active: "RUNNING",
  done: "COMPLETED",
  failed: "FAILED",
  canceled: "FAILED_CANCELED",
};

/** Passed stages have the tone of success, the others that of the attempt's status. */
function toneOf(
  state: StageState,
  { status, outcome }: Pick<Lifecycle, "status" | "outcome">,
): CSSProperties {
  const own = status ?? statusOfOutcome[outcome];
  const { tone } = taskGroupStatusPresentation[state === "passed" ? "COMPLETED" : own];
  return { "--tone": `var(--${tone})`, "--tone-soft": `var(--${tone}-soft)` } as CSSProperties;
}

/** Width of a stage's column, in `LifecycleSteps` and in the list's header. */
export const STAGE_COLUMN = "w-6 @md:w-17";

/** Progress of an attempt through the four stages. The list's header names them; narrow lists name the current one. */
export function LifecycleSteps({
  lifecycle,
}: {
  lifecycle: Pick<Lifecycle, "stages" | "stage" | "status" | "outcome">;
}) {
  const { stages, stage: current } = lifecycle;
  const words = lifecycleStages.map((stage, place) => `${stage} ${stateWord[stages[place] ?? "open"]}`);
  return (
    <span
      role="img"
      aria-label={words.join(", ")}
      title={words.join(", ")}
      className="flex flex-col items-center gap-0.5"
    >
      <span className="isolate flex items-center">
        {lifecycleStages.map((stage, place) => {
          const state = stages[place] ?? "open";
          return (
            <span
              key={stage}
              style={toneOf(state, lifecycle)}
              className={cn("relative flex shrink-0 justify-center", STAGE_COLUMN)}
            >
              {place > 0 && (
                <span
                  className={cn(
                    "absolute top-1/2 right-1/2 mr-2 h-0.5 w-[calc(100%-0.875rem)] -translate-y-1/2",
                    state === "open" ? "bg-border" : "bg-(--tone) forced-color-adjust-none",
                  )}
                />
              )}
              <span
                className={cn(
                  "relative z-10 flex size-4 items-center justify-center rounded-full border",
                  dotClass[state],
                )}
              >
                {state === "passed" && <CheckIcon className="size-3" />}
                {state === "failed" && <XIcon className="size-3" />}
                {state === "canceled" && <BanIcon className="size-3" />}
              </span>
            </span>
          );
        })}
      </span>
      <span className="text-xs text-text-muted @md:hidden">{current}</span>
    </span>
  );
}
