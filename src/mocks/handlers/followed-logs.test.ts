import { getResponse, type HttpHandler } from "msw";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { visibleText } from "../generators/log/log-colors.ts";
import type { LogScenario } from "../seed/log-patterns.ts";
import { createWorld, type World } from "../world/world.ts";
import { changeHandlers } from "./change-handlers.ts";
import { logHandlers } from "./log-handlers.ts";
import type { LogTimers } from "./log-timers.ts";

/** Timers that fire at once for the first `turns` waits; the next one lasts until something disturbs it. */
function restingTimers(turns: number) {
  const resting = Promise.withResolvers<number>();
  let left = turns;
  const timers: LogTimers = {
    pause: async () => {},
    isTurnOver: () => false,
    sleep(milliseconds, signal) {
      left -= 1;
      if (left >= 0 && milliseconds < Number.POSITIVE_INFINITY) return Promise.resolve();
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve());
        resting.resolve(milliseconds);
      });
    },
  };
  return { timers, resting: resting.promise };
}

async function ask(handlers: HttpHandler[], path: string, method = "GET"): Promise<Response> {
  const response = await getResponse(handlers, new Request(`http://console.test${path}`, { method }));
  if (response === undefined) throw new Error(`Nobody answers ${path}.`);
  expect(response.status, path).toBe(200);
  return response;
}

const read = async (world: World, path: string) => (await ask(logHandlers(world), path)).text();
const cancel = (world: World, name: string) =>
  ask(changeHandlers(world), `/api/workflow/${name}/cancel`, "POST");

/** Follows a log, and waits until it rests after `turns` waits. */
async function follow(world: World, path: string, turns: number, query = "") {
  const { timers, resting } = restingTimers(turns);
  const response = await ask(logHandlers(world, timers), `${path}?follow=true${query}`);
  const whole = response.text();
  return { whole, wait: await resting };
}

const workflowPath = (name: string) => `/api/workflow/${name}/logs`;
const taskPath = (name: string, task: string) => `/api/workflow/${name}/task/${task}/logs`;
const linesIn = (text: string) => text.split("\n").slice(0, -1);
const lastLine = (text: string) => visibleText(linesIn(text).at(-1) ?? "");

/** Workflows of a status, with the path of their log and those of the logs of their tasks in a status. */
function logsIn(world: World, status: WorkflowStatus, ofTask: TaskGroupStatus, count: number) {
  return world.workflows.generatePage(0, count, { statuses: [status] }).entries.map(({ name }) => {
    const tasks = world.tasks.generatePage(0, 3, { workflow: name, statuses: [ofTask] }).entries;
    return { name, tasks: tasks.map(({ task_name }) => task_name) };
  });
}

/** Whether a log is read in no time. */
function isShort({ workflows, logs }: World, name: string): boolean {
  const log = logs.workflowLog(workflows.indexByName(name) as number);
  return log !== null && log.lineCount < 10_000;
}

