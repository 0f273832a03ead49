import { describe, expect, it } from "vitest";
import type { SubmitResponse, WorkflowPage } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME, LOW_VOLUME } from "../seed/volumes.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { liveUse } from "./live-use.fixture.ts";
import { namesOf } from "./requests.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";
import { taskProblems } from "./task-problems.fixture.ts";
import { workflowProblems } from "./workflow-problems.fixture.ts";

const COMBINATIONS = SEEDS.slice(0, 2).flatMap((seed) =>
  [LOW_VOLUME, DEFAULT_VOLUME].map((volume) => ({ seed, volume, workflows: volume.workflows })),
);

describe("changed workflows are consistent", () => {
  it.each(COMBINATIONS)(
    "after a cancellation, seed $seed, $workflows workflows",
    async ({ seed, volume }) => {
      const world = worldOf({ seed, volume });
      const http = httpWorld(world);
      const query = "statuses=RUNNING&statuses=PENDING&statuses=WAITING&limit=15";
      const before = await http.get<WorkflowPage>(`/api/workflow?${query}`);
      for (const { name } of before.entries) {
        expect((await http.ask("POST", `/api/workflow/${name}/cancel?message=Enough`))?.status).toBe(200);
        const index = world.workflows.indexByName(name) ?? Number.NaN;
        const workflow = world.workflows.generate(index);
        expect(workflow).toMatchObject({ status: "FAILED_CANCELED", cancel_message: "Enough" });
        expect(workflowProblems(workflow, world)).toEqual([]);
        expect(taskProblems(index, world)).toEqual([]);
      }
      const after = await http.get<WorkflowPage>(`/api/workflow?${query}`);
      expect(after.total).toBe(before.total - before.entries.length);
    },
  );

  it.each(COMBINATIONS)(
    "after cancellations, whose nodes are taken by what waits or are free, seed $seed, $workflows workflows",
    ({ seed, volume }) => {
      const world = worldOf({ seed, volume });
      const running = world.workflows.generatePage(0, 30, { statuses: ["RUNNING"] }).entries;
      for (const { name } of running) world.submitter.cancel(name);
      const { tasks, byNode } = liveUse(world);
      const usage = world.pools.generatePage(0, 1).resource_sum?.total_usage ?? 0;
      expect(usage).toBe(tasks.reduce((sum, { gpu }) => sum + gpu, 0));
      const canceled = new Set(running.map(({ name }) => name));
      expect(tasks.filter(({ workflow_id }) => canceled.has(workflow_id))).toEqual([]);
      for (const { hostname, usage_fields, status, allocatable_fields } of world.resources.generateAll()) {
        expect(usage_fields.gpu, hostname).toBe(byNode.get(hostname)?.gpu ?? 0);
        if (status === "IN_USE") expect(usage_fields.gpu).toBe(allocatable_fields.gpu);
      }
    },
  );

  it.each(COMBINATIONS)("after a submission, seed $seed, $workflows workflows", async ({ seed, volume }) => {
    const world = worldOf({ seed, volume });
    const http = httpWorld(world);
    const { pool } = namesOf(world);
    const old = await http.get<WorkflowPage>("/api/workflow?limit=10");
    for (const { name } of old.entries) {
      const answer = await http.ask("POST", `/api/pool/${pool}/workflow?workflow_id=${name}`);
      expect(answer?.status, name).toBe(200);
      const submitted = (await answer?.json()) as SubmitResponse;
      const first = await http.get<WorkflowPage>("/api/workflow?limit=1");
      expect(first.entries[0]?.name).toBe(submitted.name);
      const index = world.workflows.indexByName(submitted.name) ?? Number.NaN;
      expect(workflowProblems(world.workflows.generate(index), world)).toEqual([]);
      expect(taskProblems(index, world)).toEqual([]);
    }
  });
});
