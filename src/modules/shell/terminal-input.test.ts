import { describe, expect, it, vi } from "vitest";
import type { ExecCandidate } from "@/lib/api/generated.schemas";
import { createFakeApi, createFakeScreen, type FakeScreen } from "./fake-terminal.fixture";
import { createTerminalStore } from "./terminal-store";

const place = { workflow: "workflow-1", task: "train-0", retryId: 0, entry: "/bin/bash" };

/** A shell that is ready, with its screen and server. */
async function openShell() {
  const api = createFakeApi();
  const screens: FakeScreen[] = [];
  const store = createTerminalStore({
    api,
    createScreen: async (options) => {
      const screen = createFakeScreen(options);
      screens.push(screen);
      return screen;
    },
  });
  const id = store.open(place);
  await vi.waitFor(() => expect(api.calls).toHaveLength(1));
  await api.last().answer({});
  const [screen] = screens;
  if (screen === undefined) throw new Error("No screen was made.");
  const session = () => {
    const [first] = store.getSnapshot().sessions;
    if (first === undefined) throw new Error("The shell is gone.");
    return first;
  };
  const commands = () => api.calls.flatMap(({ command }) => command ?? []);
  return { api, store, id, screen, session, commands };
}

const candidates = (kind: ExecCandidate["kind"], ...texts: string[]) => ({
  candidates: texts.map((text) => ({ text, kind })),
  total: texts.length,
});

describe("Tab in a shell", () => {
  it("completes the word at the cursor", async () => {
    const { api, screen } = await openShell();
    screen.type("cat mo\x1b[D\t");
    expect(api.last()).toMatchObject({ what: "complete", completion: { line: "cat mo", cursor: 5 } });
    await api.last().answer({ start: 4, ...candidates("directory", "models/") });
    expect(screen.text()).toBe("$ cat models/|o");
  });

  it("inserts what is certain, then lists the candidates and shows the line again", async () => {
    const { api, screen, commands } = await openShell();
    screen.type("cat t\t");
    const files = { start: 4, ...candidates("file", "train-0.log", "train-1.log") };
    await api.last().answer(files);
    expect(screen.text()).toBe("$ cat train-|");
    screen.type("\t");
    await api.last().answer(files);
    expect(screen.text()).toBe("$ cat train-\ntrain-0.log\u001b[14Gtrain-1.log\n$ cat train-|");
    expect(commands()).toEqual([]);
  });

  it("rings where a choice is left, and lists only after a second Tab in a row", async () => {
    const { api, screen } = await openShell();
    const commands = candidates("command", "cat", "cp");
    screen.type("c\t");
    await api.last().answer(commands);
    expect([screen.rings(), screen.text()]).toEqual([1, "$ c|"]);
    screen.type("x\x7f\t");
    await api.last().answer(commands);
    expect([screen.rings(), screen.text()]).toEqual([2, "$ c|"]);
    screen.type("\t");
    await api.last().answer(commands);
    expect(screen.text()).toBe("$ c\ncat  cp\n$ c|".replace("cat  cp", "cat\u001b[6Gcp"));
  });

  it("keeps keys in order while it waits", async () => {
    const { api, screen, commands } = await openShell();
    screen.type("ec\thi\rls");
    expect(screen.text()).toBe("$ ec|");
    await api.last().answer(candidates("command", "echo"));
    expect(commands()).toEqual(["echo hi"]);
    await api.last().answer({ stdout: "hi\n" });
    expect(screen.text()).toBe("$ echo hi\nhi\n$ ls|");
  });

  it("says where nothing fits, and how to leave", async () => {
    const { api, screen, session } = await openShell();
    screen.type("xyz\t");
    await api.last().answer({});
    expect([screen.rings(), screen.text()]).toEqual([1, "$ xyz|"]);
    expect(session().message).toBe("Nothing completes this. To leave the terminal, press Esc, then Tab.");
    screen.type("a");
    expect(session().message).toBeUndefined();
  });

  it.each([
    [404, "The line was not completed. The shell no longer exists."],
    [410, "The line was not completed. The shell no longer exists."],
    [0, "The line was not completed. The server did not respond."],
    [500, "The line was not completed. Refused with 500."],
  ])("rings and keeps the line on failure: %i", async (status, message) => {
    const { api, screen, session, commands } = await openShell();
    screen.type("ec\tho\r");
    await api.last().refuse(status);
    expect(screen.rings()).toBe(1);
    expect(session().message).toBe(message);
    expect(commands()).toEqual(["echo"]);
  });

  it("gives up a slow response", async () => {
    vi.useFakeTimers();
    const { api, screen, session } = await openShell();
    screen.type("ec\tho");
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(api.last().signal?.aborted).toBe(true);
    expect(session().message).toBe("The line was not completed. The server did not respond.");
    expect(screen.text()).toBe("$ echo|");
  });

  it("is discarded with the line on Ctrl-C", async () => {
    const { api, screen, commands } = await openShell();
    screen.type("ec\tho");
    const completion = api.last();
    screen.type("\x03");
    expect(completion.signal?.aborted).toBe(true);
    expect(commands()).toEqual(["\x03"]);
    await api.last().answer({ exit_code: 130 });
    expect(screen.text()).toBe("$ ec^C\n$ |");
  });

  it("is forgotten when the shell is reconnected", async () => {
    const { api, store, id, screen } = await openShell();
    screen.type("ec\t");
    store.reconnect(id);
    await vi.waitFor(() => expect(api.last().what).toBe("get"));
    await api.last().answer({});
    screen.type("ls\r");
    expect(api.last().command).toBe("ls");
  });
});

