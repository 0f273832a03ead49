/**
 * Sends random requests to the handlers of the mocks, and compares requests and responses with the contract by an
 * independent validator. `pnpm fuzz --help` lists the options.
 */
import { fuzz } from "./fuzz/fuzz.ts";
import { type Options, readOptions, USAGE } from "./fuzz/options.ts";
import { describeFailure, describeProgress } from "./fuzz/report.ts";

/** Milliseconds between lines of progress where they cannot be overwritten. */
const LINE_INTERVAL = 10_000;
const INTERRUPTED = 130;

async function execute(options: Options): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());
  const started = performance.now();
  const isTerminal = process.stderr.isTTY;
  let printed = started;
  const { sent, failures } = await fuzz({
    ...options,
    signal: interruption.signal,
    onProgress(done, found) {
      const now = performance.now();
      const text = describeProgress(done, options.requests, found, (now - started) / 1_000);
      if (isTerminal) process.stderr.write(`\r\x1b[K${text}`);
      else if (now - printed > LINE_INTERVAL) {
        printed = now;
        console.error(text);
      }
    },
  });
  if (isTerminal) process.stderr.write("\r\x1b[K");
  for (const failure of failures) console.log(`${describeFailure(failure)}\n`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const count = sent.toLocaleString("en-US");
  console.log(
    `${count} requests in ${seconds} s, seed ${options.seed}: ${failures.length} kinds of failure.`,
  );
  if (interruption.signal.aborted) return INTERRUPTED;
  return failures.length === 0 ? 0 : 1;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else process.exitCode = await execute(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
