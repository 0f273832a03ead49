import { spawn } from "node:child_process";

interface RunOptions {
  env?: Readonly<Record<string, string>>;
  /** Folder to run in, instead of that of this process. */
  cwd?: string;
  /** Shows what the command prints only when it fails. */
  quiet?: boolean;
  /** Ends the command when aborted. */
  signal?: AbortSignal;
}

/**
 * Runs a command of this package or of its dependencies and shows what it prints.
 * Rejects with a sentence when it cannot be started or ends with another code than 0.
 */
export function run(
  command: string,
  options: readonly string[],
  { env = {}, cwd, quiet = false, signal }: RunOptions = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...env },
      cwd,
      signal,
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
    child.once("error", (error) =>
      reject(new Error(`${command} could not be started (${error.message}). Run it through a pnpm script.`)),
    );
    child.once("close", (code, killedBy) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${command} ended with ${killedBy ?? `code ${code}`}.`));
    });
  });
}
