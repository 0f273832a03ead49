import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { run } from "../../lib/run.ts";
import type { Project } from "./project.ts";

const execute = promisify(execFile);
const LARGEST_OUTPUT = 100 * 2 ** 20;

/** Milliseconds of a static build. It stays in the project's folder. */
export async function timeBuild({ folder }: Project): Promise<number> {
  const start = performance.now();
  const options = ["build", "--output-dir", "storybook-static", "--disable-telemetry", "--quiet"];
  await run(join(folder, "node_modules/.bin/storybook"), options, { cwd: folder, quiet: true });
  return performance.now() - start;
}

/** Stories tested per second of the built workbench, including the start of the test runner. */
export async function testedPerSecond({ folder }: Project, words: string): Promise<number> {
  const start = performance.now();
  const options = ["scripts/test-storybook.ts", "--no-build", words];
  const { stderr } = await execute("node", options, { cwd: folder, maxBuffer: LARGEST_OUTPUT });
  const seconds = (performance.now() - start) / 1_000;
  const passed = /^Tests:.*?(\d+) passed/m.exec(stripVTControlCharacters(stderr))?.[1];
  if (passed === undefined) throw new Error(`The test runner reports no tests:\n${stderr.slice(-2_000)}`);
  return Number(passed) / seconds;
}
