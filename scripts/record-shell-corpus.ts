/**
 * Runs each command line of the shell's corpus in a real Bash and writes down what it printed, so that a test can compare
 * the simulated shell with it. Needs Bash 5.2, jq and the usual GNU tools; the files lie in a new directory for each line.
 * `node scripts/record-shell-corpus.ts [FILE]` also adds the lines of a text file, with `⏎` for line breaks within one.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { CORPUS_DIRECTORY, CORPUS_SETUP } from "../src/mocks/generators/terminal/corpus-files.fixture.ts";

const CORPUS = "src/mocks/generators/terminal/bash-corpus.jsonl";
const LIMIT = 10_000;

/** The working directory is private to this run, and has the same path as in the simulated shell. */
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: "test",
  ...{ HOME: "/root", LC_ALL: "C", LANG: "C", TZ: "UTC", USER: "root", TERM: "dumb" },
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
};

function run(line: string): [stdout: string, status: number] {
  rmSync(CORPUS_DIRECTORY, { recursive: true, force: true });
  mkdirSync(CORPUS_DIRECTORY, { recursive: true });
  const common = { cwd: CORPUS_DIRECTORY, env: environment, timeout: LIMIT, encoding: "utf8" as const };
  spawnSync("bash", ["-c", CORPUS_SETUP], common);
  const { stdout, status } = spawnSync("bash", ["--norc", "-O", "expand_aliases", "-c", line], {
    ...common,
    input: "",
  });
  return [stdout, status ?? -1];
}

function storedLines(): string[] {
  const text = readFileSync(CORPUS, { encoding: "utf8", flag: "a+" });
  return text
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => (JSON.parse(row) as [string])[0]);
}

const added = process.argv.slice(2).flatMap((file) => readFileSync(file, "utf8").split("\n"));
const lines = new Set([...storedLines(), ...added.map((line) => line.replaceAll("⏎", "\n"))]);
lines.delete("");
const rows = [...lines].map((line) => {
  const [stdout, status] = run(line);
  return JSON.stringify(status === 0 ? [line, stdout] : [line, stdout, status]);
});
rmSync(CORPUS_DIRECTORY, { recursive: true, force: true });
writeFileSync(CORPUS, `${rows.join("\n")}\n`);
console.log(`${rows.length} command lines are recorded in ${CORPUS}.`);
