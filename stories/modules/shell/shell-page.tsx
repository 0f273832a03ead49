import type { Decorator } from "@storybook/nextjs";
import { HttpResponse, http } from "msw";
import { expect, fireEvent, waitFor, within } from "storybook/test";
import type { Subject } from "#.storybook/subject";
import { createWorld, type World } from "@/mocks/world/world";
import { TaskShell } from "@/modules/shell/task-shell";
import { TerminalSessionsProvider } from "@/modules/shell/terminal-sessions";

/** Shells end with the story, as they end with the console in the application. */
export const withTerminals: Decorator = (Story) => (
  <TerminalSessionsProvider>
    <div className="flex h-dvh flex-col">
      {/* Provided by the page in the application. */}
      <h1 className="sr-only">Workflow</h1>
      <Story />
    </div>
  </TerminalSessionsProvider>
);

/** Renders the shell of the task that a story is about. */
export function subjectShell(_args: unknown, { subject: { workflow, task } }: { readonly subject: Subject }) {
  return <TaskShell workflow={workflow.name} task={task} className="flex-1" />;
}

/** Endpoint paths, for handlers that override the mock ones. */
export const execPath = "/api/workflow/:name/exec/task/:task";
export const sessionPath = "/api/workflow/:name/task/:task/exec/:session";

/** Holds the response to one command until it is aborted or `released` resolves; others pass. */
export function holdCommand(command: string, released: Promise<void> = new Promise(() => {})) {
  return http.post(`*${sessionPath}`, async ({ request }) => {
    const body: unknown = await request.clone().json();
    if (JSON.stringify(body) !== JSON.stringify({ command })) return undefined;
    await released;
    return HttpResponse.json({
      stdout: "finished at last\n",
      stderr: "",
      exit_code: 0,
      prompt: "root@task:/workspace# ",
      cwd: "/workspace",
    });
  });
}

/** GPU names that nvidia-smi shows in a task. Opening a shell changes a world, so this uses a separate one. */
export async function gpusOf({ config }: World, { workflow, task }: Subject): Promise<string[]> {
  const { terminals } = createWorld(config);
  const session = terminals.createSession(workflow.name, task.name);
  if ("refused" in session) return [];
  const query = "nvidia-smi --query-gpu=name --format=csv,noheader";
  const result = await terminals.executeCommand(session.session_id, query);
  return "refused" in result || result.exit_code !== 0 ? [] : result.stdout.trim().split("\n");
}

/** xterm reads key codes, which simulated events lack. */
const keyCodes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

function keyCodeOf(key: string): number {
  return keyCodes[key] ?? key.toUpperCase().charCodeAt(0);
}

function raise(message: string): never {
  throw new Error(message);
}

interface User {
  click(element: Element): Promise<void>;
  paste(text: string): Promise<void>;
}

/** User actions and visible text of the terminal. */
export function terminalOf(root: HTMLElement, user: User) {
  const { body } = root.ownerDocument;
  /** Visible rows without trailing spaces. */
  function rows(): string[] {
    const drawn = body.querySelectorAll(".xterm-rows > div");
    return [...drawn].map((row) => (row.textContent ?? "").replaceAll(/\s/g, " ").trimEnd());
  }
  const text = () => rows().join("\n").trimEnd();

  /** Waits for text in one or across several rows, or for a pattern across rows. */
  async function shows(expected: string | RegExp): Promise<void> {
    await waitFor(() => {
      if (typeof expected === "string") expect(rows().join("")).toContain(expected);
      else expect(text()).toMatch(expected);
    });
  }

  /** Presses keys in order: "ArrowUp", "Control+c"; with Caps Lock, "Control+C". */
  async function press(...keys: string[]): Promise<void> {
    for (const name of keys) {
      const key = name.replace("Control+", "");
      const init = { key, keyCode: keyCodeOf(key), ctrlKey: key !== name };
      const target = root.ownerDocument.activeElement ?? body;
      await fireEvent.keyDown(target, init);
      await fireEvent.keyUp(target, init);
    }
  }

  return {
    rows,
    shows,
    /** The last nonempty row. */
    line: () => rows().findLast((row) => row !== "") ?? "",
    /** Waits for a row with exactly this text. */
    showsRow: (row: string) => waitFor(() => expect(rows()).toContain(row)),
    /** Opens a shell and waits until it is ready. */
    async connect(): Promise<void> {
      await user.click(await within(body).findByRole("button", { name: "Connect" }));
      await waitFor(() => expect(text()).toMatch(/^root@.*#$/s));
      await waitFor(() => expect(root.ownerDocument.activeElement).toHaveClass("xterm-helper-textarea"));
    },
    /** Types text without line breaks. */
    type: (typed: string) => user.paste(typed),
    /** The focused element of the terminal. */
    input: () =>
      body.querySelector<HTMLTextAreaElement>(".xterm-helper-textarea") ?? raise("No terminal is open."),
    press,
    async run(command: string): Promise<void> {
      await user.paste(command);
      await press("Enter");
    },
  };
}
