import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const COMMAND = fileURLToPath(new URL("../mock-server.ts", import.meta.url));
const SETUP = new URL("./process-setup.mjs", import.meta.url).href;

function run(...options: string[]) {
  const child = spawn(process.execPath, ["--import", SETUP, COMMAND, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, ended, printed: text(child.stdout), complaint: text(child.stderr) };
}

it("prints its address, and exits cleanly on Ctrl-C while a request is pending", async () => {
  const { child, ended, printed, complaint } = run("--port", "0", "--latency", "never");
  const line = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data))),
  );
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
  expect(line).toBe(`The mock API is at ${url}; try: curl '${url}/api/workflow?limit=2'\n`);
  const answer = fetch(`${url}/api/workflow`).then(
    () => "answered",
    ({ message }: Error) => message,
  );
  // Requests outside of the API have no latency, and show that the server is up.
  expect((await fetch(`${url}/`)).status).toBe(404);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(await answer).toBe("fetch failed");
  expect(await printed).toBe(line);
  expect(await complaint).toBe("");
});

it("warns when other machines can reach it", async () => {
  const { child, ended, printed, complaint } = run("--port", "0", "--host", "0.0.0.0");
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(await printed).toContain("The mock API is at http://127.0.0.1:");
  expect(await complaint).toBe(
    "The mock API listens on 0.0.0.0: other machines that reach this one can read and change its world.\n",
  );
});

it("exits with an explanation on an invalid option", async () => {
  const { ended, printed, complaint } = run("--volume", "huge");
  expect(await ended).toBe(1);
  expect(await complaint).toBe('--volume is "huge": give none, one, low, default, high, million, billion.\n');
  expect(await printed).toBe("");
});
