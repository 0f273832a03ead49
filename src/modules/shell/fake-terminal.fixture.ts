import { ApiError } from "@/lib/api/api-error";
import type {
  ExecCompletion,
  ExecCompletionRequest,
  ExecResult,
  ExecSession,
} from "@/lib/api/generated.schemas";
import type { ShownLine } from "./screen-painter";
import type { ShellApi } from "./shell-api";
import type { ScreenOptions, TerminalScreen } from "./terminal-screen";

/** A screen for tests with its output and input line. */
export interface FakeScreen extends TerminalScreen {
  /** All visible text, with a bar at the cursor of the input line. */
  text(): string;
  /** Sends key data like a terminal. */
  type(data: string): void;
  paste(text: string): void;
  /** Number of visual bells. */
  rings(): number;
  isDisposed(): boolean;
}

export function createFakeScreen({ onInput, onPaste }: ScreenOptions): FakeScreen {
  let written = "";
  let rung = 0;
  let line: ShownLine | undefined;
  let disposed = false;
  const nothing = () => () => {};
  return {
    print(text) {
      if (line !== undefined) written += `${line.prompt}${line.head}${line.tail}\n`;
      line = undefined;
      written += text;
    },
    showLine(shown) {
      line = shown;
    },
    commitLine({ prompt, head, tail }) {
      written += `${prompt}${head}${tail}\n`;
      line = undefined;
    },
    clear() {
      written = "";
      line = undefined;
    },
    columns: () => 40,
    ring() {
      rung += 1;
    },
    isCursorHigh: () => true,
    attach: nothing,
    setAppearance() {},
    focus() {},
    copyText: () => written,
    hasSelection: () => false,
    onSelection: nothing,
    search() {},
    onSearchResult: nothing,
    onFind: nothing,
    dispose() {
      disposed = true;
    },
    text: () => written + (line === undefined ? "" : `${line.prompt}${line.head}|${line.tail}`),
    type: onInput,
    paste: onPaste,
    rings: () => rung,
    isDisposed: () => disposed,
  };
}

interface Call {
  readonly what: "open" | "get" | "run" | "complete" | "end";
  readonly command?: string;
  readonly completion?: ExecCompletionRequest;
  readonly signal?: AbortSignal;
  readonly answer: (answer: Partial<ExecSession & ExecResult & ExecCompletion>) => Promise<void>;
  /** Rejects with a status; 0 for no response. */
  readonly refuse: (status: number) => Promise<void>;
}

export interface FakeApi extends ShellApi {
  readonly calls: readonly Call[];
  /** The latest call. Throws if there is none. */
  last(): Call;
}

/** Flushes everything that follows a response. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A server for tests with manual responses. */
export function createFakeApi(): FakeApi {
  const calls: Call[] = [];
  function call<Answer>(
    what: Call["what"],
    base: object,
    signal?: AbortSignal,
    sent?: Pick<Call, "command" | "completion">,
  ) {
    return new Promise<Answer>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      calls.push({
        what,
        ...sent,
        signal,
        async answer(answer) {
          resolve({ ...base, ...answer } as Answer);
          await settle();
        },
        async refuse(status) {
          reject(new ApiError({ status, detail: `Refused with ${status}.`, method: "POST", url: "/api" }));
          await settle();
        },
      });
    });
  }
  const session = { session_id: "s1", prompt: "$ ", history: [] };
  const result = { stdout: "", stderr: "", exit_code: 0, prompt: "$ " };
  return {
    calls,
    last() {
      const newest = calls.at(-1);
      if (newest === undefined) throw new Error("Nothing was asked of the server.");
      return newest;
    },
    open: (_place, signal) => call("open", session, signal),
    get: (_place, _session, signal) => call("get", session, signal),
    run: (_place, _session, command, signal) => call("run", result, signal, { command }),
    complete: (_place, _session, completion, signal) =>
      call("complete", { start: 0, candidates: [], total: 0 }, signal, { completion }),
    end: () => call("end", {}),
  };
}
