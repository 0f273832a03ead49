import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { ErrorBody, EventPage } from "../../lib/api/generated.schemas.ts";
import { ListTaskEventsResponse, ListWorkflowEventsResponse } from "../../lib/api/generated.zod.ts";
import { createEventGenerator } from "../generators/event-generator.ts";
import { sampleAttempts } from "../generators/log/sample-attempts.fixture.ts";
import { EVENT_PATTERNS } from "../seed/event-patterns.ts";
import { createWorld } from "../world/world.ts";
import { eventHandlers } from "./event-handlers.ts";

const world = createWorld({ seed: 9 });
const { workflows } = world;
const events = createEventGenerator({
  seed: 9,
  epoch: world.config.epoch,
  now: world.now,
  patterns: EVENT_PATTERNS,
  workflows,
});
const handlers = eventHandlers(() => ({ workflows, loadEvents: async () => events }));

const attempts = sampleAttempts(world, 4);
const retried = attempts.find(({ attempt }) => attempt.retry_id > 0) ?? attempts[0];
if (retried === undefined) throw new Error("The world has no attempts.");
const { index, attempt } = retried;
const { name } = workflows.record(index);
const ofWorkflow = `/api/workflow/${name}/events`;
const ofTask = `/api/workflow/${name}/task/${attempt.name}/events`;

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await getResponse(handlers, new Request(`http://console.test${path}`));
  if (response === undefined) throw new Error(`Nobody answers ${path}.`);
  return { status: response.status, body: await response.json() };
}

describe("GET …/events", () => {
  it("returns contiguous pages with the exact total", async () => {
    for (const path of [ofWorkflow, ofTask]) {
      const all = (await get(`${path}?limit=1000`)).body as EventPage;
      expect(all.entries).toHaveLength(all.total);
      const entries: unknown[] = [];
      for (let offset = 0; offset < all.total + 7; offset += 7) {
        const page = (await get(`${path}?offset=${offset}&limit=7`)).body as EventPage;
        expect(page.total).toBe(all.total);
        entries.push(...page.entries);
      }
      expect(entries).toEqual(all.entries);
    }
  });

  it("matches the contract, with 20 entries by default", async () => {
    const workflow = await get(ofWorkflow);
    expect(ListWorkflowEventsResponse.parse(workflow.body)).toEqual(workflow.body);
    const all = events.generateWorkflowEvents(index) ?? [];
    expect(workflow).toEqual({ status: 200, body: { entries: all.slice(0, 20), total: all.length } });
    const task = await get(ofTask);
    expect(ListTaskEventsResponse.parse(task.body)).toEqual(task.body);
  });

  it("filters by task and attempt, with the latest attempt by default", async () => {
    const { retry_id } = attempt;
    const own = events.generateTaskEvents(index, attempt.name, retry_id) ?? [];
    const page = { entries: own.slice(0, 1_000), total: own.length };
    const narrowed = `task_name=${attempt.name}&retry_id=${retry_id}&limit=1000`;
    expect((await get(`${ofWorkflow}?${narrowed}`)).body).toEqual(page);
    expect((await get(`${ofTask}?retry_id=${retry_id}&limit=1000`)).body).toEqual(page);
    const latest = events.generateTaskEvents(index, attempt.name) ?? [];
    expect((await get(`${ofTask}?limit=1000`)).body).toEqual({ entries: latest, total: latest.length });
    expect((await get(`${ofWorkflow}?retry_id=99`)).body).toEqual({ entries: [], total: 0 });
  });

  it.each<[string, number, string]>([
    ["/api/workflow/no-such-workflow/events", 404, "name"],
    ["/api/workflow/no-such-workflow/task/train-0/events", 404, "name"],
    [`/api/workflow/${name}/task/no-such-task/events`, 404, "task"],
    [`${ofWorkflow}?task_name=no-such-task`, 422, "task_name"],
    [`${ofWorkflow}?retry_id=-1`, 422, "retry_id"],
    [`${ofWorkflow}?offset=-1`, 422, "offset"],
    [`${ofWorkflow}?limit=0`, 422, "limit"],
    [`${ofWorkflow}?limit=1001`, 422, "limit"],
    [`${ofWorkflow}?reason=Failed`, 422, "reason"],
    [`${ofTask}?retry_id=99`, 422, "retry_id"],
    [`${ofTask}?retry_id=x`, 422, "retry_id"],
    [`${ofTask}?limit=5000`, 422, "limit"],
    [`${ofTask}?task_name=${attempt.name}`, 422, "task_name"],
  ])("rejects %s with %d and names %s", async (path, status, field) => {
    const answer = await get(path);
    const { detail, errors } = answer.body as ErrorBody;
    expect(answer.status).toBe(status);
    expect(detail).toMatch(/\.$/);
    expect(errors.map((error) => error.field)).toEqual([field]);
  });
});
