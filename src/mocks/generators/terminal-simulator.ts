import type { ExecCompletion, ExecResult, ExecSession } from "../../lib/api/generated.schemas.ts";
import { LruCache } from "../../lib/lru-cache.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { TerminalPatterns } from "../seed/terminal-patterns.ts";
import { isoTime } from "./iso-time.ts";
import { findRunningTask, type Refused, type TaskRefusal, type TaskSource } from "./running-task.ts";
import type { ShellSeat } from "./terminal/shell-request.ts";
import { createShellSession, type ShellMoment, type ShellSession } from "./terminal/shell-session.ts";
import { createDrawnMachines, type MachineOf, type TaskMachine } from "./terminal/task-machine.ts";
import type { TaskPlace } from "./terminal/terminal-host.ts";

/** The end of a task's log as text. */
export type LogTail = (workflow: number, task: string, retryId: number) => string;

export interface TerminalSimulatorOptions {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly patterns: TerminalPatterns;
  readonly workflows: TaskSource;
  /** The open ones; none by default. */
  readonly sessions?: Sessions;
  /** What tasks run on; drawn from the seed when absent. */
  readonly machineOf?: MachineOf;
  /** Loads the ends of logs, for /workspace/logs/train.log; that file has the task's metrics when absent. */
  readonly loadLogTail?: () => Promise<LogTail>;
}

export interface SessionOptions {
  /** Number of the attempt; the last by default. */
  readonly retryId?: number;
  /** `/bin/bash` by default. Whatever it is, the shell is the same; `sh` changes the name in its messages. */
  readonly entryCommand?: string;
}

/** Why a session is not there: there is none of that id, or it has ended. */
export type SessionRefusal = "unknown" | "ended";

/**
 * Shells in running tasks. Sessions are the only state: they belong to this simulator, the oldest are forgotten
 * beyond 200, and a new world has none. The same calls in the same order give the same answers. When the world moves, a
 * session goes on at its new moment, or ends with its task.
 */
export interface TerminalSimulator {
  /** Opens a shell in a running attempt of a task. */
  createSession(
    workflowName: string,
    taskName: string,
    options?: SessionOptions,
  ): ExecSession | Refused<TaskRefusal>;
  /**
   * Runs one command line. Lines of one session run one after the other; Ctrl-C, as a line of its own, ends those that
   * are running or waiting.
   */
  executeCommand(sessionId: string, command: string): Promise<ExecResult | Refused<SessionRefusal>>;
  /** What the word before the cursor, an offset in UTF-16 code units, can be completed to. Changes nothing. */
  completeLine(
    sessionId: string,
    line: string,
    cursor: number,
  ): Promise<ExecCompletion | Refused<SessionRefusal>>;
  getSession(sessionId: string): ExecSession | Refused<SessionRefusal>;
  /** Ends a session. */
  closeSession(sessionId: string): "closed" | Refused<SessionRefusal>;
  /** What the shell shows before the next command. */
  getPrompt(sessionId: string): string | Refused<SessionRefusal>;
  /** The workflow and the task of a session, also of one that has ended; null when there is none of that id. */
  getPlace(sessionId: string): { readonly workflowName: string; readonly taskName: string } | null;
}

const MAXIMUM_SESSIONS = 200;
/** Tasks whose sessions are counted; far more than can hold one of the sessions. */
const MAXIMUM_COUNTED_TASKS = 10_000;
const HOME = "/root";
const WORKSPACE = "/workspace";
/** The shell of the first session in a task; later ones follow. */
const FIRST_PID = 2_048;

/** Shells that were opened, of a world at all of its moments. */
export interface Sessions {
  /** Read by `peek` alone, so that the oldest one is forgotten first. */
  readonly byId: LruCache<Session>;
  /** How many were ever opened, by task. */
  readonly opened: LruCache<number>;
}

export function createSessions(): Sessions {
  return { byId: new LruCache(MAXIMUM_SESSIONS), opened: new LruCache(MAXIMUM_COUNTED_TASKS) };
}

interface Session {
  readonly id: string;
  readonly entryCommand: string;
  readonly seat: ShellSeat;
  /** Null once it has ended. */
  shell: ShellSession | null;
}

function environment(
  { workflowName, taskName }: TaskPlace,
  { gpus, env }: TaskMachine,
  entryCommand: string,
): Readonly<Record<string, string>> {
  const devices = Array.from({ length: gpus }, (_, device) => device).join(",");
  return {
    ...(gpus > 0 ? { CUDA_VISIBLE_DEVICES: devices } : {}),
    HOME,
    HOSTNAME: taskName,
    LANG: "C.UTF-8",
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    PWD: WORKSPACE,
    SHELL: entryCommand,
    TERM: "xterm-256color",
    USER: "root",
    WORKFLOW_NAME: workflowName,
    TASK_NAME: taskName,
    ...env,
  };
}