describe("a log that is followed while its workflow is canceled", () => {
  it.each<LogScenario>(["mixed", "streaming", "error-heavy"])(
    "ends as it reads afterwards, line by line, in a world of %s logs",
    async (scenario) => {
      const world = createWorld({ seed: 5, logScenario: scenario });
      let followed = 0;
      const running = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 30);
      for (const { name, tasks } of running.filter((workflow) => isShort(world, workflow.name)).slice(0, 4)) {
        const paths = [workflowPath(name), ...tasks.map((task) => taskPath(name, task))];
        const known = await Promise.all(paths.map((path) => read(world, path)));
        const readers = await Promise.all(
          paths.map((path, place) => {
            const offset = linesIn(known[place] ?? "").length;
            return follow(world, path, 7 + 40 * place, `&offset=${offset}`);
          }),
        );
        await cancel(world, name);
        for (const [place, path] of paths.entries()) {
          const sent = await readers[place]?.whole;
          const later = await read(world, path);
          expect(`${known[place]}${sent}` === later, path).toBe(true);
          expect(lastLine(later), path).toMatch(
            /\[osmo\] Task failed( with exit code 143)?: Workflow canceled$/,
          );
          followed += 1;
        }
      }
      expect(followed).toBeGreaterThan(8);
    },
  );

  it("ends with the lines of a log of fixed length, too", async () => {
    const world = createWorld({ seed: 5 }).withVolume({ logLines: 300 });
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const path = taskPath(running?.name ?? "", running?.tasks[0] ?? "");
    const { whole } = await follow(world, path, 20);
    await cancel(world, running?.name ?? "");
    const later = await read(world, path);
    expect(await whole).toBe(later);
    expect(linesIn(later).length).toBeGreaterThan(300);
    expect(lastLine(later)).toMatch(/Workflow canceled$/);
  });

  it("keeps the lines of a reader who left before", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("streaming");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const name = running?.name ?? "";
    const path = taskPath(name, running?.tasks[0] ?? "");
    const count = linesIn(await read(world, path)).length;
    const { timers } = restingTimers(Number.POSITIVE_INFINITY);
    const left = await ask(logHandlers(world, timers), `${path}?follow=true&offset=${count}&limit=200`);
    const seen = linesIn(await left.text());
    await cancel(world, name);
    const later = linesIn(await read(world, path));
    expect(later.slice(count, count + 200)).toEqual(seen);
    const { end_time = "" } = world.workflows.getByName(name) ?? {};
    expect(end_time > (world.workflows.getByName(name)?.start_time ?? "")).toBe(true);
    // The task ends when its last line was written, not before.
    const log = world.logs.taskLog(world.workflows.indexByName(name) as number, running?.tasks[0] ?? "");
    expect(log?.timeAt(log.lineCount - 1)).toBe(Date.parse(end_time));
  });

  it("goes on behind the lines of a reader who comes back, and ends", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("streaming");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const name = running?.name ?? "";
    const path = workflowPath(name);
    const { timers } = restingTimers(Number.POSITIVE_INFINITY);
    const known = linesIn(await read(world, path)).length;
    const first = await (
      await ask(logHandlers(world, timers), `${path}?follow=true&limit=${known + 90}`)
    ).text();
    const again = await follow(world, path, 0, `&offset=${known + 90}`);
    await cancel(world, name);
    expect(first + (await again.whole)).toBe(await read(world, path));
  });

  it("is not prolonged by a reader who asks for lines of a far future", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("streaming");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const name = running?.name ?? "";
    const far = await follow(world, workflowPath(name), 0, "&offset=100000000");
    await cancel(world, name);
    expect(await far.whole).toBe("");
    expect(world.workflows.getByName(name)?.end_time).toBe(new Date(world.now).toISOString());
  });

  it("sends what matches of the end only", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("streaming");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const path = workflowPath(running?.name ?? "");
    const warnings = await follow(world, path, 30, "&levels=WARN");
    const found = await follow(world, path, 30, "&query=canceled");
    await cancel(world, running?.name ?? "");
    expect(await warnings.whole).toBe(await read(world, `${path}?levels=WARN`));
    expect(await found.whole).toBe(await read(world, `${path}?query=canceled`));
    expect(await warnings.whole).toContain("Received SIGTERM");
  });

  it("is not disturbed when another workflow is canceled", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("streaming");
    const [running, other] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 2);
    const path = workflowPath(running?.name ?? "");
    const { whole } = await follow(world, path, 4);
    await cancel(world, other?.name ?? "");
    await cancel(world, running?.name ?? "");
    expect(await whole).toBe(await read(world, path));
  });
});

