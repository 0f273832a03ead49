import type { ExecResult, ExecSession } from "../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { TerminalPatterns } from "../seed/terminal-patterns.ts";
import { BoundedStore } from "./bounded-store.ts";
import { isoTime } from "./iso-time.ts";
import { findRunningTask, type Refused, type TaskRefusal, type TaskSource } from "./running-task.ts";
import { PROGRAM_NAMES } from "./terminal/commands/registry.ts";
import { FileSystem } from "./terminal/files/file-system.ts";
import { taskTree } from "./terminal/files/system-files.ts";
import { runLine, type ShellMemory } from "./terminal/run-line.ts";
import { loadParser } from "./terminal/shell/parse-script.ts";
import type { Variable } from "./terminal/shell/shell-state.ts";
import { createDrawnMachines, type MachineOf, type TaskMachine } from "./terminal/task-machine.ts";
import { createTerminalHost } from "./terminal/terminal-host.ts";

export interface TerminalSimulatorOptions {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly patterns: TerminalPatterns;
  readonly workflows: TaskSource;
  /** What tasks run on; drawn from the seed when absent. */
  readonly machineOf?: MachineOf;
  /** The end of a task's log, for /workspace/logs/train.log; its metrics when absent. */
  readonly logTailOf?: (workflow: number, task: string, retryId: number) => string;
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
 * beyond 200, and a world made anew has none. The same calls in the same order give the same answers.
 */
export interface TerminalSimulator {
  /** Opens a shell in a running attempt of a task. */
  createSession(
    workflowName: string,
    taskName: string,
    options?: SessionOptions,
  ): ExecSession | Refused<TaskRefusal>;
  /** Runs one command line. Lines of one session run one after the other. */
  executeCommand(sessionId: string, command: string): Promise<ExecResult | Refused<SessionRefusal>>;
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
/** The shell of the first session in a task; later ones follow. */
const FIRST_PID = 2_048;

interface Session {
  readonly id: string;
  readonly workflowName: string;
  readonly taskName: string;
  readonly retryId: number;
  readonly entryCommand: string;
  /** Null once it has ended. */
  memory: ShellMemory | null;
}

function environment(machine: TaskMachine, workflowName: string, taskName: string, entryCommand: string) {
  return {
    ...(machine.gpus > 0
      ? { CUDA_VISIBLE_DEVICES: Array.from({ length: machine.gpus }, (_, n) => n).join(",") }
      : {}),
    HOME,
    HOSTNAME: taskName,
    LANG: "C.UTF-8",
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    PWD: "/workspace",
    SHELL: entryCommand,
    TERM: "xterm-256color",
    USER: "root",
    WORKFLOW_NAME: workflowName,
    TASK_NAME: taskName,
    ...machine.env,
  };
}

function promptOf({ taskName }: Session, { cwd }: ShellMemory): string {
  const shown = cwd === HOME || cwd.startsWith(`${HOME}/`) ? `~${cwd.slice(HOME.length)}` : cwd;
  return `root@${taskName}:${shown}# `;
}

/** Makes the shells of a world. */
export function createTerminalSimulator(options: TerminalSimulatorOptions): TerminalSimulator {
  const { seed, now, patterns, workflows, logTailOf } = options;
  const machineOf = options.machineOf ?? createDrawnMachines(seed, patterns);
  const sessions = new BoundedStore<Session>(MAXIMUM_SESSIONS);
  /** Sessions that were ever opened, by task. */
  const opened = new BoundedStore<number>(MAXIMUM_COUNTED_TASKS);

  function show(session: Session, memory: ShellMemory): ExecSession {
    const exported = [...memory.variables].filter(([, variable]) => variable.exported);
    return {
      session_id: session.id,
      workflow_name: session.workflowName,
      task_name: session.taskName,
      retry_id: session.retryId,
      entry_command: session.entryCommand,
      created_at: isoTime(now),
      prompt: promptOf(session, memory),
      cwd: memory.cwd,
      env: Object.fromEntries(exported.map(([name, { value }]) => [name, value])),
      history: [...memory.history],
    };
  }

  function isTaskRunning({ workflowName, taskName, retryId }: Session): boolean {
    return !("refused" in findRunningTask(workflows, workflowName, taskName, retryId));
  }

  /** The session with its shell. One whose task has stopped meanwhile has ended with it. */
  function open(id: string): { session: Session; memory: ShellMemory } | Refused<SessionRefusal> {
    const session = sessions.get(id);
    if (session === undefined) return { refused: "unknown" };
    if (session.memory !== null && !isTaskRunning(session)) session.memory = null;
    return session.memory === null ? { refused: "ended" } : { session, memory: session.memory };
  }

  return Object.freeze({
    createSession(
      workflowName: string,
      taskName: string,
      { retryId, entryCommand = "/bin/bash" }: SessionOptions = {},
    ) {
      const found = findRunningTask(workflows, workflowName, taskName, retryId);
      if ("refused" in found) return { refused: found.refused };
      const { workflow, attempt } = found;
      const task = `${workflow}/${taskName}/${attempt.retry_id}`;
      const ordinal = opened.get(task) ?? 0;
      opened.set(task, ordinal + 1);
      const key = deriveKey(
        createKey(seed, `terminal-session/${taskName}`),
        workflow,
        attempt.retry_id,
        ordinal,
      );
      const machine = machineOf(workflow, taskName, attempt.retry_id, workflows.facts(workflow).pool);
      const startedAt = attempt.start_time === undefined ? now : Date.parse(attempt.start_time);
      const place = { seed, workflow, workflowName, taskName, retryId: attempt.retry_id, startedAt, now };
      const host = createTerminalHost(place, machine, patterns);
      const tree = taskTree(host, PROGRAM_NAMES, logTailOf?.(workflow, taskName, attempt.retry_id));
      const variables = Object.entries(environment(machine, workflowName, taskName, entryCommand));
      const memory: ShellMemory = {
        name: /(?:^|\/)(?:da)?sh$/.test(entryCommand) ? "sh" : "bash",
        pid: FIRST_PID + 16 * ordinal,
        host,
        files: new FileSystem(tree, now),
        history: [],
        variables: new Map(
          variables.map(([name, value]): [string, Variable] => [name, { value, exported: true }]),
        ),
        cwd: "/workspace",
        status: 0,
        backgroundPid: null,
      };
      const session: Session = {
        id: new RandomStream(key).uuid(),
        workflowName,
        taskName,
        retryId: attempt.retry_id,
        entryCommand,
        memory,
      };
      sessions.set(session.id, session);
      return show(session, memory);
    },
    async executeCommand(id: string, command: string) {
      const parse = await loadParser();
      const found = open(id);
      if ("refused" in found) return found;
      const { session, memory } = found;
      const { stdout, stderr, exitCode, hasEnded } = runLine(memory, command, parse);
      const prompt = hasEnded ? "" : promptOf(session, memory);
      if (hasEnded) session.memory = null;
      return { stdout, stderr, exit_code: exitCode, prompt, cwd: memory.cwd };
    },
    getSession(id: string) {
      const found = open(id);
      return "refused" in found ? found : show(found.session, found.memory);
    },
    closeSession(id: string) {
      const found = open(id);
      if ("refused" in found) return found;
      found.session.memory = null;
      return "closed" as const;
    },
    getPrompt(id: string) {
      const found = open(id);
      return "refused" in found ? found : promptOf(found.session, found.memory);
    },
    getPlace(id: string) {
      const session = sessions.get(id);
      return session === undefined
        ? null
        : { workflowName: session.workflowName, taskName: session.taskName };
    },
  });
}
