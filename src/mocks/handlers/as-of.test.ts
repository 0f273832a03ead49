import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TaskPage, WorkflowPage } from "../../lib/api/generated.schemas.ts";
import { createHandlers } from "../handlers.ts";
import { createMovingWorld } from "../world/moving-world.ts";
import { createWorld } from "../world/world.ts";
import { blamed, get } from "./requests.fixture.ts";

const world = createMovingWorld(createWorld({ seed: 9 }));
const server = setupServer(...createHandlers(world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => world.moveTo(0));
afterAll(() => server.close());

/** A node whose tasks change: one of them is still starting. */
const busyNode = world.tasks.generatePage(0, 1, { statuses: ["INITIALIZING"] }).entries[0]?.node ?? "";

/** Reads a list page by page while time passes, as of its first page. */
async function readWhileMoving<Page extends WorkflowPage | TaskPage>(path: string) {
  const first = (await get(`${path}&limit=200`)).body as Page;
  const entries: Page["entries"][number][] = [...first.entries];
  while (entries.length < first.total) {
    world.advance({ minutes: 7 });
    const query = `&limit=200&offset=${entries.length}&as_of=${first.as_of}`;
    const page = (await get(`${path}${query}`)).body as Page;
    expect(page.total).toBe(first.total);
    expect(page.as_of).toBe(first.as_of);
    entries.push(...page.entries);
  }
  return { entries, total: first.total };
}

describe("as_of", () => {
  it("gives every row once while the world goes on", async () => {
    world.advance({ hours: 3 });
    const { workflows } = world.at(world.config.elapsed);
    const { entries, total } = await readWhileMoving<WorkflowPage>("/api/workflow?statuses=RUNNING");
    expect(entries).toHaveLength(total);
    expect(entries).toEqual(workflows.page({ filter: { statuses: ["RUNNING"] }, limit: total }).entries);
    expect(new Set(entries.map((entry) => entry.name)).size).toBe(total);
    expect(world.workflows.count({ statuses: ["RUNNING"] })).not.toBe(total);
  });

  it("does so with tasks", async () => {
    const tasks = await readWhileMoving<TaskPage>("/api/task?statuses=INITIALIZING&statuses=SCHEDULING");
    const names = tasks.entries.map((task) => `${task.workflow_id}/${task.task_name}`);
    expect(new Set(names).size).toBe(tasks.total);
  });

  it.each([
    "/api/workflow/summary?",
    "/api/task/summary?",
    "/api/pool?",
    "/api/resources?",
    "/api/pool/preemptible/resources?",
    "/api/workflow/timeline?from=2026-03-01T12:00:00Z&to=2026-03-03T12:00:00Z&buckets=48&",
    "/api/workflow/timeline?of=ended&from=2026-03-01T12:00:00Z&to=2026-03-03T12:00:00Z&",
    "/api/occupancy?group_by=user&",
    "/api/occupancy?ended_after=2026-03-01T12:00:00Z&",
    "/api/pool/preemptible/queue?",
    "/api/usage?scope=pool&name=preemptible&",
    "/api/resources/map?",
    `/api/resources/${busyNode}?`,
    `/api/resources/${busyNode}/allocations?`,
    `/api/resources/${busyNode}/events?`,
    "/api/occupancy/history?",
  ])("answers GET %s as it was", async (path) => {
    const before = await get(path);
    world.advance({ hours: 8 });
    expect(await get(path)).not.toEqual(before);
    expect(await get(`${path}as_of=2026-03-02T12:00:00Z`)).toEqual(before);
  });

  it("is refused before the epoch and in the future, with what can be asked for", async () => {
    world.advance({ minutes: 1 });
    for (const time of ["2026-03-02T11:59:59.999Z", "2026-03-02T12:01:00.001Z"]) {
      const answer = await get(`/api/workflow?as_of=${time}`);
      expect(blamed(answer, 422)).toEqual(["as_of"]);
      expect(JSON.stringify(answer.body)).toContain(
        "from 2026-03-02T12:00:00.000Z to 2026-03-02T12:01:00.000Z",
      );
    }
    expect(blamed(await get("/api/task?as_of=yesterday"), 422)).toEqual(["as_of"]);
  });

  it("is named by answers that age", async () => {
    world.advance({ seconds: 90 });
    const { name, groups } = world.workflows.generate(0);
    const task = `${name}/task/${groups[0]?.tasks[0]?.name}`;
    const paths = [
      "workflow",
      "task",
      "pool",
      "resources",
      "resources/map",
      `resources/${busyNode}`,
      `resources/${busyNode}/allocations`,
      `resources/${busyNode}/events`,
      "occupancy/history",
      "pool/preemptible",
      "pool/preemptible/queue",
      "occupancy",
      "usage",
      "workflow/timeline?from=2026-03-01T12:00:00Z&to=2026-03-03T12:00:00Z",
      `workflow/${name}`,
      `workflow/${task}`,
    ];
    for (const path of paths) {
      const response = await fetch(`http://console.test/api/${path}`);
      expect(response.headers.get("x-as-of"), path).toBe("2026-03-02T12:01:30.000Z");
    }
  });
});