function promptOf({ seat: { place } }: Session, { cwd }: ShellSession): string {
  const shown = cwd === HOME || cwd.startsWith(`${HOME}/`) ? `~${cwd.slice(HOME.length)}` : cwd;
  return `root@${place.taskName}:${shown}# `;
}

function end(session: Session): void {
  session.shell?.interrupt();
  session.shell = null;
}

/** Makes the shells of a world. */
export function createTerminalSimulator(options: TerminalSimulatorOptions): TerminalSimulator {
  const { seed, now, patterns, workflows, loadLogTail } = options;
  const { byId: sessions, opened } = options.sessions ?? createSessions();
  const machineOf = options.machineOf ?? createDrawnMachines(seed, patterns);

  function show(session: Session, shell: ShellSession): ExecSession {
    const { workflowName, taskName, retryId, now: openedAt } = session.seat.place;
    return {
      session_id: session.id,
      workflow_name: workflowName,
      task_name: taskName,
      retry_id: retryId,
      entry_command: session.entryCommand,
      created_at: isoTime(openedAt),
      prompt: promptOf(session, shell),
      cwd: shell.cwd,
      env: { ...shell.environment },
      history: [...shell.snapshot.history],
    };
  }

  function isTaskRunning({ workflowName, taskName, retryId }: TaskPlace): boolean {
    return !("refused" in findRunningTask(workflows, workflowName, taskName, retryId));
  }

  /** The session with its shell. One whose task has stopped meanwhile has ended with it. */
  function open(id: string): { session: Session; shell: ShellSession } | Refused<SessionRefusal> {
    const session = sessions.peek(id);
    if (session === undefined) return { refused: "unknown" };
    if (session.shell !== null && !isTaskRunning(session.seat.place)) end(session);
    return session.shell === null ? { refused: "ended" } : { session, shell: session.shell };
  }

  function nextOrdinal({ workflow, taskName, retryId }: TaskPlace): number {
    const task = `${workflow}/${taskName}/${retryId}`;
    const ordinal = opened.get(task) ?? 0;
    opened.set(task, ordinal + 1);
    return ordinal;
  }

  function momentIn({ seat }: Session): ShellMoment {
    const { workflow, taskName, retryId } = seat.place;
    return {
      now,
      async fetchLog() {
        const logTailOf = await loadLogTail?.();
        return logTailOf?.(workflow, taskName, retryId) ?? "";
      },
    };
  }

  return Object.freeze({
    createSession(workflowName: string, taskName: string, sessionOptions: SessionOptions = {}) {
      const { retryId: wantedRetry, entryCommand = "/bin/bash" } = sessionOptions;
      const found = findRunningTask(workflows, workflowName, taskName, wantedRetry);
      if ("refused" in found) return { refused: found.refused };
      const { workflow, attempt } = found;
      const { retry_id: retryId, start_time } = attempt;
      const startedAt = start_time === undefined ? now : Date.parse(start_time);
      const place: TaskPlace = { seed, workflow, workflowName, taskName, retryId, startedAt, now };
      const machine = machineOf(workflow, taskName, retryId, workflows.record(workflow).pool);
      const ordinal = nextOrdinal(place);
      const key = createKey(seed, `terminal-session/${taskName}`);
      const id = new RandomStream(deriveKey(key, workflow, retryId, ordinal)).uuid();
      const seat: ShellSeat = {
        ...{ place, machine, patterns, ordinal },
        name: /(?:^|\/)(?:da)?sh$/.test(entryCommand) ? "sh" : "bash",
        pid: FIRST_PID + 16 * ordinal,
        environment: environment(place, machine, entryCommand),
        cwd: WORKSPACE,
        isTerminal: true,
        hasLog: loadLogTail !== undefined,
      };
      const shell = createShellSession(seat);
      const session: Session = { id, entryCommand, seat, shell };
      sessions.set(id, session);
      return show(session, shell);
    },
    async executeCommand(id: string, command: string) {
      const found = open(id);
      if ("refused" in found) return found;
      const { session, shell } = found;
      const { stdout, stderr, exitCode, hasEnded } = await shell.run(command, momentIn(session));
      if (hasEnded) end(session);
      const prompt = hasEnded ? "" : promptOf(session, shell);
      return { stdout, stderr, exit_code: exitCode, prompt, cwd: shell.cwd };
    },
    async completeLine(id: string, line: string, cursor: number) {
      const found = open(id);
      if ("refused" in found) return found;
      return found.shell.complete(line, cursor, momentIn(found.session));
    },
    getSession(id: string) {
      const found = open(id);
      return "refused" in found ? found : show(found.session, found.shell);
    },
    closeSession(id: string) {
      const found = open(id);
      if ("refused" in found) return found;
      end(found.session);
      return "closed" as const;
    },
    getPrompt(id: string) {
      const found = open(id);
      return "refused" in found ? found : promptOf(found.session, found.shell);
    },
    getPlace(id: string) {
      const session = sessions.peek(id);
      if (session === undefined) return null;
      const { workflowName, taskName } = session.seat.place;
      return { workflowName, taskName };
    },
  });
}
