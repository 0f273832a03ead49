import { cumulate } from "../../rows/random-stream.ts";

/** Share of the tasks that ran which needed more than one attempt. */
export const RETRIED_SHARE = 0.08;
/** Weights of 1, 2, 3 further attempts. */
export const CUMULATIVE_RETRIES = cumulate([7, 2, 1]);
