import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TERMINAL_PATTERNS } from "../../seed/terminal-patterns.ts";
import { CORPUS_DIRECTORY, CORPUS_SETUP } from "./corpus-files.fixture.ts";
import { NOW } from "./open-shell.fixture.ts";
import { NEW_SNAPSHOT, type RunAnswer, type ShellSeat, type ShellSnapshot } from "./shell-request.ts";
import { ShellRunner } from "./shell-runner.ts";
import { createDrawnMachines } from "./task-machine.ts";

/** Percent of the corpus on which Bash 5.2 and the simulated shell agree; raise it when they agree on more. */
const AGREEMENT = 94.8;

const CORPUS = readFileSync(new URL("./bash-corpus.jsonl", import.meta.url), "utf8");

const place = {
  ...{ seed: 1, workflow: 0, workflowName: "train-llama-8b-00000000", taskName: "train-0", retryId: 0 },
  startedAt: NOW - 7_200_000,
  now: NOW,
};
const seat: ShellSeat = {
  place,
  machine: createDrawnMachines(1, TERMINAL_PATTERNS)(0, place.taskName, 0, 0),
  patterns: TERMINAL_PATTERNS,
  name: "bash",
  pid: 2_048,
  ordinal: 0,
  environment: {
    ...{ HOME: "/root", LANG: "C", PWD: "/workspace", TERM: "dumb", USER: "root" },
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  },
  cwd: "/workspace",
  isTerminal: false,
  hasLog: false,
};

const runner = new ShellRunner();

async function run(snapshot: ShellSnapshot, line: string): Promise<RunAnswer> {
  const request = { kind: "run", seat, snapshot, line } as const;
  const outcome = await runner.run(request, {
    signal: new AbortController().signal,
    fetchLog: async () => "",
  });
  if ("reason" in outcome) throw new Error(`${line} is ${outcome.reason}.`);
  return outcome.answer as RunAnswer;
}

it("prints what Bash prints, for most of the corpus and without a failure", async () => {
  const setup = `mkdir -p ${CORPUS_DIRECTORY}; cd ${CORPUS_DIRECTORY}\n${CORPUS_SETUP}`;
  const { snapshot, stderr } = await run(NEW_SNAPSHOT, setup);
  expect(stderr).toBe("");
  const rows = CORPUS.trim()
    .split("\n")
    .map((row) => JSON.parse(row) as [line: string, stdout: string, status?: number]);
  expect(rows.length).toBeGreaterThanOrEqual(1_000);
  const different: string[] = [];
  for (const [line, stdout, status = 0] of rows) {
    const answer = await run(snapshot, line);
    if (answer.stdout !== stdout || answer.exitCode !== status) different.push(line);
  }
  const agreement = (100 * (rows.length - different.length)) / rows.length;
  expect(agreement, `Different:\n${different.join("\n")}`).toBeGreaterThanOrEqual(AGREEMENT);
}, 300_000);
