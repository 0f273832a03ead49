import { nextWord, wordBelow } from "./line-words.ts";
import { fixed } from "./log-numbers.ts";
import { tokensPerSecond } from "./training-lines.ts";
import { speedText } from "./work-line.ts";
import type { WorkPlan } from "./work-plan.ts";

function tenths(value: number): string {
  return fixed(Math.floor(value), 1);
}

function cpuText({ launch }: WorkPlan, word: number, first: number, second: number): string {
  const memory = 10 * launch.memory;
  const used = tenths(memory * 0.3 + wordBelow(second, Math.max(1, Math.floor(memory * 0.5))));
  return `CPU util ${40 + wordBelow(first, 60)}%, RSS ${used}/${tenths(memory)} GiB, read ${fixed(1_500 + wordBelow(word, 9_000), 1)} MB/s`;
}

function gpuText({ launch, gpuCapacity }: WorkPlan, first: number, second: number): string {
  const capacity = gpuCapacity / 10;
  const used = tenths(capacity * 0.7 + ((first & 127) / 127) * capacity * 0.2);
  return `GPU ${wordBelow(second, launch.gpus)}: util ${85 + (first >>> 28)}%, memory ${used}/${tenths(capacity)} GiB, temp ${58 + ((first >>> 8) & 15)}C`;
}

/** What the hardware does, or how fast the work goes. */
export function metricText(plan: WorkPlan, word: number): string {
  const choice = wordBelow(word, 3);
  const first = nextWord(word);
  const second = nextWord(first);
  const isTraining = plan.work === "training";
  if (plan.launch.gpus === 0 || (!isTraining && choice === 0)) return cpuText(plan, word, first, second);
  if (choice < 2 || !isTraining) return gpuText(plan, first, second);
  return `throughput: ${tokensPerSecond(plan, first)} tokens/s, ${speedText(plan.stepsPerSecond, word)}`;
}
