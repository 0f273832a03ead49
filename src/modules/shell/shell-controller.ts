import { isApiError } from "@/lib/api/api-error";
import type { ExecSession } from "@/lib/api/generated.schemas";
import { emptyLine, pressKey } from "./line-editor";
import type { ShellApi } from "./shell-api";
import { explainFailure } from "./shell-problem";
import type { ShellPlace, ShellSession } from "./shell-session";
import { type LineKey, readKeys } from "./terminal-keys";
import type { CreateScreen, TerminalScreen } from "./terminal-screen";

export interface ShellControllerOptions {
  readonly id: string;
  readonly label: string;
  readonly place: ShellPlace;
  readonly api: ShellApi;
  readonly createScreen: CreateScreen;
  readonly onChange: () => void;
}

/** A shell: its line, commands and screen. Independent of the UI. */
export interface ShellController {
  getSession(): ShellSession;
  /** Reconnects a lost or ended shell: to the same one if it still exists, else to a new one on the same screen. */
  reconnect(): void;
  /** Ends the shell on the server; the screen stays. */
  end(): void;
  /** Discards the shell and its screen without a request to the server. */
  dispose(): void;
}

/** Control characters for the two keys without text. */
const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";

const muted = (text: string) => `\u001b[90m${text}\u001b[39m\n`;
const red = (text: string) => `\u001b[31m${text}\u001b[39m\n`;

/** Opens a shell and connects it. */
export function createShellController(options: ShellControllerOptions): ShellController {
  const { id, label, place, api, createScreen, onChange } = options;
  let session: ShellSession = { id, label, place, status: "connecting", screen: null };
  let screen: TerminalScreen | undefined;
  /** The server's session id. */
  let shell: string | undefined;
  let prompt = "";
  let line = emptyLine();
  /** Keys pressed while no input was possible. */
  let waiting: LineKey[] = [];
  let request = new AbortController();
  let isInterrupting = false;
  let isDisposed = false;

  function change(changes: Partial<ShellSession>): void {
    if (isDisposed) return;
    session = { ...session, ...changes };
    onChange();
  }

  /** The signal of a new request; aborts the current one. */
  function begin(): AbortSignal {
    request.abort();
    request = new AbortController();
    return request.signal;
  }

  function showLine(): void {
    const { text, cursor } = line;
    screen?.showLine({ prompt, head: text.slice(0, cursor), tail: text.slice(cursor) });
  }

  function takeCommands(exitCode?: number): void {
    change({ status: "ready", problem: undefined, exitCode });
    showLine();
    while (session.status === "ready") {
      const key = waiting.shift();
      if (key === undefined) return;
      press(key);
    }
  }

  function fail(error: unknown, attempt: "open" | "run" | "end"): void {
    const { outcome, problem } = explainFailure(error, attempt);
    if (outcome === "passing") {
      screen?.print(red(`${problem.title}. ${printable(problem.help)}`));
      takeCommands(session.exitCode);
      return;
    }
    waiting = [];
    change({ status: outcome, problem });
  }

  async function connect(): Promise<void> {
    change({ status: "connecting", problem: undefined });
    const signal = begin();
    try {
      screen ??= await loadScreen();
      if (signal.aborted) return;
      const { session_id, prompt: shown, history } = await findShell(signal);
      if (signal.aborted) return;
      shell = session_id;
      prompt = shown;
      line = emptyLine(line.history.length > 0 ? line.history : history, line.killed);
      takeCommands();
    } catch (error) {
      if (!signal.aborted) fail(error, "open");
    }
  }

  async function loadScreen(): Promise<TerminalScreen> {
    const loaded = await createScreen({ label: `shell ${label} of ${place.task}`, onInput: input });
    if (isDisposed) loaded.dispose();
    else change({ screen: loaded });
    return loaded;
  }

  /** The previous shell if the server still has it, else a new one. */
  async function findShell(signal: AbortSignal): Promise<ExecSession> {
    if (shell === undefined) return api.open(place, signal);
    try {
      const found = await api.look(place, shell, signal);
      screen?.print(muted("Reconnected to the same shell."));
      return found;
    } catch (error) {
      if (!isApiError(error) || (error.status !== 404 && error.status !== 410)) throw error;
      const opened = await api.open(place, signal);
      screen?.print(muted("Started a new shell. The state of the previous one is lost."));
      return opened;
    }
  }

  async function run(command: string): Promise<void> {
    if (shell === undefined) return;
    change({ status: "busy" });
    const signal = begin();
    isInterrupting = command === INTERRUPT;
    try {
      const result = await api.run(place, shell, command, signal);
      if (signal.aborted) return;
      // ^C is already on the screen.
      if (command !== INTERRUPT) screen?.print(result.stdout + result.stderr);
      // Without a prompt, the shell has ended.
      if (result.prompt === "") {
        waiting = [];
        change({ status: "ended", exitCode: result.exit_code });
        return;
      }
      prompt = result.prompt;
      takeCommands(result.exit_code);
    } catch (error) {
      if (!signal.aborted) fail(error, "run");
    }
  }

  /** Ctrl-C during a command; a second one does not wait for the response to the first. */
  function interrupt(): void {
    waiting = [];
    screen?.print("^C\n");
    if (!isInterrupting) {
      void run(INTERRUPT);
      return;
    }
    request.abort();
    isInterrupting = false;
    takeCommands(session.exitCode);
  }

  function press(key: LineKey): void {
    const before = line;
    const step = pressKey(line, key);
    line = step.state;
    switch (step.request?.kind) {
      case undefined:
        showLine();
        return;
      case "submit":
        screen?.commitLine({ prompt, head: step.request.line, tail: "" });
        if (step.request.line.trim() === "") showLine();
        else void run(step.request.line);
        return;
      case "interrupt":
        screen?.commitLine({ prompt, head: before.text, tail: "^C" });
        void run(INTERRUPT);
        return;
      case "end-of-input":
        screen?.commitLine({ prompt, head: "", tail: "" });
        void run(END_OF_INPUT);
        return;
      case "clear":
        screen?.clear();
        showLine();
    }
  }

  function input(data: string): void {
    for (const key of readKeys(data)) {
      if (session.status === "ready") press(key);
      else if (session.status === "busy" && key.kind === "interrupt") interrupt();
      else if (session.status === "busy" || session.status === "connecting") waiting.push(key);
    }
  }

  async function end(): Promise<void> {
    request.abort();
    waiting = [];
    if (shell === undefined) {
      change({ status: "ended", problem: undefined });
      return;
    }
    const signal = begin();
    change({ status: "busy" });
    try {
      await api.end(place, shell);
      if (!signal.aborted) change({ status: "ended", problem: undefined });
    } catch (error) {
      if (signal.aborted) return;
      const isGone = isApiError(error) && (error.status === 404 || error.status === 410);
      if (isGone) change({ status: "ended", problem: undefined });
      else fail(error, "end");
    }
  }

  void connect();
  return {
    getSession: () => session,
    reconnect: () => void connect(),
    end: () => void end(),
    dispose() {
      isDisposed = true;
      request.abort();
      screen?.dispose();
    },
  };
}

/** Replaces control characters, which a terminal would interpret. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
