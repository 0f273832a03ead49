import { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { quantile } from "../quantile.ts";
import type { JobDraw } from "./job-draw.ts";

/**
 * How workflows end that persons submit to a world: nobody else cancels them, they name what their image needs, and their
 * limits are those that they were given.
 */
const OUTCOMES = [WorkflowStatus.COMPLETED, WorkflowStatus.FAILED];
const CUMULATIVE = cumulate([9, 1]);

/** Quantiles of the milliseconds that they run: short enough to be seen from their start to their end. */
const RUN_TIMES = [4, 8, 12, 18, 25, 40, 60, 90, 150].map((minutes) => minutes * 60_000);

// Branches of the workflow's key.
const JOB = 1;
const DRAWS = 2;

/** Draws what becomes of a workflow that was submitted, if nothing comes between. */
export function drawSubmittedJob(key: HashKey): Pick<JobDraw, "outcome" | "runTime" | "key"> {
  const stream = new RandomStream(deriveKey(key, DRAWS));
  const outcome = stream.weighted(OUTCOMES, CUMULATIVE);
  return { outcome, runTime: Math.floor(quantile(RUN_TIMES, stream.float())), key: deriveKey(key, JOB) };
}
