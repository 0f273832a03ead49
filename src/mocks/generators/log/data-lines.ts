import { nextWord, wordBelow } from "./line-words.ts";
import { fixed } from "./log-numbers.ts";
import { sparkBar, tqdmBar } from "./progress-bar.ts";
import type { FrameworkLines } from "./work-line.ts";
import { doneAt, epochAt, partAt, stepAt } from "./work-plan.ts";

const EXECUTORS = 8;

/** File name of a part of a dataset: `shard-00017.tar`. */
export function shardName(shard: number): string {
  return `shard-${String(shard).padStart(5, "0")}`;
}

/** `TaskSetManager: Finished task 12.0 in stage 3.0 (TID 512) in 1320 ms on 10.1.2.3 (executor 3) (13/200)` */
export const SPARK_LINES: FrameworkLines = {
  units: ["stage", "tasks"],
  work({ plan, line, word }) {
    const step = stepAt(plan, line);
    const part = partAt(plan, line);
    const done = doneAt(plan, step);
    const task = `task ${done - 1}.0 in stage ${epochAt(plan, step)}.0 (TID ${step})`;
    if (part > 1) {
      const size = fixed(1_000 + wordBelow(word, 4_000), 1);
      return `ExternalSorter: Thread ${60 + (step % 40)} spilling in-memory map of ${size} MiB to disk (${part - 1} ${part === 2 ? "time" : "times"} so far)`;
    }
    const where = `${plan.launch.ip} (executor ${1 + wordBelow(nextWord(word), EXECUTORS)})`;
    return `TaskSetManager: Finished ${task} in ${200 + wordBelow(word, 4_000)} ms on ${where} (${done}/${plan.stepsPerEpoch})`;
  },
  saved({ plan, line }) {
    const step = stepAt(plan, line);
    const part = String(doneAt(plan, step)).padStart(6, "0");
    const attempt = `attempt_${String(epochAt(plan, step)).padStart(4, "0")}_m_${part}_${step}`;
    return `FileOutputCommitter: Saved output of task '${attempt}' to file:/output/part-${part}`;
  },
  bar: sparkBar,
};

/** `shard-00003.tar: batch 120, 4091 examples, 3 filtered, 212.4 MB` */
export const DATASETS_LINES: FrameworkLines = {
  units: ["shard", "batches"],
  work({ plan, line, word }) {
    const step = stepAt(plan, line);
    const part = partAt(plan, line);
    const chunk = part === 0 ? "" : `, chunk ${part}`;
    const size = fixed(200 + (nextWord(word) >>> 22), 1);
    return `${shardName(epochAt(plan, step))}.tar: batch ${step}${chunk}, ${4_096 - (word >>> 27)} examples, ${(word >>> 8) & 7} filtered, ${size} MB`;
  },
  saved({ plan, line }) {
    const step = stepAt(plan, line);
    return `Wrote batch ${step} to /output/${shardName(epochAt(plan, step))}.parquet`;
  },
  bar: (line) => tqdmBar(line, `Map (shard ${epochAt(line.plan, stepAt(line.plan, line.line))}): `),
};
