import type { HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { Framework, Work } from "./framework.ts";
import { gpuCapacity } from "./gpu-memory.ts";
import type { TaskLaunch } from "./task-launch.ts";

/** The work in the middle of a log: steps, epochs and speed. */
export interface WorkPlan {
  readonly work: Work;
  readonly framework: Framework;
  readonly launch: TaskLaunch;
  /** Memory of one GPU, in hundredths of a GiB. */
  readonly gpuCapacity: number;
  /** Lines after which the loss has fallen and the learning rate is down. */
  readonly scale: number;
  /** Steps between two lines; below 1 where several lines report one step. */
  readonly stepsPerLine: number;
  readonly stepsPerEpoch: number;
  readonly stepsPerSecond: number;
  /** Losses in ten thousandths: at the first step, and what it falls towards. */
  readonly firstLoss: number;
  readonly lastLoss: number;
  /** Highest learning rate, in millionths. */
  readonly learningRate: number;
}

export interface WorkPlanOptions {
  readonly key: HashKey;
  readonly work: Work;
  readonly framework: Framework;
  readonly launch: TaskLaunch;
  /** Lines up to the end, or to now. */
  readonly lines: number;
  /** Milliseconds from one line to the next. */
  readonly pace: number;
}

function roundedSteps(steps: number): number {
  if (steps >= 10) return 5 * Math.round(steps / 5);
  return steps >= 1 ? Math.round(steps) : steps;
}

/** A speed is drawn first and the steps follow from it, so that steps, speed and times agree. */
export function createWorkPlan({ key, work, framework, launch, lines, pace }: WorkPlanOptions): WorkPlan {
  const stream = new RandomStream(key);
  const [speed, epochs] = [0.5 + 7.5 * stream.float(), stream.integer(2, 12)];
  const stepsPerLine = pace > 0 ? roundedSteps((speed * pace) / 1_000) : 1;
  return {
    work,
    framework,
    launch,
    gpuCapacity: gpuCapacity(launch.gpuModel),
    scale: Math.max(1, lines),
    stepsPerLine,
    stepsPerEpoch: Math.max(10, Math.ceil((lines * stepsPerLine) / epochs)),
    stepsPerSecond: pace > 0 ? (stepsPerLine * 1_000) / pace : speed,
    firstLoss: stream.integer(25_000, 110_000),
    lastLoss: stream.integer(4_000, 18_000),
    learningRate: stream.integer(100, 900),
  };
}

/** The step that line `line` of the middle reports, from 1. */
export function stepAt({ stepsPerLine }: WorkPlan, line: number): number {
  return 1 + Math.floor(line * stepsPerLine);
}

/** Where several lines report one step: the line's number among them, from 1. Otherwise 0. */
export function partAt(plan: WorkPlan, line: number): number {
  if (plan.stepsPerLine >= 1) return 0;
  return 1 + line - Math.ceil((stepAt(plan, line) - 1) / plan.stepsPerLine);
}

/** The epoch of a step, from 1. */
export function epochAt({ stepsPerEpoch }: WorkPlan, step: number): number {
  return 1 + Math.floor((step - 1) / stepsPerEpoch);
}

/** Steps of its epoch up to a step. */
export function doneAt(plan: WorkPlan, step: number): number {
  return step - (epochAt(plan, step) - 1) * plan.stepsPerEpoch;
}

/** The loss at a line in ten thousandths, without its noise: it falls, ever slower. */
export function lossAt({ firstLoss, lastLoss, scale }: WorkPlan, line: number): number {
  return Math.floor(lastLoss + (firstLoss - lastLoss) / (1 + (9 * line) / scale));
}

/** The learning rate at a line in millionths: it warms up, then decays. */
export function learningRateAt({ learningRate, scale }: WorkPlan, line: number): number {
  const share = line / scale;
  const rate = share < 0.05 ? (learningRate * share) / 0.05 : learningRate / (1 + 3 * (share - 0.05));
  return Math.max(1, Math.floor(rate));
}