describe("a paste into a shell", () => {
  it("is inserted at the cursor, without running", async () => {
    const { screen, session, commands } = await openShell();
    screen.type("echo !\x1b[D");
    screen.paste("hello\n");
    expect(screen.text()).toBe("$ echo hello|!");
    expect([commands(), session().paste]).toEqual([[], undefined]);
  });

  it("completes nothing at a tab", async () => {
    const { api, screen } = await openShell();
    screen.paste("a\tb");
    expect(screen.text()).toBe("$ a\tb|");
    expect(api.last().what).toBe("open");
  });

  it("with several lines runs nothing before it is confirmed", async () => {
    const { store, id, api, screen, session, commands } = await openShell();
    screen.type("sudo ");
    screen.paste("rm -rf a\nrm -rf b\n");
    expect([commands(), screen.text()]).toEqual([[], "$ sudo |"]);
    expect(session().paste?.commands).toEqual(["sudo rm -rf a", "rm -rf b"]);
    store.answerPaste(id, "run");
    expect(session().paste).toBeUndefined();
    expect(commands()).toEqual(["sudo rm -rf a"]);
    await api.last().answer({});
    expect(commands()).toEqual(["sudo rm -rf a", "rm -rf b"]);
    await api.last().answer({});
    expect(screen.text()).toBe("$ sudo rm -rf a\n$ rm -rf b\n$ |");
  });

  it("can be joined to one line, or canceled", async () => {
    const { store, id, screen, session, commands } = await openShell();
    screen.paste("ls \\\n  -la");
    store.answerPaste(id, "join");
    expect(screen.text()).toBe("$ ls -la|");
    screen.paste("a\nb");
    store.answerPaste(id, "cancel");
    expect([screen.text(), session().paste, commands()]).toEqual(["$ ls -la|", undefined, []]);
  });

  it("waits in order while a command runs", async () => {
    const { api, screen } = await openShell();
    screen.type("sleep 5\rec");
    screen.paste("ho hi");
    screen.type("!");
    await api.last().answer({});
    expect(screen.text()).toBe("$ sleep 5\n$ echo hi!|");
  });

  it("that is too long is refused, and loses nothing", async () => {
    const { screen, session } = await openShell();
    screen.type("echo ");
    screen.paste("x".repeat(1_048_576));
    expect(session().message).toBe("The pasted text is 1,048,576 characters long; the limit is 65,536.");
    expect([screen.rings(), screen.text()]).toEqual([1, "$ echo |"]);
  });

  it("is over when the shell ends", async () => {
    const { api, screen, session } = await openShell();
    screen.type("exit\r");
    screen.paste("a\nb");
    expect(session().paste?.lines).toEqual(["a", "b"]);
    await api.last().answer({ prompt: "" });
    expect(session()).toMatchObject({ status: "ended", paste: undefined });
  });
});

it("a line accepts no more than a command may have", async () => {
  const { screen, session } = await openShell();
  screen.type("x".repeat(4_096));
  screen.type("y");
  expect(screen.text()).toBe(`$ ${"x".repeat(4_096)}|`);
  expect(session().message).toBe("The line would be 4,097 characters long; the limit is 4,096.");
});
