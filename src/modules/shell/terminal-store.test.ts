import { describe, expect, it, vi } from "vitest";
import { createFakeApi, createFakeScreen, type FakeScreen } from "./fake-terminal.fixture";
import { programOf, type ShellPlace } from "./shell-session";
import { createTerminalStore, taskKey } from "./terminal-store";

const place: ShellPlace = { workflow: "workflow-1", task: "train-0", retryId: 0, entry: "/bin/bash" };

function setUp() {
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
  const session = (id: string) => {
    const found = store.getSnapshot().sessions.find((one) => one.id === id);
    if (found === undefined) throw new Error(`Session ${id} not found.`);
    return found;
  };
  /** An open shell that is ready. */
  async function open(at: ShellPlace = place) {
    const id = store.open(at);
    const count = api.calls.length;
    await vi.waitFor(() => expect(api.calls.length).toBeGreaterThan(count));
    await api.last().answer({ session_id: `s${id}` });
    const screen = screens.at(-1);
    if (screen === undefined) throw new Error("No screen was made.");
    return { id, screen };
  }
  return { api, store, session, open, screens };
}

describe("a shell", () => {
  it("connects, shows its prompt, runs a command and has its exit code", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    expect(session(id).status).toBe("ready");
    expect(screen.text()).toBe("$ |");

    screen.type("lss\r");
    expect(session(id).status).toBe("busy");
    expect(api.last().command).toBe("lss");
    await api.last().answer({ stderr: "bash: lss: command not found\n", exit_code: 127, prompt: "/data $ " });
    expect(session(id)).toMatchObject({ status: "ready", exitCode: 127 });
    expect(screen.text()).toBe("$ lss\nbash: lss: command not found\n/data $ |");
  });

  it("buffers input while a command is running", async () => {
    const { api, open } = setUp();
    const { screen } = await open();
    screen.type("sleep 5\rls\rpw");
    expect(api.calls.map(({ command }) => command)).toEqual([undefined, "sleep 5"]);
    await api.last().answer({});
    expect(api.last().command).toBe("ls");
    await api.last().answer({ stdout: "data\n" });
    expect(screen.text()).toBe("$ sleep 5\n$ ls\ndata\n$ pw|");
  });

  it("buffers input while connecting", async () => {
    const { api, store, screens } = setUp();
    store.open(place);
    await vi.waitFor(() => expect(api.calls).toHaveLength(1));
    screens[0]?.type("ls\r");
    await api.last().answer({});
    expect(api.last().command).toBe("ls");
  });

  it("discards the line on Ctrl-C and interrupts the shell", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("rm -r\x03");
    expect(api.last().command).toBe("\x03");
    await api.last().answer({ stdout: "^C\n", exit_code: 130 });
    expect(screen.text()).toBe("$ rm -r^C\n$ |");
    expect(session(id).exitCode).toBe(130);
  });

  it("interrupts a running command on Ctrl-C and discards buffered input", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("sleep 1000\rls\r");
    const running = api.last();
    screen.type("\x03");
    expect(running.signal?.aborted).toBe(true);
    expect(api.last().command).toBe("\x03");
    await api.last().answer({ exit_code: 130 });
    expect(screen.text()).toBe("$ sleep 1000\n^C\n$ |");
    expect(api.calls.map(({ command }) => command)).not.toContain("ls");
    expect(session(id).status).toBe("ready");
  });

  it("is ready after a second Ctrl-C, even without a response", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("sleep 1000\r\x03\x03");
    expect(session(id).status).toBe("ready");
    expect(screen.text()).toBe("$ sleep 1000\n^C\n^C\n$ |");
    // A late response changes nothing.
    await api.last().answer({ stdout: "late", prompt: "late $ " });
    expect(screen.text()).toBe("$ sleep 1000\n^C\n^C\n$ |");
  });

  it("ends when the server returns no prompt", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("\x04ls\r");
    expect(api.last().command).toBe("\x04");
    await api.last().answer({ stderr: "exit\n", exit_code: 3, prompt: "" });
    expect(session(id)).toMatchObject({ status: "ended", exitCode: 3, problem: undefined });
    screen.type("ls\r");
    expect(screen.text()).toBe("$ \nexit\n");
  });

  it.each([
    [409, "ended", "The task is not running"],
    [404, "ended", "Task not found"],
    [422, "ended", "Shell rejected"],
    [500, "lost", "Server error"],
    [0, "lost", "The server did not respond"],
  ])("explains why it could not be opened: %i", async (status, outcome, title) => {
    const { api, store, session } = setUp();
    const id = store.open(place);
    await vi.waitFor(() => expect(api.calls).toHaveLength(1));
    await api.last().refuse(status);
    expect(session(id)).toMatchObject({ status: outcome, problem: { title } });
  });

  it.each([
    [410, "ended", "Shell ended"],
    [404, "ended", "Shell not found"],
    [0, "lost", "The server did not respond"],
  ])("explains why a command failed: %i", async (status, outcome, title) => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("ls\rpwd\r");
    await api.last().refuse(status);
    expect(session(id)).toMatchObject({ status: outcome, problem: { title } });
    expect(api.last().command).toBe("ls");
  });

  it("continues after a server error in a command", async () => {
    const { api, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("ls\r");
    await api.last().refuse(500);
    expect(session(id).status).toBe("ready");
    expect(screen.text()).toContain("Refused with 500. The command may or may not have run.");
    expect(screen.text()).toMatch(/\$ \|$/);
  });

  it("reconnects to the same shell", async () => {
    const { api, store, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("export A=1\r");
    await api.last().refuse(0);
    store.reconnect(id);
    await vi.waitFor(() => expect(api.last().what).toBe("get"));
    await api.last().answer({ prompt: "/data $ " });
    expect(session(id)).toMatchObject({ status: "ready", problem: undefined });
    expect(screen.text()).toMatch(/Reconnected to the same shell.*\n\/data \$ \|$/s);
    screen.type("\x1b[A");
    expect(screen.text()).toMatch(/export A=1\|$/);
  });

  it("opens a new shell on the same screen if the old one is gone", async () => {
    const { api, store, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("ls\r");
    await api.last().refuse(410);
    store.reconnect(id);
    await vi.waitFor(() => expect(api.last().what).toBe("get"));
    await api.last().refuse(410);
    expect(api.last().what).toBe("open");
    await api.last().answer({ session_id: "s9" });
    expect(session(id).status).toBe("ready");
    expect(screen.text()).toContain("$ ls\n");
    expect(screen.text()).toContain("Started a new shell");
  });

  it("ends on the server", async () => {
    const { api, store, session, open } = setUp();
    const { id } = await open();
    store.end(id);
    expect(api.last().what).toBe("end");
    await api.last().refuse(410);
    expect(session(id)).toMatchObject({ status: "ended", problem: undefined });
  });

  it("ends with its task, says so on its screen, and takes no more input", async () => {
    const { api, store, session, open } = setUp();
    const { id, screen } = await open();
    screen.type("sleep 1000\r");
    const running = api.last();
    store.endWithTask({ ...place, retryId: 1 });
    store.endWithTask({ ...place, task: "train-1" });
    expect(session(id).status).toBe("busy");
    store.endWithTask(place);
    expect(running.signal?.aborted).toBe(true);
    expect(session(id)).toMatchObject({ status: "ended", problem: undefined });
    expect(screen.text()).toContain("The task has ended, and this shell with it.");
    const calls = api.calls.length;
    screen.type("ls\r");
    store.endWithTask(place);
    expect(api.calls).toHaveLength(calls);
    expect(screen.text().match(/The task has ended/g)).toHaveLength(1);
  });
});

describe("the shells of a console", () => {
  it("stay alive while another task is selected", async () => {
    const { api, store, session, open } = setUp();
    const first = await open();
    first.screen.type("sleep 5\r");
    const running = api.last();
    const other = await open({ ...place, task: "train-1" });
    await running.answer({ stdout: "done\n" });
    expect(session(first.id).status).toBe("ready");
    expect(first.screen.text()).toContain("done\n$ |");
    expect(store.getSnapshot().selected).toEqual({
      [taskKey(place)]: first.id,
      [taskKey({ ...place, task: "train-1" })]: other.id,
    });
  });

  it("are numbered by task and program, and numbers are reused", async () => {
    const { store, open } = setUp();
    const first = await open();
    await open();
    await open({ ...place, entry: "/bin/sh -l" });
    await open({ ...place, task: "train-1" });
    const labels = () => store.getSnapshot().sessions.map(({ label }) => label);
    expect(labels()).toEqual(["bash 1", "bash 2", "sh 1", "bash 1"]);
    store.remove(first.id);
    await open();
    expect(labels()).toEqual(["bash 2", "sh 1", "bash 1", "bash 1"]);
  });

  it("select a neighbor and end when removed", async () => {
    const { api, store, open } = setUp();
    const first = await open();
    const second = await open();
    const third = await open();
    store.select(second.id);
    store.remove(second.id);
    expect(api.last().what).toBe("end");
    expect(second.screen.isDisposed()).toBe(true);
    expect(store.getSnapshot().selected[taskKey(place)]).toBe(third.id);
    store.remove(third.id);
    store.remove(first.id);
    expect(store.getSnapshot()).toEqual({ sessions: [], selected: {} });
  });

  it("are discarded without requests on dispose, which allows new ones", async () => {
    const { api, store, open } = setUp();
    const { screen } = await open();
    screen.type("sleep 5\r");
    const running = api.last();
    store.dispose();
    expect(running.signal?.aborted).toBe(true);
    expect(screen.isDisposed()).toBe(true);
    expect(store.getSnapshot().sessions).toEqual([]);
    expect(api.calls.map(({ what }) => what)).not.toContain("end");
    await open();
    expect(store.getSnapshot().sessions).toHaveLength(1);
  });

  it("notify on changes only, and keep their snapshot otherwise", async () => {
    const { store, open } = setUp();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    const { screen } = await open();
    const calls = listener.mock.calls.length;
    const snapshot = store.getSnapshot();
    screen.type("not yet sent");
    expect(listener).toHaveBeenCalledTimes(calls);
    expect(store.getSnapshot()).toBe(snapshot);
    screen.type("\r");
    expect(listener.mock.calls.length).toBeGreaterThan(calls);
    stop();
  });
});

describe("the name of a program", () => {
  it.each([
    ["/bin/bash", "bash"],
    ["sh", "sh"],
    ["/usr/bin/python3 -i", "python3"],
    [" zsh ", "zsh"],
    ["/", "/"],
  ])("%s is %s", (entry, program) => expect(programOf(entry)).toBe(program));
});
