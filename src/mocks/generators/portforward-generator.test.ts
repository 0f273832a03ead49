import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import {
  CreatePortForwardResponse,
  GetPortForwardResponse,
  ListPortForwardsResponse,
} from "../../lib/api/generated.zod.ts";
import { PORT_FORWARD_PATTERNS } from "../seed/port-forward-patterns.ts";
import { createPortForwardGenerator, type PortForwardGenerator } from "./portforward-generator.ts";
import { NOW, oneRunningTask, TASK, WORKFLOW } from "./terminal/open-shell.fixture.ts";

function tunnels(seed = 1, status?: () => TaskGroupStatus): PortForwardGenerator {
  return createPortForwardGenerator({
    seed,
    now: NOW,
    patterns: PORT_FORWARD_PATTERNS,
    workflows: oneRunningTask(status),
  });
}

function open(generator: PortForwardGenerator, port: number): string {
  const opened = generator.createSession(WORKFLOW, TASK, port);
  if ("refused" in opened) throw new Error(opened.refused);
  return opened.session_key;
}

/** The first port from 8000 whose tunnel ends in that status. */
function portWith(status: "ACTIVE" | "FAILED"): number {
  for (let port = 8_000; ; port += 1) {
    const generator = tunnels();
    const key = open(generator, port);
    generator.getSession(WORKFLOW, key);
    if (generator.getSession(WORKFLOW, key)?.status === status) return port;
  }
}

describe("a tunnel", () => {
  it("connects, then stays active for a day", () => {
    const generator = tunnels();
    const port = portWith("ACTIVE");
    const opened = generator.createSession(WORKFLOW, TASK, port);
    expect(CreatePortForwardResponse.parse(opened)).toEqual(opened);
    const key = open(generator, port);
    const first = generator.getSession(WORKFLOW, key);
    expect(GetPortForwardResponse.parse(first)).toEqual(first);
    expect(first).toMatchObject({
      ...opened,
      workflow_name: WORKFLOW,
      task_name: TASK,
      remote_port: port,
      target_host: "10.1.2.3",
      status: "CONNECTING",
      created_at: "2026-03-02T12:00:00.000Z",
      expires_at: "2026-03-03T12:00:00.000Z",
    });
    expect(first?.router_address).toBe(`router.example.com:${first?.local_port}`);
    expect(generator.getSession(WORKFLOW, key)).toEqual({ ...first, status: "ACTIVE" });
    expect(generator.getSession(WORKFLOW, key)).toEqual({ ...first, status: "ACTIVE" });
  });

  it("fails permanently with a reason, depending on the seed", () => {
    const port = portWith("FAILED");
    for (const generator of [tunnels(), tunnels()]) {
      const key = open(generator, port);
      expect(generator.getSession(WORKFLOW, key)?.status).toBe("CONNECTING");
      const failed = generator.getSession(WORKFLOW, key);
      expect(GetPortForwardResponse.parse(failed)).toMatchObject({ status: "FAILED" });
      expect(failed?.failure_message).toContain(String(port));
      expect(generator.closeSession(WORKFLOW, key)).toBe(true);
      expect(open(generator, port)).toBe(key);
      generator.getSession(WORKFLOW, key);
      expect(generator.getSession(WORKFLOW, key)?.status).toBe("FAILED");
    }
  });

  it("is the same when opened twice, and gone when closed", () => {
    const generator = tunnels();
    const key = open(generator, 8_080);
    expect(open(generator, 8_080)).toBe(key);
    expect(generator.getWorkflowSessions(WORKFLOW).total).toBe(1);
    expect(generator.closeSession(WORKFLOW, key)).toBe(true);
    expect(generator.closeSession(WORKFLOW, key)).toBe(false);
    expect(generator.getSession(WORKFLOW, key)).toBeNull();
    expect(generator.getSession("another-workflow", open(generator, 8_080))).toBeNull();
  });

  it("is disconnected once its task has stopped", () => {
    let status: TaskGroupStatus = TaskGroupStatus.RUNNING;
    const generator = tunnels(1, () => status);
    const key = open(generator, 8_080);
    status = TaskGroupStatus.FAILED_CANCELED;
    const session = generator.getSession(WORKFLOW, key);
    expect(GetPortForwardResponse.parse(session)).toMatchObject({ status: "DISCONNECTED" });
    expect(session?.failure_message).toBe("The task train-0 is no longer running.");
  });

  it("opens only to ports of running tasks", () => {
    const generator = tunnels();
    expect(generator.createSession("nope", TASK, 80)).toEqual({ refused: "no-workflow" });
    expect(generator.createSession(WORKFLOW, "nope", 80)).toEqual({ refused: "no-task" });
    const waiting = tunnels(1, () => TaskGroupStatus.WAITING);
    expect(waiting.createSession(WORKFLOW, TASK, 80)).toEqual({ refused: "not-running" });
    for (const port of [0, 65_536, 1.5, Number.NaN]) {
      expect(() => generator.createSession(WORKFLOW, TASK, port)).toThrow(/^port is .*: give an integer/);
    }
  });
});

describe("tunnels", () => {
  it("fail for one in ten pairs of task and port", () => {
    const generator = tunnels();
    const ports = Array.from({ length: 900 }, (_, place) => 1 + 71 * place);
    for (const port of ports) open(generator, port);
    generator.getWorkflowSessions(WORKFLOW, 0, 1_000);
    const { entries, total } = generator.getWorkflowSessions(WORKFLOW, 0, 1_000);
    expect(total).toBe(900);
    const failed = entries.filter(({ status }) => status === "FAILED").length;
    // Four standard deviations of 9 around the mean of 90.
    expect(failed).toBeGreaterThan(54);
    expect(failed).toBeLessThan(126);
    expect(entries.filter(({ status }) => status === "ACTIVE")).toHaveLength(900 - failed);
    expect(new Set(entries.map(({ session_key }) => session_key)).size).toBe(900);
    expect(new Set(entries.map(({ local_port }) => local_port)).size).toBe(900);
    for (const { local_port } of entries) expect(local_port >= 10_000 && local_port <= 60_000).toBe(true);
  });

  it("are paged, oldest first, and limited to 1,000", () => {
    const generator = tunnels();
    const keys = Array.from({ length: 1_001 }, (_, place) => open(generator, 1 + place));
    const page = generator.getWorkflowSessions(WORKFLOW, 998, 20);
    expect(ListPortForwardsResponse.parse(page)).toEqual(page);
    expect(page.total).toBe(1_000);
    expect(page.entries.map(({ session_key }) => session_key)).toEqual(keys.slice(-2));
    expect(generator.getSession(WORKFLOW, keys[0] as string)).toBeNull();
    expect(generator.getWorkflowSessions(WORKFLOW, 1_000).entries).toEqual([]);
    expect(generator.getWorkflowSessions("nope")).toEqual({ entries: [], total: 0 });
    expect(() => generator.getWorkflowSessions(WORKFLOW, -1)).toThrow("offset is -1");
  });

  it("have keys that depend on the seed, and belong to one generator", () => {
    const [one, two] = [tunnels(), tunnels()];
    const key = open(one, 8_080);
    expect(two.getSession(WORKFLOW, key)).toBeNull();
    expect(open(two, 8_080)).toBe(key);
    expect(open(tunnels(2), 8_080)).not.toBe(key);
    expect(one.getCommonPorts().map(({ port }) => port)).toEqual([8080, 8888, 6006, 5000, 3000, 8000, 7860]);
  });
});
