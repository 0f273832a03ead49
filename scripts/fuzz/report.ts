import type { Failure } from "./fuzz.ts";
import { curlLine } from "./fuzz-request.ts";

/** Where `pnpm mock:server` is. */
const ORIGIN = "http://127.0.0.1:4010";

/** A failure as lines of a shell that show it. */
export function describeFailure({
  operation,
  problem,
  times,
  seed,
  volume,
  before,
  request,
}: Failure): string {
  const requests = [...before, request].map((each) => `  ${curlLine(each, ORIGIN)}`);
  return [
    `✗ ${operation}: ${problem} (${times} ${times === 1 ? "time" : "times"})`,
    `  pnpm mock:server --seed ${seed} --volume ${volume}`,
    ...requests,
  ].join("\n");
}

/** How far a run is, and how long it still takes. */
export function describeProgress(sent: number, requests: number, failures: number, seconds: number): string {
  const rate = sent / Math.max(seconds, 0.001);
  const left = Math.ceil((requests - sent) / Math.max(rate, 0.001));
  const time = left < 90 ? `${left} s` : `${Math.ceil(left / 60)} min`;
  const found = failures === 0 ? "no failure" : `${failures} kinds of failure`;
  const count = (number: number) => Math.round(number).toLocaleString("en-US");
  return `${count(sent)} of ${count(requests)} requests, ${count(rate)} per second, ${time} left, ${found}`;
}
