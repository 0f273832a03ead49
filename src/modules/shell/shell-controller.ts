import type { ShellApi } from "./shell-api";
import { createShellConnection } from "./shell-connection";
import { createShellLine, INTERRUPT, type ShellLine } from "./shell-line";
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

const RECONNECTED = {
  same: "Reconnected to the same shell.",
  replaced: "Started a new shell. The state of the previous one is lost.",
} as const;

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
    const loaded = await createScreen({ label: `shell ${label} of ${place.task}`, onInput: input });
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
        waiting = [];
        change({ status: "ended", exitCode: result.exit_code });
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

  function press(key: LineKey): void {
    const command = line?.press(key);
    if (command !== undefined) void run(command);
  }

  function input(data: string): void {
    for (const key of readKeys(data)) {
      if (session.status === "ready") press(key);
      else if (session.status === "busy" && key.kind === "interrupt") interrupt();
      else if (session.status === "busy" || session.status === "connecting") waiting.push(key);
    }
  }

  async function end(): Promise<void> {
    const signal = connection.begin();
    waiting = [];
    if (!connection.isOpened()) {
      change({ status: "ended", problem: undefined });
      return;
    }
    change({ status: "busy" });
    try {
      await connection.end();
      if (!signal.aborted) change({ status: "ended", problem: undefined });
    } catch (error) {
      if (!signal.aborted) fail(error, "end");
    }
  }

  void connect();
  return {
    getSession: () => session,
    reconnect: () => void connect(),
    end: () => void end(),
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
