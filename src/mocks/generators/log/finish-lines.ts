import { Framework } from "./framework.ts";
import type { LogLevel } from "./log-colors.ts";
import { clockTime, fixed } from "./log-numbers.ts";
import { epochAt, lossAt, stepAt, type WorkPlan } from "./work-plan.ts";

/** Lines in which a program reports that its work is done. */
export const FINISH_LINES = 3;

export interface FinishOptions {
  readonly plan: WorkPlan;
  /** Lines of the middle. */
  readonly workLines: number;
  /** How long the program has worked. */
  readonly seconds: number;
}

interface FinishLine {
  /** Absent in a line that names none. */
  readonly level?: LogLevel;
  readonly text: string;
}

/** What has been done by the end of the middle. */
interface Done {
  readonly steps: number;
  readonly epochs: number;
  readonly loss: string;
  /** Seconds, and the same as a clock shows it. */
  readonly runtime: string;
  readonly clock: string;
  readonly module: string;
}

const TEXTS: Readonly<Record<Framework, (done: Done) => readonly [string, string, string]>> = {
  [Framework.Torch]: ({ steps, epochs, loss, clock }) => [
    `Training completed: ${steps} steps, ${epochs} epochs, ${clock}, final loss ${loss}`,
    "Saved model weights to /output/model.safetensors",
    "Process group destroyed",
  ],
  [Framework.Lightning]: ({ steps, epochs, loss }) => [
    `\`Trainer.fit\` stopped: \`max_epochs=${epochs}\` reached.`,
    `Epoch ${epochs}, global step ${steps}: saving model to '/output/checkpoints/last.ckpt'`,
    `train_loss=${loss}`,
  ],
  [Framework.Trainer]: ({ epochs, loss, runtime }) => [
    "Training completed.",
    `{'train_runtime': ${runtime}, 'train_loss': ${loss}, 'epoch': ${epochs}.0}`,
    "Saving model checkpoint to /output",
  ],
  [Framework.Spark]: ({ steps, module, runtime }) => [
    `TaskSchedulerImpl: Removed TaskSet, whose ${steps} tasks have all completed, from pool default`,
    `DAGScheduler: Job 0 finished: save at ${module}, took ${runtime} s`,
    "SparkContext: Successfully stopped SparkContext",
  ],
  [Framework.Datasets]: ({ steps, epochs, clock }) => [
    `Processed ${steps} batches of ${epochs} shards in ${clock}`,
    "Wrote /output/dataset_info.json",
    "Done",
  ],
  [Framework.Triton]: ({ steps, clock }) => [
    `Evaluation completed: ${steps} requests in ${clock}`,
    "Wrote /output/metrics.json",
    "Waiting for in-flight requests to complete.",
  ],
};

/** The last lines of a program that succeeds. */
export function finishLines({ plan, workLines, seconds }: FinishOptions): readonly FinishLine[] {
  const lastLine = Math.max(0, workLines - 1);
  const steps = workLines > 0 ? stepAt(plan, lastLine) : 0;
  const texts = TEXTS[plan.framework]({
    steps,
    epochs: workLines > 0 ? epochAt(plan, steps) : 0,
    loss: fixed(lossAt(plan, lastLine), 4),
    runtime: fixed(Math.floor(10 * seconds), 1),
    clock: clockTime(seconds),
    module: plan.launch.module,
  });
  return texts.map((text) => (text.startsWith("{") ? { text } : { level: "INFO", text }));
}
