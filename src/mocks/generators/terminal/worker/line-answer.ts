import { ENDLESS_BYTES } from "../commands/command.ts";
import { changesBetween } from "../files/file-changes.ts";
import type { RunAnswer, RunRequest, ShellSeat, ShellSnapshot } from "../shell-request.ts";
import type { InterpreterState } from "./interpreter.ts";
import { limitReason } from "./limits.ts";
import { worldTime } from "./realm.ts";
import { type Observed, storableState } from "./session-interpreter.ts";
import type { ShellMachine } from "./shell-machine.ts";

/** Status of a line that has done too much, as of a process that the kernel has killed. */
const KILLED = 137;
/** Characters of a killed line's output that are shown. */
const SHOWN_OUTPUT = 65_536;

function exportedVariables({ env, exportedVars = new Set() }: InterpreterState): Record<string, string> {
  const names = [...env.keys()].filter((name) => exportedVars.has(name));
  return Object.fromEntries(names.map((name) => [name, env.get(name) as string]));
}

/** Characters of all variables that a session may keep. */
const MOST_VARIABLES = 4_194_304;

function lengthOfVariables({ env, arrays }: InterpreterState): number {
  let length = 0;
  for (const value of env.values()) length += value.length;
  for (const { elements } of arrays?.values() ?? []) {
    for (const value of elements.values()) length += value.length;
  }
  return length;
}

/** The answer to a line that has ended by itself or by a limit, which leaves all but its status as it was before. */
export function answerOf(
  { seat, snapshot }: RunRequest,
  result: { stdout: string; stderr: string; exitCode: number },
  observed: Observed,
  machine: ShellMachine,
  history: readonly string[],
): RunAnswer {
  const isEndless = machine.isEndless() && result.stdout.length >= ENDLESS_BYTES;
  const { state } = observed;
  const isLarge = state !== undefined && lengthOfVariables(state) > MOST_VARIABLES;
  const limit = observed.limit ?? (isEndless ? "output_size" : isLarge ? "variables" : undefined);
  const unchanged = (stdout: string, stderr: string, exitCode: number): RunAnswer => ({
    stdout,
    stderr: renamed(stderr, seat),
    exitCode,
    hasEnded: false,
    snapshot: { ...snapshot, history, status: exitCode },
    ...placeOf(snapshot.state as InterpreterState | null, seat),
  });
  if (limit !== undefined) {
    const reason = `${seat.name}: killed: ${limitReason(limit)} in one command line\n`;
    return unchanged(result.stdout.slice(0, SHOWN_OUTPUT), reason, KILLED);
  }
  if (state === undefined) return unchanged(result.stdout, result.stderr, result.exitCode);
  const next: ShellSnapshot = {
    history,
    lines: snapshot.lines,
    files: changesBetween(machine.seeded, machine.files.root),
    state: storableState(state),
    status: result.exitCode,
    slept: worldTime() - seat.place.now,
  };
  return {
    stdout: result.stdout,
    stderr: renamed(result.stderr, seat) + (observed.hasExited ? "exit\n" : ""),
    exitCode: result.exitCode,
    hasEnded: observed.hasExited,
    snapshot: next,
    ...placeOf(state, seat),
  };
}

function placeOf(state: InterpreterState | null, { cwd, environment }: ShellSeat) {
  return state === null ? { cwd, environment } : { cwd: state.cwd, environment: exportedVariables(state) };
}

/** Messages of just-bash's parser in Bash's words; all begin with `bash`, whatever the shell is called. */
function renamed(stderr: string, { name }: ShellSeat): string {
  const own = stderr
    .replace(/^bash: (?:syntax error: )?Parse error at \d+:\d+: (?=syntax error)/m, "bash: ")
    .replace(
      /^bash: syntax error: Parse error at \d+:\d+: Expected .* got EOF$/m,
      "bash: syntax error: unexpected end of file",
    )
    .replace(/^bash: syntax error: Parse error at \d+:\d+: /m, "bash: syntax error: ")
    .replace(/^bash: line \d+: /m, "bash: ")
    .replaceAll(/^\[: missing/gm, "bash: [: missing");
  return name === "bash" ? own : own.replaceAll(/^bash: /gm, `${name}: `);
}
