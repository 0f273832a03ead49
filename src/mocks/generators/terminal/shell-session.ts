import type { ExecCompletion } from "../../../lib/api/generated.schemas.ts";
import {
  type CompletionRequest,
  NEW_SNAPSHOT,
  type RunAnswer,
  type RunRequest,
  type ShellSeat,
  type ShellSnapshot,
} from "./shell-request.ts";
import { ShellRunner, type Unanswered } from "./shell-runner.ts";

export interface LineResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 to 255. */
  readonly exitCode: number;
  /** Whether the shell has ended. */
  readonly hasEnded: boolean;
}

/** The world as a line finds it. */
export interface ShellMoment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The end of the task's log. */
  fetchLog(): Promise<string>;
}

/** A shell from line to line. */
export interface ShellSession {
  readonly snapshot: ShellSnapshot;
  readonly cwd: string;
  /** Exported variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs a line after those before it. The shell's time is that of the world, or later if its commands have slept. */
  run(command: string, moment: ShellMoment): Promise<LineResult>;
  complete(line: string, cursor: number, moment: ShellMoment): Promise<ExecCompletion>;
  /** Ends the lines that are running or waiting, with status 130 and the state from before them. */
  interrupt(): void;
}

/** As Bash has it by default. */
const LONGEST_HISTORY = 500;
/** What Ctrl-C and Ctrl-D send. */
const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";
const INTERRUPTED = 130;
const KILLED = 137;

/** Requests of all sessions go to one worker, which keeps nothing of them. */
const runner = new ShellRunner();

/** A worker that has run out of memory, or a bug of its code, ends the line and not the session. */
function explainFailure(error: unknown): { readonly failure: string } {
  const message = error instanceof Error ? error.message : String(error);
  return { failure: `the worker failed (${message.split("\n", 1)[0]})` };
}

/** Opens a shell. */
export function createShellSession(first: ShellSeat): ShellSession {
  let seat = first;
  let snapshot = NEW_SNAPSHOT;
  let { cwd, environment } = seat;
  let interruption = new AbortController();
  let tail: Promise<unknown> = Promise.resolve();

  /** Calls of one session one after the other, each with the state that the last one left. */
  function inTurn<Result>(task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = interruption;
    const turn = tail.then(() => task(signal));
    tail = turn.catch(() => undefined);
    return turn;
  }

  /** Follows a world that has moved on. */
  function moveTo(now: number): void {
    const { place } = seat;
    if (now <= place.now) return;
    snapshot = { ...snapshot, slept: Math.max(0, place.now + snapshot.slept - now) };
    seat = { ...seat, place: { ...place, now } };
  }

  function interrupt(): void {
    interruption.abort();
    interruption = new AbortController();
  }

  function end(exitCode: number, stdout = "", stderr = ""): LineResult {
    snapshot = { ...snapshot, status: exitCode };
    return { stdout, stderr, exitCode, hasEnded: false };
  }

  function endUnanswered(reason: Unanswered): LineResult {
    if (reason === "interrupted") return end(INTERRUPTED);
    return end(KILLED, "", `${seat.name}: killed: too much time for one command line\n`);
  }

  async function runLine(
    line: string,
    { now, fetchLog }: ShellMoment,
    signal: AbortSignal,
  ): Promise<LineResult> {
    moveTo(now);
    const history = [...snapshot.history, line].slice(-LONGEST_HISTORY);
    snapshot = { ...snapshot, history, lines: snapshot.lines + 1 };
    const request: RunRequest = { kind: "run", seat, snapshot, line };
    const outcome = await runner.run(request, { signal, fetchLog }).catch(explainFailure);
    if ("failure" in outcome) return end(KILLED, "", `${seat.name}: killed: ${outcome.failure}\n`);
    if ("reason" in outcome) return endUnanswered(outcome.reason);
    const answer = outcome.answer as RunAnswer;
    ({ snapshot, cwd, environment } = answer);
    return answer;
  }

  async function runCommand(command: string, moment: ShellMoment, signal: AbortSignal): Promise<LineResult> {
    if (signal.aborted) return end(INTERRUPTED);
    if (command.startsWith(END_OF_INPUT)) {
      return { stdout: "", stderr: "exit\n", exitCode: snapshot.status, hasEnded: true };
    }
    const line = command.replace(/[\r\n]+$/, "");
    return line.trim() === "" ? end(snapshot.status) : runLine(line, moment, signal);
  }

  return {
    get snapshot() {
      return snapshot;
    },
    get cwd() {
      return cwd;
    },
    get environment() {
      return environment;
    },
    run(command, moment) {
      // What was typed before Ctrl-C is dropped.
      if (!command.includes(INTERRUPT)) return inTurn((signal) => runCommand(command, moment, signal));
      interrupt();
      return inTurn(async () => end(INTERRUPTED, "^C\n"));
    },
    complete: (line, cursor, { now, fetchLog }) =>
      inTurn(async (signal) => {
        moveTo(now);
        const request: CompletionRequest = { kind: "complete", seat, snapshot, line, cursor };
        const outcome = await runner.run(request, { signal, fetchLog });
        return "answer" in outcome
          ? (outcome.answer as ExecCompletion)
          : { start: cursor, candidates: [], total: 0 };
      }),
    interrupt,
  };
}
