import { nextWord, wordBelow, wordNear } from "./line-words.ts";
import { fixed } from "./log-numbers.ts";
import { tqdmBar } from "./progress-bar.ts";
import type { FrameworkLines, WorkLine } from "./work-line.ts";
import { epochAt, learningRateAt, lossAt, partAt, stepAt, type WorkPlan } from "./work-plan.ts";

const UNITS = ["epoch", "steps"] as const;
/** Tokens per second of one GPU, about. */
const TOKENS_PER_GPU = 11_800;

function lossText({ plan, line, word }: WorkLine): string {
  return fixed(wordNear(lossAt(plan, line), word), 4);
}

/** Norm of the gradients, 0.20 to 1.99. */
function gradientText(word: number): string {
  return fixed(20 + wordBelow(nextWord(word), 180), 2);
}

/** Tokens per second of all GPUs of the task. */
export function tokensPerSecond({ launch }: WorkPlan, word: number): number {
  return wordNear(Math.max(1, launch.gpus) * TOKENS_PER_GPU, word);
}

/** `step: 1200  loss: 2.3412  lr: 0.000300  grad_norm: 0.81  tps: 11812` */
export const TORCH_LINES: FrameworkLines = {
  units: UNITS,
  work(line) {
    const { plan, word } = line;
    const part = partAt(plan, line.line);
    const micro = part === 0 ? "" : `  micro_step: ${part}`;
    const rate = fixed(learningRateAt(plan, line.line), 6);
    return `step: ${stepAt(plan, line.line)}${micro}  loss: ${lossText(line)}  lr: ${rate}  grad_norm: ${gradientText(word)}  tps: ${tokensPerSecond(plan, nextWord(word))}`;
  },
  saved: ({ plan, line }) => {
    const step = stepAt(plan, line);
    return `Saved checkpoint /output/checkpoints/step-${step} at step ${step}`;
  },
  bar: (line) => tqdmBar(line, `Epoch ${epochAt(line.plan, stepAt(line.plan, line.line))}: `),
};

/** `epoch=3, global_step=1200, train_loss=2.3412, lr=0.000300` */
export const LIGHTNING_LINES: FrameworkLines = {
  units: UNITS,
  work(line) {
    const { plan } = line;
    const step = stepAt(plan, line.line);
    const part = partAt(plan, line.line);
    const batch = part === 0 ? "" : `, batch_idx=${part - 1}`;
    const rate = fixed(learningRateAt(plan, line.line), 6);
    return `epoch=${epochAt(plan, step)}, global_step=${step}${batch}, train_loss=${lossText(line)}, lr=${rate}`;
  },
  saved(line) {
    const step = stepAt(line.plan, line.line);
    const [epoch, loss] = [epochAt(line.plan, step), lossText(line)];
    return `Epoch ${epoch}, global step ${step}: 'train_loss' reached ${loss} (best ${loss}), saving model to '/output/checkpoints/epoch=${epoch}-step=${step}.ckpt' as top 1`;
  },
  bar: (line) =>
    tqdmBar(
      line,
      `Epoch ${epochAt(line.plan, stepAt(line.plan, line.line))}: `,
      `, v_num=0, train_loss=${lossText(line)}`,
    ),
};

/** `{'loss': 2.3412, 'grad_norm': 0.81, 'learning_rate': 0.000300, 'epoch': 1.42}` */
export const TRAINER_LINES: FrameworkLines = {
  isPlain: true,
  units: UNITS,
  work(line) {
    const { plan, word } = line;
    const rate = fixed(learningRateAt(plan, line.line), 6);
    const epoch = fixed(Math.floor((100 * stepAt(plan, line.line)) / plan.stepsPerEpoch), 2);
    return `{'loss': ${lossText(line)}, 'grad_norm': ${gradientText(word)}, 'learning_rate': ${rate}, 'epoch': ${epoch}}`;
  },
  saved: ({ plan, line }) => `Saving model checkpoint to /output/checkpoint-${stepAt(plan, line)}`,
  bar: (line) => tqdmBar(line, ""),
};
