import { isoTime } from "../iso-time.ts";
import { wordBelow } from "./line-words.ts";
import { tqdmBar } from "./progress-bar.ts";
import type { FrameworkLines } from "./work-line.ts";
import { epochAt, partAt, stepAt } from "./work-plan.ts";

const BATCH_SIZES = [1, 2, 4, 8, 16, 32] as const;
const STATES = ["INITIALIZED", "PENDING", "EXECUTING", "RELEASED"] as const;

/** Head of a line of glog: `I0302 11:46:53.123456 1 `, for severity, date, time in UTC and thread. */
export function glogHead(severity: "I" | "W" | "E", time: number, word: number): string {
  const iso = isoTime(time);
  const micros = String(1_000 + wordBelow(word, 1_000)).slice(1);
  return `${severity}${iso.slice(5, 7)}${iso.slice(8, 10)} ${iso.slice(11, 19)}.${iso.slice(20, 23)}${micros} 1 `;
}

/** `I0302 11:46:53.123456 1 infer_request.cc:905] "[request id: 1200] prepared: …"` */
export const TRITON_LINES: FrameworkLines = {
  isPlain: true,
  units: ["evaluation round", "requests"],
  work({ plan, line, word, time }) {
    const head = glogHead("I", time, word);
    const request = `[request id: ${stepAt(plan, line)}]`;
    const part = partAt(plan, line);
    if (part > 1) {
      const state = Math.min(part - 2, STATES.length - 2);
      return `${head}infer_request.cc:143] "${request} Setting state from ${STATES[state]} to ${STATES[state + 1]}"`;
    }
    const batch = BATCH_SIZES[wordBelow(word, BATCH_SIZES.length)];
    return `${head}infer_request.cc:905] "${request} prepared: model: policy_net, requested version: -1, actual version: 1, batch size: ${batch}"`;
  },
  saved: ({ plan, line, word, time }) =>
    `${glogHead("I", time, word)}model_lifecycle.cc:849] "successfully loaded 'policy_net_${epochAt(plan, stepAt(plan, line))}'"`,
  bar: (line) => tqdmBar(line, `Evaluating (round ${epochAt(line.plan, stepAt(line.plan, line.line))}): `),
};
