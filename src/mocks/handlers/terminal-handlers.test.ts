import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TaskGroupStatus, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import {
  CompleteExecLineResponse,
  CreateExecSessionResponse,
  completeExecLineBodyLineMax,
  createExecSessionQueryEntryCommandMax,
  GetExecSessionResponse,
  RunExecCommandResponse,
  runExecCommandBodyCommandMax,
} from "../../lib/api/generated.zod.ts";
import { createTerminalSimulator } from "../generators/terminal-simulator.ts";
import { TERMINAL_PATTERNS } from "../seed/terminal-patterns.ts";
import { createWorld } from "../world/world.ts";
import { type Answer, blamed } from "./requests.fixture.ts";
import { type TerminalWorld, terminalHandlers } from "./terminal-handlers.ts";

const ORIGIN = "http://console.test";

function terminalWorld(): TerminalWorld {
  const { config, now, workflows } = createWorld({ seed: 9 });
  const { seed } = config;
  return {
    workflows,
    terminals: createTerminalSimulator({ seed, now, patterns: TERMINAL_PATTERNS, workflows }),
  };
}

const full = createWorld({ seed: 9 });
let world = terminalWorld();
const server = setupServer(...terminalHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

async function ask(method: string, path: string, body?: string): Promise<Answer> {
  const response = await fetch(`${ORIGIN}${path}`, {
    method,
    headers: body === undefined ? undefined : { "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

interface Place {
  readonly name: string;
  readonly task: string;
  readonly retries: number;
}

/** A task in that status, of a workflow in that one. */
function taskIn(workflowStatus: WorkflowStatus, status: TaskGroupStatus, retries = 0): Place {
  for (let offset = 0; offset < 3_000; offset += 20) {
    const { entries } = full.workflows.generateFullPage(offset, 20, { statuses: [workflowStatus] });
    for (const { name, groups } of entries) {
      const tasks = groups.flatMap((group) => group.tasks);
      const found = tasks.find((task) => task.status === status && task.retry_id >= retries);
      if (found !== undefined) return { name, task: found.name, retries: found.retry_id };
    }
  }
  throw new Error(`No task in ${status}.`);
}

const running = taskIn("RUNNING", "RUNNING");
const openPath = ({ name, task }: Place) => `/api/workflow/${name}/exec/task/${task}`;
const sessionPath = ({ name, task }: Place, session: string) =>
  `/api/workflow/${name}/task/${task}/exec/${session}`;

async function open(place = running, query = ""): Promise<string> {
  const answer = await ask("POST", openPath(place) + query);
  expect(answer.status).toBe(200);
  return CreateExecSessionResponse.parse(answer.body).session_id;
}

const command = (text: unknown) => JSON.stringify({ command: text });

describe("POST /api/workflow/:name/exec/task/:task", () => {
  it("opens a shell in a running task, matching the contract", async () => {
    const { status, body } = await ask("POST", openPath(running));
    expect(status).toBe(200);
    expect(CreateExecSessionResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      workflow_name: running.name,
      task_name: running.task,
      retry_id: running.retries,
      entry_command: "/bin/bash",
      prompt: `root@${running.task}:/workspace# `,
    });
  });

  it("passes on the program and the attempt", async () => {
    const retried = taskIn("RUNNING", "RUNNING", 1);
    const query = `?entry_command=/bin/sh&retry_id=${retried.retries}`;
    const { body } = await ask("POST", openPath(retried) + query);
    expect(body).toMatchObject({ entry_command: "/bin/sh", retry_id: retried.retries });
    expect((await ask("POST", openPath(retried))).body).toMatchObject({ retry_id: retried.retries });
    expect(blamed(await ask("POST", `${openPath(retried)}?retry_id=0`), 409)).toEqual([]);
  });

  it("rejects unknown workflows and tasks", async () => {
    expect(blamed(await ask("POST", openPath({ ...running, name: "nope" })), 404)).toEqual(["name"]);
    expect(blamed(await ask("POST", openPath({ ...running, task: "nope" })), 404)).toEqual(["task"]);
  });

  it.each([
    ["COMPLETED", "COMPLETED"],
    ["FAILED", "FAILED"],
    ["WAITING", "WAITING"],
    ["PENDING", "PROCESSING"],
    ["RUNNING", "COMPLETED"],
    ["RUNNING", "INITIALIZING"],
  ] as const)("does not open one in a %s workflow's task that is %s", async (workflow, status) => {
    expect(blamed(await ask("POST", openPath(taskIn(workflow, status))), 409)).toEqual([]);
  });

  it("accepts the longest program", async () => {
    const entry = "x".repeat(createExecSessionQueryEntryCommandMax);
    const { status, body } = await ask("POST", `${openPath(running)}?entry_command=${entry}`);
    expect([status, (body as { entry_command: string }).entry_command]).toEqual([200, entry]);
  });

  it.each([
    ["?retry_id=-1", ["retry_id"]],
    ["?retry_id=x&entry_command=", ["entry_command", "retry_id"]],
    ["?retry_id=99", ["retry_id"]],
    [`?entry_command=${"x".repeat(createExecSessionQueryEntryCommandMax + 1)}`, ["entry_command"]],
    ["?command=ls", ["command"]],
  ])("rejects %s", async (query, fields) => {
    expect(blamed(await ask("POST", openPath(running) + query), 422)).toEqual(fields);
  });
});

describe("…/task/:task/exec/:session", () => {
  it("runs lines, returns the session and ends it, matching the contract", async () => {
    const path = sessionPath(running, await open());
    const first = await ask("POST", path, command("cd /tmp && echo hi > f; cat f nope"));
    expect(first.status).toBe(200);
    expect(RunExecCommandResponse.parse(first.body)).toEqual(first.body);
    expect(first.body).toEqual({
      stdout: "hi\n",
      stderr: "cat: nope: No such file or directory\n",
      exit_code: 1,
      prompt: `root@${running.task}:/tmp# `,
      cwd: "/tmp",
    });
    expect((await ask("POST", path, command("nope"))).body).toMatchObject({ exit_code: 127 });
    expect((await ask("POST", path, command("\u0003"))).body).toMatchObject({ exit_code: 130 });
    const shown = await ask("GET", path);
    expect(shown.status).toBe(200);
    expect(GetExecSessionResponse.parse(shown.body)).toMatchObject({
      cwd: "/tmp",
      history: [expect.any(String), "nope"],
    });
    expect(await ask("DELETE", path)).toEqual({ status: 204, body: undefined });
    for (const method of ["GET", "DELETE"]) expect(blamed(await ask(method, path), 410)).toEqual([]);
    expect(blamed(await ask("POST", path, command("ls")), 410)).toEqual([]);
  });

  it("is gone after exit", async () => {
    const path = sessionPath(running, await open());
    expect((await ask("POST", path, command("exit 7"))).body).toMatchObject({ exit_code: 7, prompt: "" });
    expect(blamed(await ask("POST", path, command("ls")), 410)).toEqual([]);
    expect(blamed(await ask("GET", path), 410)).toEqual([]);
  });

  it("is found only under its own task, by full names", async () => {
    const session = await open();
    const other = taskIn("COMPLETED", "COMPLETED");
    const wrong: readonly (readonly [string, string])[] = [
      [sessionPath({ ...running, name: "nope" }, session), "name"],
      [sessionPath({ ...running, task: "nope" }, session), "task"],
      [sessionPath(other, session), "session"],
      [sessionPath(running, "nope"), "session"],
    ];
    for (const [path, field] of wrong) {
      expect(blamed(await ask("GET", path), 404), path).toEqual([field]);
      expect(blamed(await ask("DELETE", path), 404), path).toEqual([field]);
      expect(blamed(await ask("POST", path, command("ls")), 404), path).toEqual([field]);
    }
    expect((await ask("GET", sessionPath(running, session))).status).toBe(200);
  });

  it.each([
    ["", ["body"]],
    ["ls", ["body"]],
    ['"ls"', ["body"]],
    ["[]", ["body"]],
    ["null", ["body"]],
    ["{}", ["command"]],
    ['{"line":"ls"}', ["command", "line"]],
    ['{"command":"ls","__proto__":{},"cwd":"/"}', ["__proto__", "cwd"]],
    [command(1), ["command"]],
    [command(null), ["command"]],
    [command("x".repeat(runExecCommandBodyCommandMax + 1)), ["command"]],
    [command("x".repeat(70_000)), ["body"]],
  ])("rejects the body %#", async (body, fields) => {
    const session = await open();
    expect(blamed(await ask("POST", sessionPath(running, session), body), 422)).toEqual(fields);
  });

  it("accepts an empty line and the longest one", async () => {
    const path = sessionPath(running, await open());
    expect((await ask("POST", path, command(""))).body).toMatchObject({
      stdout: "",
      stderr: "",
      exit_code: 0,
    });
    const longest = `echo ${"x".repeat(runExecCommandBodyCommandMax - "echo ".length)}`;
    expect((await ask("POST", path, command(longest))).body).toMatchObject({ exit_code: 0 });
  });
});

describe("POST …/exec/:session/completion", () => {
  const body = (line: unknown, cursor: unknown) => JSON.stringify({ line, cursor });
  const pathOf = (session: string, place = running) => `${sessionPath(place, session)}/completion`;

  it("completes the word at the cursor, matching the contract", async () => {
    const session = await open();
    const answer = await ask("POST", pathOf(session), body("cat READ more", 8));
    expect(answer.status).toBe(200);
    expect(CompleteExecLineResponse.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toEqual({ start: 4, candidates: [{ text: "README.md", kind: "file" }], total: 1 });
    expect((await ask("GET", sessionPath(running, session))).body).toMatchObject({ history: [] });
  });

  it("accepts an empty line and the longest one", async () => {
    const path = pathOf(await open());
    expect((await ask("POST", path, body("", 0))).body).toMatchObject({ start: 0 });
    const longest = "x".repeat(completeExecLineBodyLineMax);
    expect((await ask("POST", path, body(longest, longest.length))).body).toMatchObject({ total: 0 });
  });

  it("is found only under its own task, until the session ends", async () => {
    const session = await open();
    expect(blamed(await ask("POST", pathOf("nope"), body("l", 1)), 404)).toEqual(["session"]);
    expect(
      blamed(await ask("POST", pathOf(session, { ...running, name: "nope" }), body("l", 1)), 404),
    ).toEqual(["name"]);
    await ask("DELETE", sessionPath(running, session));
    expect(blamed(await ask("POST", pathOf(session), body("l", 1)), 410)).toEqual([]);
  });

  it.each([
    ["", ["body"]],
    ["{}", ["cursor", "line"]],
    [body("ls", 3), ["cursor"]],
    [body("ls", -1), ["cursor"]],
    [body("ls", 1.5), ["cursor"]],
    [body(1, 0), ["line"]],
    [body("x".repeat(completeExecLineBodyLineMax + 1), 0), ["line"]],
    ['{"line":"ls","cursor":1,"cwd":"/"}', ["cwd"]],
  ])("rejects the body %#", async (text, fields) => {
    const answer = await ask("POST", pathOf(await open()), text);
    const named = blamed(answer, 422);
    expect(
      fields.every((field) => named.includes(field)),
      String(named),
    ).toBe(true);
  });
});

describe("a command that runs", () => {
  it("is ended by Ctrl-C in another request, with the state from before it", async () => {
    const path = sessionPath(running, await open());
    await ask("POST", path, command("x=1"));
    const busy = ask("POST", path, command("x=2; while true; do sleep 0; done"));
    const waiting = ask("POST", path, command("x=3"));
    const interrupt = await ask("POST", path, command("\u0003"));
    expect(interrupt.body).toMatchObject({ stdout: "^C\n", exit_code: 130 });
    expect((await busy).body).toMatchObject({ stdout: "", stderr: "", exit_code: 130 });
    expect((await waiting).body).toMatchObject({ exit_code: 130 });
    expect((await ask("POST", path, command("echo $x $?"))).body).toMatchObject({ stdout: "1 130\n" });
  });
});

describe("a replaced world", () => {
  it("discards its sessions, and the new world opens the same ones", async () => {
    world = terminalWorld();
    const session = await open();
    world = terminalWorld();
    expect(blamed(await ask("GET", sessionPath(running, session)), 404)).toEqual(["session"]);
    expect(await open()).toBe(session);
  });
});
