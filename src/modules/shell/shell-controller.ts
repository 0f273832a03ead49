import { type PasteAnswer, readPaste } from "./pasted-text";
import type { ShellApi } from "./shell-api";
import { completeLine } from "./shell-completion";
import { createShellConnection } from "./shell-connection";
import { createShellLine, INTERRUPT, type ShellLine } from "./shell-line";
import { explainFailure } from "./shell-problem";
import { isLive, type ShellPlace, type ShellSession } from "./shell-session";
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
  /** Ends a live shell whose task has ended, and with it the shell on the server. */
  endWithTask(): void;
  /** Decides about the session's pending paste. */
  answerPaste(answer: PasteAnswer): void;
  /** Discards the shell and its screen without a request to the server. */
  dispose(): void;
}

const RECONNECTED = {
  same: "Reconnected to the same shell.",
  replaced: "Started a new shell. The state of the previous one is lost.",
} as const;

const TASK_ENDED = "The task has ended, and this shell with it.";

const muted = (text: string) => `\u001b[90m${text}\u001b[39m\n`;
const red = (text: string) => `\u001b[31m${text}\u001b[39m\n`;

/** Opens a shell and connects it. */
export function createShellController(options: ShellControllerOptions): ShellController {
  const { id, label, place, api, createScreen, onChange } = options;
  const connection = createShellConnection(place, api);
  let session: ShellSession = { id, label, place, status: "connecting", screen: null };
  let screen: TerminalScreen | undefined;
  let line: ShellLine | undefined;
  /** Keys pressed while no input was possible. */
  let waiting: LineKey[] = [];
  /** Signal of the completion under way; keys wait for it. */
  let completing: AbortSignal | undefined;
  /** Whether the last key was a Tab that left a choice. */
  let hasChoice = false;
  let isInterrupting = false;
  let isDisposed = false;

  function change(changes: Partial<ShellSession>): void {
    if (isDisposed) return;
    session = { ...session, ...changes };
    onChange();
  }

  function takeCommands(exitCode?: number): void {
    change({ status: "ready", problem: undefined, exitCode });
    line?.show();
    pressWaiting();
  }

  function canPress(): boolean {
    return session.status === "ready" && completing === undefined;
  }

  function pressWaiting(): void {
    while (canPress()) {
      const key = waiting.shift();
      if (key === undefined) return;
      press(key);
    }
  }

  /** The shell accepts no input any more. */
  function stop(changes: Pick<ShellSession, "status" | "problem"> & Partial<ShellSession>): void {
    waiting = [];
    change({ paste: undefined, ...changes });
  }

  function fail(error: unknown, attempt: "open" | "run" | "end"): void {
    const { outcome, problem } = explainFailure(error, attempt);
    if (outcome === "passing") {
      screen?.print(red(`${problem.title}. ${printable(problem.help)}`));
      takeCommands(session.exitCode);
      return;
    }
    stop({ status: outcome, problem });
  }

  async function connect(): Promise<void> {
    change({ status: "connecting", problem: undefined });
    completing = undefined;
    const signal = connection.begin();
    try {
      screen ??= await loadScreen();
      line ??= createShellLine(screen);
      if (signal.aborted) return;
      const { found, prompt, history } = await connection.connect(signal);
      if (signal.aborted) return;
      if (found !== "first") screen.print(muted(RECONNECTED[found]));
      line.reset(prompt, history);
      takeCommands();
    } catch (error) {
      if (!signal.aborted) fail(error, "open");
    }
  }

  async function loadScreen(): Promise<TerminalScreen> {
    const loaded = await createScreen({
      id,
      label: `shell ${label} of ${place.task}`,
      onInput: input,
      onPaste: paste,
      onMessage: (message) => change({ message }),
    });
    if (isDisposed) loaded.dispose();
    else change({ screen: loaded });
    return loaded;
  }

  async function run(command: string): Promise<void> {
    if (!connection.isOpened()) return;
    change({ status: "busy" });
    const signal = connection.begin();
    isInterrupting = command === INTERRUPT;
    try {
      const result = await connection.run(command, signal);
      if (signal.aborted) return;
      // ^C is already on the screen.
      if (command !== INTERRUPT) screen?.print(result.stdout + result.stderr);
      // Without a prompt, the shell has ended.
      if (result.prompt === "") {
        stop({ status: "ended", exitCode: result.exit_code });
        return;
      }
      line?.setPrompt(result.prompt);
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
    connection.abort();
    isInterrupting = false;
    takeCommands(session.exitCode);
  }

  async function complete(isRepeated: boolean): Promise<void> {
    if (screen === undefined || line === undefined) return;
    const signal = connection.begin();
    completing = signal;
    const { isOpen, message } = await completeLine({ line, screen, connection, isRepeated, signal });
    if (completing !== signal) return;
    completing = undefined;
    hasChoice = isOpen;
    if (message !== undefined) change({ message });
    pressWaiting();
  }

  function refuse(message: string): void {
    screen?.ring();
    change({ message });
  }

  function press(key: LineKey): void {
    const isRepeated = hasChoice;
    hasChoice = false;
    const effect = line?.press(key);
    switch (effect?.kind) {
      case "run":
        void run(effect.command);
        break;
      case "complete":
        void complete(isRepeated);
        break;
      case "refuse":
        refuse(effect.message);
    }
  }

  function accept(key: LineKey): void {
    if (key.kind === "interrupt" && completing !== undefined) {
      completing = undefined;
      connection.abort();
      waiting = [];
    }
    if (canPress()) press(key);
    else if (session.status === "busy" && key.kind === "interrupt") interrupt();
    else if (isLive(session)) waiting.push(key);
  }

  function input(data: string): void {
    const keys = readKeys(data);
    if (keys.length > 0 && session.message !== undefined) change({ message: undefined });
    for (const key of keys) accept(key);
  }

  function paste(text: string): void {
    if (!isLive(session)) return;
    // What is typed while a command runs joins the next line: unknown before that.
    const typed = canPress() ? line?.read() : undefined;
    const read = readPaste(text, typed ?? { text: "", cursor: 0 });
    if (read.kind === "refused") {
      refuse(read.message);
      return;
    }
    change({ message: undefined, paste: read.kind === "lines" ? read.paste : undefined });
    if (read.kind === "text" && read.text !== "") accept({ kind: "text", text: read.text });
  }

  function answerPaste(answer: PasteAnswer): void {
    const pending = session.paste;
    if (pending === undefined) return;
    change({ paste: undefined });
    if (answer === "join" && pending.joined !== null) accept({ kind: "text", text: pending.joined });
    if (answer !== "run") return;
    for (const text of pending.lines) {
      accept({ kind: "text", text });
      accept({ kind: "enter" });
    }
  }

  async function end(): Promise<void> {
    const signal = connection.begin();
    completing = undefined;
    waiting = [];
    if (!connection.isOpened()) {
      stop({ status: "ended", problem: undefined });
      return;
    }
    change({ status: "busy" });
    try {
      await connection.end();
      if (!signal.aborted) stop({ status: "ended", problem: undefined });
    } catch (error) {
      if (!signal.aborted) fail(error, "end");
    }
  }

  function endWithTask(): void {
    if (!isLive(session)) return;
    connection.abort();
    completing = undefined;
    screen?.print(muted(`\n${TASK_ENDED}`));
    stop({ status: "ended", problem: undefined });
  }

  void connect();
  return {
    getSession: () => session,
    reconnect: () => void connect(),
    end: () => void end(),
    endWithTask,
    answerPaste,
    dispose() {
      isDisposed = true;
      connection.abort();
      screen?.dispose();
    },
  };
}

/** Replaces control characters, which a terminal would interpret. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
