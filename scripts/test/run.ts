/**
 * Runs everything that must hold and closes with what failed, by name, and one line, `N passed, N failed`, summed from
 * the reports of the runners. Ends with code 1 when anything failed. `pnpm test Stories` runs only the steps whose name contains a word.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { resultOf } from "./result.ts";
import { STEPS, type Step } from "./steps.ts";

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const steps = STEPS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);
if (steps.length === 0) {
  console.error(
    `No step is called ${wanted.join(" ")}. There are: ${STEPS.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

rmSync("reports", { recursive: true, force: true });
mkdirSync("reports");

const total = { passed: 0, failed: 0 };
const everyFailure: string[] = [];
for (const [position, step] of steps.entries()) {
  console.log(`\n▶ [${position + 1}/${steps.length}] ${step.name}`);
  const started = performance.now();
  const succeeded = await runStep(step);
  const { passed, failed, failures } = resultOf(step, succeeded);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? "✓" : "✗"} ${step.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  everyFailure.push(...failures);
}

if (everyFailure.length > 0) console.log("");
for (const failure of everyFailure) console.log(`✗ ${failure}`);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runStep({ command, options, env = {} }: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    child.once("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(false);
    });
    child.once("exit", (code) => resolve(code === 0));
  });
}
