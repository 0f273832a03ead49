import CheckIcon from "lucide-react/icons/check";
import XIcon from "lucide-react/icons/x";
import { cn } from "@/lib/class-names";
import { type Lifecycle, lifecycleStages, type StageState } from "./lifecycle";

const dotClass: Record<StageState, string> = {
  passed: "border-success bg-success text-surface",
  active: "border-info bg-info-soft motion-safe:animate-pulse",
  failed: "border-danger bg-danger text-surface",
  open: "border-border-strong bg-surface",
};

const stateWord: Record<StageState, string> = {
  passed: "passed",
  active: "in progress",
  failed: "failed",
  open: "not reached",
};

/** Progress of an attempt through the four stages. */
export function LifecycleSteps({ stages }: Pick<Lifecycle, "stages">) {
  const words = lifecycleStages.map((stage, place) => `${stage} ${stateWord[stages[place] ?? "open"]}`);
  return (
    <span role="img" aria-label={words.join(", ")} title={words.join(", ")} className="flex items-center">
      {lifecycleStages.map((stage, place) => {
        const state = stages[place] ?? "open";
        return (
          <span key={stage} className="flex items-center">
            {place > 0 && (
              <span
                className={cn(
                  "h-0.5 w-3",
                  state === "open" ? "bg-border" : "bg-success",
                  state === "failed" && "bg-danger",
                )}
              />
            )}
            <span
              className={cn("flex size-4 items-center justify-center rounded-full border", dotClass[state])}
            >
              {state === "passed" && <CheckIcon className="size-3" />}
              {state === "failed" && <XIcon className="size-3" />}
            </span>
          </span>
        );
      })}
    </span>
  );
}