describe("a log without a line that is followed", () => {
  it("waits without a timer while its task is queued, and ends with the cancellation", async () => {
    const world = createWorld({ seed: 5 });
    const { PENDING, WAITING } = WorkflowStatus;
    const queued = world.tasks.generatePage(0, 400, {
      statuses: [TaskGroupStatus.WAITING, TaskGroupStatus.SUBMITTING],
    }).entries;
    const names = new Set(
      world.workflows.generatePage(0, 40, { statuses: [PENDING, WAITING] }).entries.map(({ name }) => name),
    );
    const tasks = queued.filter(({ workflow_id }) => names.delete(workflow_id)).slice(0, 5);
    expect(tasks.length).toBeGreaterThan(2);
    for (const { workflow_id: name, task_name: task } of tasks) {
      const path = taskPath(name, task);
      expect(await read(world, path)).toBe("");
      const { whole, wait } = await follow(world, path, 100);
      expect(wait).toBe(Number.POSITIVE_INFINITY);
      await cancel(world, name);
      const later = await read(world, path);
      expect(await whole).toBe(later);
      expect(linesIn(later)).toHaveLength(1);
      expect(lastLine(later)).toMatch(/\[osmo\] Task failed: Workflow canceled$/);
    }
  });

  it("waits while its task runs and has not written", async () => {
    const world = createWorld({ seed: 5 });
    const { entries } = world.tasks.generatePage(0, 400, { statuses: [TaskGroupStatus.RUNNING] });
    const silent = entries.find(
      ({ workflow_id, task_name }) =>
        world.logs.scenarioOf(world.workflows.indexByName(workflow_id) as number, task_name) === "empty",
    );
    const { workflow_id: name = "", task_name: task = "" } = silent ?? {};
    const path = taskPath(name, task);
    const { whole, wait } = await follow(world, path, 100);
    expect(wait).toBe(Number.POSITIVE_INFINITY);
    await cancel(world, name);
    expect(await whole).toBe(await read(world, path));
    expect(lastLine(await whole)).toMatch(/exit code 143: Workflow canceled$/);
  });

  it("stays empty to its end in a world of empty logs", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("empty");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const path = workflowPath(running?.name ?? "");
    const { whole, wait } = await follow(world, path, 100);
    expect(wait).toBe(Number.POSITIVE_INFINITY);
    await cancel(world, running?.name ?? "");
    expect(await whole).toBe("");
    expect(await read(world, path)).toBe("");
  });

  it("ends at once when its task can never write", async () => {
    const { FAILED_UPSTREAM, COMPLETED } = TaskGroupStatus;
    const world = createWorld({ seed: 5 }).withLogScenario("empty");
    const { entries } = world.tasks.generatePage(0, 20, { statuses: [FAILED_UPSTREAM, COMPLETED] });
    const timers: LogTimers = {
      pause: async () => {},
      isTurnOver: () => false,
      sleep: () => Promise.reject(new Error("It waits for lines that cannot come.")),
    };
    for (const { workflow_id: name, task_name: task } of entries) {
      const path = `${taskPath(name, task)}?follow=true`;
      expect(await (await ask(logHandlers(world, timers), path)).text()).toBe("");
    }
    expect(entries.length).toBeGreaterThan(5);
  });

  it("of a task that is not started goes on behind what the platform wrote", async () => {
    const world = createWorld({ seed: 5 });
    const statuses = [TaskGroupStatus.PROCESSING, TaskGroupStatus.SCHEDULING, TaskGroupStatus.INITIALIZING];
    const { entries } = world.tasks.generatePage(0, 200, { statuses });
    const tasks = new Map(entries.map(({ workflow_id, task_name }) => [workflow_id, task_name]));
    expect(tasks.size).toBeGreaterThan(3);
    for (const [name, task] of tasks) {
      const path = taskPath(name, task);
      const known = await read(world, path);
      const { whole, wait } = await follow(world, path, 100);
      expect(wait).toBe(Number.POSITIVE_INFINITY);
      await cancel(world, name);
      expect(await whole).toBe(await read(world, path));
      expect((await whole).startsWith(known)).toBe(true);
      expect(linesIn(await whole).length).toBeGreaterThan(linesIn(known).length);
    }
  });

  it("lets its reader leave", async () => {
    const world = createWorld({ seed: 5 }).withLogScenario("empty");
    const [running] = logsIn(world, WorkflowStatus.RUNNING, TaskGroupStatus.RUNNING, 1);
    const { timers, resting } = restingTimers(0);
    const handlers = logHandlers(world, timers);
    const response = await ask(handlers, `${workflowPath(running?.name ?? "")}?follow=true`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = reader.read();
    await resting;
    await reader.cancel();
    expect((await next).done).toBe(true);
  });
});
