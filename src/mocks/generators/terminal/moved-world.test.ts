import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { TERMINAL_PATTERNS } from "../../seed/terminal-patterns.ts";
import { createMovingWorld } from "../../world/moving-world.ts";
import { createWorld } from "../../world/world.ts";
import { createSessions, createTerminalSimulator } from "../terminal-simulator.ts";
import { NOW, oneRunningTask, TASK, WORKFLOW } from "./open-shell.fixture.ts";

const HOUR = 3_600_000;

/** One session, and the simulators of the moments of its world. */
function openSession() {
  const sessions = createSessions();
  const at = (elapsed: number) =>
    createTerminalSimulator({
      ...{ seed: 1, now: NOW + elapsed, patterns: TERMINAL_PATTERNS, sessions },
      workflows: oneRunningTask(),
      loadLogTail: async () => () => `written by ${elapsed}\n`,
    });
  const session = at(0).createSession(WORKFLOW, TASK);
  if ("refused" in session) throw new Error(session.refused);
  const { session_id: id } = session;
  async function print(elapsed: number, line: string): Promise<string> {
    const answer = await at(elapsed).executeCommand(id, line);
    return "refused" in answer ? answer.refused : answer.stdout;
  }
  return { session, at, print };
}

describe("a session in a world that moves", () => {
  it("has the time of the world, also in its files, and keeps its state", async () => {
    const { session, at, print } = openSession();
    expect(await print(0, "cd /tmp; A=1; date +%T")).toBe("12:00:00\n");
    const uptime = Number.parseFloat(await print(0, "cat /proc/uptime"));
    expect(await print(HOUR, "date +%T; echo $A; pwd")).toBe("13:00:00\n1\n/tmp\n");
    expect(Number.parseFloat(await print(HOUR, "cat /proc/uptime"))).toBe(uptime + 3_600);
    expect(await print(HOUR, "cat /workspace/logs/train.log")).toBe(`written by ${HOUR}\n`);
    expect(at(HOUR).getSession(session.session_id)).toMatchObject({ created_at: session.created_at });
  });

  it("is ahead of the world as long as its commands have slept", async () => {
    const { print } = openSession();
    expect(await print(0, "sleep 50; date +%T")).toBe("12:00:50\n");
    expect(await print(30_000, "date +%T")).toBe("12:00:50\n");
    expect(await print(120_000, "date +%T; sleep 1; date +%T")).toBe("12:02:00\n12:02:01\n");
    // Time does not go back where files have been written.
    expect(await print(0, "date +%T")).toBe("12:02:01\n");
  });

  it("ends with its task", async () => {
    const world = createMovingWorld(createWorld({ seed: 5 }));
    const week = world.at(7 * 24 * HOUR);
    const { entries } = world.tasks.generatePage(0, 100, { statuses: [TaskGroupStatus.RUNNING] });
    const ending = entries.find(
      ({ workflow_id, task_name }) => week.tasks.generate(workflow_id, task_name)?.end_time !== undefined,
    );
    const { workflow_id: name = "", task_name: task = "" } = ending ?? {};
    const session = world.terminals.createSession(name, task);
    if ("refused" in session) throw new Error(session.refused);
    expect(await world.terminals.executeCommand(session.session_id, "pwd")).toMatchObject({ exit_code: 0 });
    world.moveTo(7 * 24 * HOUR);
    expect(await world.terminals.executeCommand(session.session_id, "pwd")).toEqual({ refused: "ended" });
  });
});
