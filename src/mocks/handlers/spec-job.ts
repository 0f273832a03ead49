import { createJobRunner } from "../../lib/worker/jobs.ts";
import { browserPort, nodePort } from "../../lib/worker/worker-port.ts";
import type { SpecOutcome, SubmittedText } from "./spec-text.ts";

/** Milliseconds that a template may take to render. */
const MOST_RENDERING = 600;
/** To prepare the longest template, to render it, and to read what comes out. */
const STAGES = [10_000, MOST_RENDERING, 10_000];

const runJob = createJobRunner<SubmittedText, SpecOutcome>(
  () =>
    typeof Worker === "undefined"
      ? nodePort("./spec-worker.ts", import.meta.url)
      : browserPort(new Worker(new URL("./spec-worker.ts", import.meta.url), { type: "module" })),
  { stages: STAGES },
);

const FAILURES = {
  "too slow": `The template takes more than ${MOST_RENDERING} ms: it repeats itself without end, or too often; shorten it.`,
  broken: "It needs more memory than there is; shorten it.",
};

/** Renders and reads a submitted text in a worker. A template that does not end is refused within a second. */
export async function readSubmittedText(text: SubmittedText): Promise<SpecOutcome> {
  const outcome = await runJob(text);
  if ("result" in outcome) return outcome.result;
  return { errors: [{ field: "file", message: FAILURES[outcome.failure] }] };
}
