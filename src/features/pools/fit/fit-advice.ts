import { poolStatusPresentation } from "@/components/pool/pool-status";
import type { FreeGpuCount } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { type Fit, type FitQuestion, type FittingPool, fitOf } from "./fit";

/** What keeps the tasks that do not fit now, one sentence each; empty when all fit. */
export function fitBlockers(question: FitQuestion, pool: FittingPool, fit: Fit): string[] {
  const { gpus, tasks } = question;
  if (pool.status !== "ONLINE") {
    return [
      `The pool is ${poolStatusPresentation[pool.status].label.toLowerCase()} and accepts no new work.`,
    ];
  }
  if (fit.tasks === tasks) return [];
  const blockers: string[] = [];
  if (fit.roomOnNodes < tasks) {
    const together = gpus === 1 ? "a free GPU" : `${gpus} free GPUs`;
    const nodes =
      fit.nodes === 0
        ? `No node has ${together}`
        : `${formatCount(fit.nodes, "node")} with ${together} or more`;
    const more = formatCount(fit.tooFewTogether, fit.nodes === 0 ? "GPU" : "more GPU");
    const rest =
      fit.tooFewTogether === 0
        ? ""
        : ` ${more} ${fit.tooFewTogether === 1 ? "is" : "are"} free on nodes with too few for a task.`;
    blockers.push(`Nodes: ${nodes}, room for ${formatCount(fit.roomOnNodes, "task")}.${rest}`);
  }
  const { roomInQuota } = fit;
  if (roomInQuota !== undefined && roomInQuota < tasks) {
    const free = formatCount(Math.max(0, pool.resource_usage.quota_free), "free GPU");
    blockers.push(`Quota: ${free}, room for ${formatCount(roomInQuota, "task")}.`);
  }
  return blockers;
}

/** What would make more of the tasks fit, one sentence each. */
export function fitAlternatives(
  question: FitQuestion,
  pool: FittingPool,
  histogram: readonly FreeGpuCount[],
): string[] {
  const fit = fitOf(question, pool, histogram);
  if (pool.status !== "ONLINE" || fit.tasks === question.tasks) return [];
  const alternatives: string[] = [];
  const low = fitOf({ ...question, priority: "LOW" }, pool, histogram).tasks;
  if (low > fit.tasks) {
    alternatives.push(`At Low priority ${fitText(low, question)}, and can be preempted.`);
  }
  const fewer = mostWithFewerGpus(question, pool, histogram, fit.tasks);
  if (fewer !== undefined) {
    alternatives.push(`With ${formatCount(fewer.gpus, "GPU")} per task ${fitText(fewer.tasks, question)}.`);
  }
  return alternatives;
}

/** The most GPUs per task, fewer than asked for, with which more tasks fit. */
function mostWithFewerGpus(
  question: FitQuestion,
  pool: FittingPool,
  histogram: readonly FreeGpuCount[],
  tasks: number,
) {
  // A task needs the GPUs of one node, and a node has 8 at most.
  for (let gpus = Math.min(question.gpus - 1, 8); gpus >= 1; gpus -= 1) {
    const fit = fitOf({ ...question, gpus }, pool, histogram);
    if (fit.tasks > tasks) return { gpus, tasks: fit.tasks };
  }
  return undefined;
}

function fitText(count: number, { tasks }: FitQuestion): string {
  if (tasks === 1) return "it fits";
  if (count === tasks) return `all ${formatNumber(tasks)} fit`;
  return `${formatNumber(count)} of ${formatNumber(tasks)} ${count === 1 ? "fits" : "fit"}`;
}
