import { spawn } from "node:child_process";

interface RunOptions {
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command of this package or of its dependencies and shows what it prints.
 * Rejects with a sentence when it cannot be started or ends with another code than 0.
 */
export function run(
  command: string,
  options: readonly string[],
  { env = {} }: RunOptions = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, { stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", (error) =>
      reject(new Error(`${command} could not be started (${error.message}). Run it through a pnpm script.`)),
    );
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
