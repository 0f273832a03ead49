import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import { visibleText } from "../generators/log/log-colors.ts";
import { createMovingWorld } from "../world/moving-world.ts";
import { createWorld, type World } from "../world/world.ts";
import { logHandlers } from "./log-handlers.ts";
import type { LogTimers } from "./log-timers.ts";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** A reader of a log whose time stands still: it gets lines because the world moves. */
function follow(world: World, path: string) {
  let rest = Promise.withResolvers<void>();
  const timers: LogTimers = {
    pause: async () => {},
    isTurnOver: () => false,
    sleep(_, signal) {
      rest.resolve();
      rest = Promise.withResolvers();
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
    },
  };
  let text = "";
  let hasEnded = false;
  const isResting = () => rest.promise;
  async function read(): Promise<void> {
    const request = new Request(`http://console.test${path}?follow=true`);
    const response = await getResponse(logHandlers(world, timers), request);
    const decoder = new TextDecoder();
    for await (const chunk of response?.body ?? []) text += decoder.decode(chunk, { stream: true });
    hasEnded = true;
  }
  const end = read();
  return { isResting, end, text: () => text, hasEnded: () => hasEnded };
}

const taskPath = (name: string, task: string) => `/api/workflow/${name}/task/${task}/logs`;

/** A moving world at the epoch, and the first tasks of it that fit. */
function worldWith(
  statuses: TaskGroupStatus[],
  fits: (world: World, index: number, task: string) => boolean,
) {
  const world = createMovingWorld(createWorld({ seed: 5 }));
  const { entries } = world.tasks.generatePage(0, 400, { statuses });
  const found = entries.filter(({ workflow_id, task_name }) =>
    fits(world, world.workflows.indexByName(workflow_id) as number, task_name),
  );
  const [first] = found;
  if (first === undefined) throw new Error("No task fits.");
  const { workflow_id: name, task_name: task } = first;
  return { world, name, task, index: world.workflows.indexByName(name) as number };
}

const isShort = ({ logs }: World, index: number, task: string) => {
  const lines = logs.taskLog(index, task)?.lineCount ?? 0;
  return lines > 0 && lines < 1_000;
};

describe("a log that is followed in a world that moves", () => {
  it("goes on to the moment that the world has come to, and to the next", async () => {
    const { world, name, task, index } = worldWith(
      [TaskGroupStatus.RUNNING],
      (own, row, other) =>
        isShort(own, row, other) &&
        own
          .at(3 * HOUR)
          .workflows.task(row, other)
          ?.at(-1)?.status === "RUNNING",
    );
    for (const path of [taskPath(name, task), `/api/workflow/${name}/logs`]) {
      world.moveTo(0);
      const reader = follow(world, path);
      await reader.isResting();
      const first = reader.text();
      for (const moment of [HOUR, 3 * HOUR]) {
        const resting = reader.isResting();
        world.moveTo(moment);
        await resting;
        const own = path.includes("/task/") ? world.logs.taskLog(index, task) : world.logs.workflowLog(index);
        const lines = Array.from({ length: own?.lineCount ?? 0 }, (_, line) => `${own?.lineAt(line)}\n`);
        expect(reader.text() === lines.join(""), `${path} at ${moment}`).toBe(true);
      }
      expect(reader.text().length).toBeGreaterThan(first.length);
      expect(reader.hasEnded()).toBe(false);
    }
  });

  it("ends with the last lines of a task that ends", async () => {
    const { world, name, task, index } = worldWith(
      [TaskGroupStatus.RUNNING],
      (own, row, other) =>
        isShort(own, row, other) && own.at(WEEK).workflows.task(row, other)?.[0]?.status === "COMPLETED",
    );
    const reader = follow(world, taskPath(name, task));
    await reader.isResting();
    world.moveTo(WEEK);
    await reader.end;
    expect(visibleText(reader.text())).toMatch(/Task completed with exit code 0\n$/);
    const { lineCount = 0 } = world.logs.taskLog(index, task, 0) ?? {};
    expect(reader.text().split("\n")).toHaveLength(lineCount + 1);
  });

  it("ends with a cancellation at a later moment", async () => {
    const { world, name, task } = worldWith([TaskGroupStatus.RUNNING], isShort);
    const reader = follow(world, taskPath(name, task));
    await reader.isResting();
    const resting = reader.isResting();
    world.advance({ minutes: 5 });
    await resting;
    world.submitter.cancel(name);
    await reader.end;
    expect(visibleText(reader.text())).toMatch(/exit code 143: Workflow canceled\n$/);
  });

  it("waits for the first lines of a task that is queued", async () => {
    const { world, name, task, index } = worldWith(
      [TaskGroupStatus.WAITING],
      (own, row, other) => (own.at(WEEK).logs.taskLog(row, other, 0)?.lineCount ?? 0) > 0,
    );
    const reader = follow(world, taskPath(name, task));
    await reader.isResting();
    expect(reader.text()).toBe("");
    const resting = reader.isResting();
    world.moveTo(WEEK);
    await Promise.race([resting, reader.end]);
    const first = world.logs.taskLog(index, task, 0)?.lineAt(0);
    expect(reader.text().startsWith(`${first}\n`)).toBe(true);
  });

  it("stays with the attempt that was the latest when it was requested", async () => {
    const { world, name, task, index } = worldWith([TaskGroupStatus.RUNNING], (own, row, other) => {
      const { length = 0 } = own.workflows.task(row, other) ?? {};
      return isShort(own, row, other) && (own.at(WEEK).workflows.task(row, other)?.length ?? 0) > length;
    });
    const attempt = (world.workflows.task(index, task)?.length ?? 0) - 1;
    const reader = follow(world, taskPath(name, task));
    await reader.isResting();
    world.moveTo(WEEK);
    await reader.end;
    const tag = attempt > 0 ? `[${task} retry-${attempt}]` : `[${task}]`;
    expect(visibleText(reader.text())).toMatch(/Rescheduled|retrying/);
    const stamped = visibleText(reader.text())
      .split("\n")
      .filter((line) => /^\d{4}\//.test(line));
    expect(stamped.filter((line) => !line.includes(tag))).toEqual([]);
  });

  it("keeps what was read when the world goes back", async () => {
    const { world, name, task } = worldWith([TaskGroupStatus.RUNNING], isShort);
    const reader = follow(world, taskPath(name, task));
    await reader.isResting();
    const forth = reader.isResting();
    world.moveTo(5 * 60_000);
    await forth;
    const known = reader.text();
    const back = reader.isResting();
    world.moveTo(0);
    await back;
    expect(reader.text()).toBe(known);
  });
});
