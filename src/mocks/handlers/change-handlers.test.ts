import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type ErrorBody,
  PoolStatus,
  type SubmitResponse,
  TaskGroupStatus,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import {
  CancelWorkflowQueryParams,
  CancelWorkflowResponse,
  GetTaskResponse,
  GetWorkflowResponse,
  ListTasksResponse,
  ListWorkflowsResponse,
  SubmitWorkflowBody,
  SubmitWorkflowQueryParams,
  SubmitWorkflowResponse,
  submitWorkflowBodyFileMax,
} from "../../lib/api/generated.zod.ts";
import { createHandlers } from "../handlers.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { ADMIN, adminWorld } from "./admin-world.fixture.ts";
import { blamed, get, nonsense, send } from "./requests.fixture.ts";

const POOL = "training-h100";
const SUBMIT = `/api/pool/${POOL}/workflow`;
const SPEC = `workflow:
  name: train-own
  labels: { team: vision, commit: 12345678 }
  timeout: { exec_timeout: 2h, queue_timeout: 30m }
  resources:
    default: { gpu: 8, cpu: 96, memory: 384Gi, storage: 1Ti }
  groups:
    - name: evaluate
      tasks:
        - name: evaluate-0
          image: own/image:2
          inputs:
            - task: train-0
    - name: train
      tasks:
        - name: train-0
          lead: true
          image: own/image:1
          command: [python, -m, train]
          args: ["--seed=1"]
          environment: { LEVEL: 3 }
        - name: train-1
          image: own/image:1
          resources: { cpu: 2 }
`;

const pristine = adminWorld({ volume: DEFAULT_VOLUME });
let world: World = pristine;
const server = setupServer(...createHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  world = pristine.withVolume({});
});

function firstOf(...statuses: WorkflowStatus[]): string {
  return world.workflows.generatePage(0, 1, { statuses }).entries[0]?.name as string;
}

async function submit(
  query = "",
  body: unknown = { file: SPEC },
  path: string = SUBMIT,
): Promise<SubmitResponse> {
  const answer = await send("POST", `${path}${query}`, body);
  expect(answer.body).toEqual(SubmitWorkflowResponse.parse(answer.body));
  expect(answer.status).toBe(200);
  return answer.body as SubmitResponse;
}

async function errorsOf(file: string) {
  const { status, body } = await send("POST", SUBMIT, { file });
  expect(status).toBe(422);
  return (body as ErrorBody).errors;
}

describe("POST /api/workflow/:name/cancel", () => {
  it("moves a workflow from RUNNING to FAILED_CANCELED, with the user and the reason", async () => {
    const name = firstOf(WorkflowStatus.RUNNING);
    const totals = () =>
      Promise.all(
        ["RUNNING", "FAILED_CANCELED"].map(async (status) => {
          const { body } = await get(`/api/workflow?statuses=${status}&limit=1`);
          return ListWorkflowsResponse.parse(body).total;
        }),
      );
    const [running = 0, canceled = 0] = await totals();
    const { status, body } = await send("POST", `/api/workflow/${name}/cancel?message=too%20slow&force=true`);
    expect([status, CancelWorkflowResponse.parse(body)]).toEqual([200, { name }]);
    expect(await totals()).toEqual([running - 1, canceled + 1]);
    const whole = GetWorkflowResponse.parse((await get(`/api/workflow/${name}`)).body);
    expect(whole).toMatchObject({
      status: WorkflowStatus.FAILED_CANCELED,
      cancelled_by: world.profile.username,
      cancel_message: "too slow",
    });
    const { entries } = ListTasksResponse.parse((await get(`/api/task?workflow_id=${name}&limit=400`)).body);
    const ended: string[] = [TaskGroupStatus.COMPLETED, TaskGroupStatus.FAILED_CANCELED];
    expect(entries.every((task) => ended.includes(task.status))).toBe(true);
    for (const { task_name } of entries.slice(0, 3)) {
      const task = await get(`/api/workflow/${name}/task/${task_name}`);
      expect(GetTaskResponse.parse(task.body)).toEqual(task.body);
    }
  });

  it("requires no message", async () => {
    const name = firstOf(WorkflowStatus.PENDING, WorkflowStatus.WAITING);
    expect((await send("POST", `/api/workflow/${name}/cancel`)).status).toBe(200);
    const whole = GetWorkflowResponse.parse((await get(`/api/workflow/${name}`)).body);
    expect(whole.cancel_message).toBeUndefined();
    expect(whole.start_time).toBeUndefined();
  });

  it("rejects ended and unknown workflows, and invalid bodies", async () => {
    const name = firstOf(WorkflowStatus.RUNNING);
    const path = `/api/workflow/${name}/cancel`;
    const long = `?message=${"x".repeat(1_001)}`;
    expect(blamed(await send("POST", path + long), 422)).toEqual(["message"]);
    const fields = Object.keys(CancelWorkflowQueryParams.shape).filter((field) => field !== "message");
    expect(blamed(await send("POST", `${path}?${nonsense(CancelWorkflowQueryParams.shape)}`), 422)).toEqual(
      fields,
    );
    expect(blamed(await send("POST", `${path}?reason=x`), 422)).toEqual(["reason"]);
    expect(blamed(await send("POST", "/api/workflow/none/cancel"), 404)).toEqual(["name"]);
    expect((await send("POST", path)).status).toBe(200);
    expect(blamed(await send("POST", path), 409)).toEqual([]);
    const completed = firstOf(WorkflowStatus.COMPLETED);
    expect(blamed(await send("POST", `/api/workflow/${completed}/cancel`), 409)).toEqual([]);
  });
});

describe("POST /api/pool/:pool/workflow", () => {
  it("creates a workflow from a spec, at the top of the list", async () => {
    const before = world.workflows.total;
    const { name, overview, logs } = await submit(
      "?priority=HIGH&label=project%3Dapollo&env_vars=MODE%3Dfast",
    );
    expect([overview, logs]).toEqual([`/workflows/${name}`, `/api/workflow/${name}/logs`]);
    const { entries, total } = ListWorkflowsResponse.parse((await get("/api/workflow?limit=5")).body);
    expect(entries[0]).toMatchObject({
      name,
      status: WorkflowStatus.PENDING,
      pool: POOL,
      priority: "HIGH",
      user: world.profile.username,
      labels: { team: "vision", commit: "12345678", project: "apollo" },
    });
    expect(total).toBe(before + 1);
    const whole = GetWorkflowResponse.parse((await get(`/api/workflow/${name}`)).body);
    expect([whole.exec_timeout, whole.queue_timeout]).toEqual([7_200, 1_800]);
    expect(whole.groups).toMatchObject([
      { name: "train", status: "SUBMITTING", downstream_groups: ["evaluate"] },
      { name: "evaluate", status: "WAITING", remaining_upstream_groups: ["train"] },
    ]);
    const task = GetTaskResponse.parse((await get(`/api/workflow/${name}/task/train-0`)).body);
    expect(task).toMatchObject({
      image: "own/image:1",
      command: ["python", "-m", "train"],
      args: ["--seed=1"],
      env: { LEVEL: "3", MODE: "fast" },
      gpu: 8,
      memory: 384 * 2 ** 30,
      storage: 2 ** 40,
    });
    expect((await get(`/api/workflow/${name}/task/train-0?retry_id=1`)).status).toBe(404);
    const tasks = ListTasksResponse.parse((await get(`/api/task?workflow_id=${name}`)).body);
    expect(tasks.entries.map(({ task_name }) => task_name)).toEqual(["train-0", "train-1", "evaluate-0"]);
    expect(tasks.entries[1]).toMatchObject({ cpu: 2, gpu: 0 });
    for (const part of ["events", "artifacts"]) {
      expect((await get(`/api/workflow/${name}/${part}`)).status).toBe(200);
    }
  });

  it("creates workflows that can be canceled", async () => {
    const { name } = await submit();
    expect((await send("POST", `/api/workflow/${name}/cancel`)).status).toBe(200);
    const whole = GetWorkflowResponse.parse((await get(`/api/workflow/${name}`)).body);
    expect(whole.groups.map(({ status }) => status)).toEqual(["FAILED_CANCELED", "FAILED_CANCELED"]);
  });

  it.each([WorkflowStatus.RUNNING, WorkflowStatus.COMPLETED, WorkflowStatus.PENDING])(
    "resubmits a workflow that is %s, with the same spec",
    async (status) => {
      const source = world.workflows.getByName(firstOf(status));
      if (source === null) throw new Error(`No run is ${status}.`);
      const again = await submit(`?workflow_id=${source.name}`, "");
      const shapeOf = (groups: typeof source.groups) =>
        groups.map(({ name, tasks, downstream_groups }) => ({
          name,
          downstream: [...(downstream_groups ?? [])].sort(),
          tasks: [...new Set(tasks.map((task) => task.name))],
        }));
      const copy = GetWorkflowResponse.parse((await get(`/api/workflow/${again.name}`)).body);
      expect(copy.parent_name).toBe(source.name);
      expect(shapeOf(copy.groups)).toEqual(shapeOf(source.groups));
      const { spec = "" } = await submit(`?workflow_id=${source.name}&dry_run=true`, "");
      const texts = [
        spec,
        ...[source.name, again.name].flatMap((name) => {
          const index = world.workflows.indexByName(name) as number;
          return [world.specs.specText(index), world.specs.specText(index, { template: true })];
        }),
      ];
      const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
      for (const file of texts) {
        const platforms = Array.from(file.matchAll(/^ *platform: (\w+)$/gm), ([, platform = ""]) => platform);
        const [pool] = world.pools.generatePage(0, 1, { statuses: [PoolStatus.ONLINE], platforms }).entries;
        const { name } = await submit("", { file }, `/api/pool/${pool?.name}/workflow`);
        const groups = world.workflows.getByName(name)?.groups ?? [];
        expect(shapeOf(groups).sort(byName)).toEqual(shapeOf(source.groups).sort(byName));
        const task = source.groups[0]?.tasks[0]?.name as string;
        const { image, args, memory } = world.tasks.generate(source.name, task) ?? {};
        expect(world.tasks.generate(name, task)).toMatchObject({ image, args, memory });
      }
    },
  );

  it("creates nothing for dry_run and validation_only", async () => {
    const before = world.workflows.total;
    expect(await submit("?validation_only=true")).toEqual({ name: "train-own" });
    expect(await submit("?dry_run=true")).toEqual({ name: "train-own", spec: SPEC });
    const template = SPEC.replace("own/image:2", "{{ image }}").concat("default-values:\n  image: own/a:1\n");
    const body = { file: template, set_variables: ["image=own/b:2"] };
    expect((await submit("?dry_run=true", body)).spec).toContain("image: own/b:2");
    expect((await submit("?dry_run=true", { file: template })).spec).toContain("image: own/a:1\n");
    expect(world.workflows.total).toBe(before);
  });

  it("warns about violations of the pool's policy", async () => {
    expect((await submit("?priority=LOW")).warnings).toEqual([expect.stringMatching(/preempted/)]);
  });

  it("warns about tasks that fit on no node of the pool", async () => {
    const spec = "workflow: { name: own, tasks: [{ name: a, image: b, resources: { gpu: 16 } }] }";
    const { name, warnings } = await submit("", { file: spec });
    expect(warnings).toEqual([
      expect.stringMatching(/^Task a: asks for 16 GPUs, the largest node of .+ has 8\.$/),
    ]);
    expect(world.workflows.getByName(name)?.warnings).toEqual(warnings);
  });

  it("reports line and column of invalid YAML", async () => {
    expect(await errorsOf("workflow:\n  name: own\n  groups: [a, b\nnext: 1\n")).toContainEqual({
      field: "file",
      message: expect.stringMatching(/^This is no YAML: .*\.$/),
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect((await errorsOf('workflow:\n  name: "own" twice\n'))[0]).toMatchObject({ line: 2, column: 15 });
  });

  it.each([
    ["", ["file"]],
    ["text", ["file"]],
    ["[]", ["file"]],
    ["other: 1", ["other", "workflow"]],
    ["workflow: { name: own }", ["workflow.groups"]],
    ["workflow: { name: own, tasks: [] }", ["workflow.tasks"]],
    ["workflow: { name: own, groups: [{ name: a, tasks: [] }] }", ["workflow.groups.0.tasks"]],
    ["workflow: { name: Own Run, tasks: [{ name: a, image: b }] }", ["workflow.name"]],
    ["workflow: { name: own, tasks: [{ name: a }] }", ["workflow.tasks.0.image"]],
    ["workflow: { name: own, tasks: [{ name: a, image: [b] }] }", ["workflow.tasks.0.image"]],
    [" # only a comment\n", ["file"]],
    ["workflow: { name: own, tasks: [{ name: a, image: b, gpus: 1 }] }", ["workflow.tasks.0.gpus"]],
    ["workflow: { name: own, tasks: [{ name: a, image: b, resource: x }] }", ["workflow.tasks.0.resource"]],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, resources: { gpu: -1, memory: 1Xi } }] }",
      ["workflow.tasks.0.resources.gpu", "workflow.tasks.0.resources.memory"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b }, { name: a, image: b }] }",
      ["workflow.tasks.1.name"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, inputs: [{ task: x }] }] }",
      ["workflow.tasks.0.inputs.0.task"],
    ],
    ["workflow: { name: own, tasks: [{ name: a, image: b, inputs: [{ task: a }] }] }", ["workflow.groups"]],
    ["workflow: { name: own, priority: SOON, tasks: [{ name: a, image: b }] }", ["workflow.priority"]],
    [
      "workflow: { name: own, timeout: { exec_timeout: soon }, tasks: [{ name: a, image: b }] }",
      ["workflow.timeout.exec_timeout"],
    ],
    ["workflow: { name: own, tags: { a: 1 }, tasks: [{ name: a, image: {{ b }} }] }", ["set_variables"]],
    ["workflow: { name: own, tags: [x, y, x], tasks: [{ name: a, image: b }] }", ["workflow.tags"]],
    ["version: 3\nworkflow: { name: own, tasks: [{ name: a, image: b }] }", ["version"]],
    [
      "workflow: { name: own, groups: [{ name: a, tasks: [{ name: A, image: b }] }] }",
      ["workflow.groups.0.tasks.0.name"],
    ],
    [
      "workflow: { name: own, groups: [{ name: g, tasks: [{ name: a, image: b }, { name: c, image: d }] }] }",
      ["workflow.groups.0.tasks"],
    ],
    [
      "workflow: { name: own, groups: [{ name: g, tasks: [{ name: a, image: b, lead: true }, { name: c, image: d, lead: yes }] }] }",
      ["workflow.groups.0.tasks.1.lead"],
    ],
    ["workflow: { name: own, tasks: [{ name: a, image: b, lead: maybe }] }", ["workflow.tasks.0.lead"]],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, inputs: [{}] }] }",
      ["workflow.tasks.0.inputs.0.task"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, inputs: [{ task: c, url: d }] }] }",
      ["workflow.tasks.0.inputs.0.task", "workflow.tasks.0.inputs.0.url"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, outputs: [{ uri: c }] }] }",
      ["workflow.tasks.0.outputs.0.uri", "workflow.tasks.0.outputs.0.url"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, files: [{ path: c }] }] }",
      ["workflow.tasks.0.files.0.contents"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, files: [{ path: c, contents: d }, { path: c, contents: '' }] }] }",
      ["workflow.tasks.0.files.1.path"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, credentials: { c: [d] } }] }",
      ["workflow.tasks.0.credentials.c"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, exitActions: { RETRY: 1, FAIL: x } }] }",
      ["workflow.tasks.0.exitActions.FAIL", "workflow.tasks.0.exitActions.RETRY"],
    ],
    [
      "workflow: { name: own, tasks: [{ name: a, image: b, checkpoint: [{ path: c, url: d, frequency: often }] }] }",
      ["workflow.tasks.0.checkpoint.0.frequency"],
    ],
  ])("rejects the spec %j", async (file, fields) => {
    expect(blamed(await send("POST", SUBMIT, { file }), 422)).toEqual(fields);
  });

  it.each([
    ["no body", undefined, ["body"]],
    ["an empty object", {}, ["file"]],
    ["an empty text", { file: "" }, ["file"]],
    ["no text", { file: 5 }, ["file"]],
    ["a variable without a value", { file: SPEC, set_variables: ["image"] }, ["set_variables"]],
    ["a text without a name", { file: SPEC, set_string_variables: ["=x"] }, ["set_string_variables"]],
  ])("rejects %s, as the contract does", async (_, body, fields) => {
    expect(SubmitWorkflowBody.safeParse(body).success).toBe(false);
    expect(blamed(await send("POST", SUBMIT, body), 422)).toEqual(fields);
  });

  it("rejects a template without an end, and answers others meanwhile", async () => {
    const file = `{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(99) }}`;
    const answered: string[] = [];
    const endless = errorsOf(file).finally(() => answered.push("endless"));
    await get("/api/workflow?limit=1").finally(() => answered.push("list"));
    expect(await endless).toEqual([
      {
        field: "file",
        message: expect.stringMatching(/^The template takes more than \d+ ms: .*shorten it\.$/),
      },
    ]);
    expect(answered).toEqual(["list", "endless"]);
    expect(await submit("?validation_only=true")).toEqual({ name: "train-own" });
  });

  it("fills the platform's tokens in what runs, and keeps them in the spec", async () => {
    const file = `workflow:
  name: own
  groups:
  - name: first
    tasks:
    - name: Lead_1
      lead: true
      image: b
      args: ["{{workflow_id}}", "{{output}}", "{{host:second}}"]
    - { name: second, image: b }
  - name: last
    tasks:
    - { name: end, image: b, args: ["{{input:0}}", "{{ input:Lead_1 }}", "{{input:2}}"], inputs: [{ url: "s3://a/b" }, { task: Lead_1 }] }
`;
    const { name } = await submit("", { file });
    expect(world.tasks.generate(name, "Lead_1")?.args).toEqual([
      name,
      "/osmo/data/output",
      `second.${name}.svc.cluster.local`,
    ]);
    expect(world.tasks.generate(name, "end")?.args).toEqual([
      "/osmo/data/input/0",
      "/osmo/data/input/1",
      "{{input:2}}",
    ]);
    expect(world.tasks.generate(name, "Lead_1")?.pod_name).toMatch(/^lead-1-/);
    expect(world.specs.specText(world.workflows.indexByName(name) as number)).toBe(file);
  });

  it("warns of keys that a spec has twice, in the answer and of the workflow", async () => {
    const { name, warnings } = await submit("", {
      file: `${SPEC}      labels: {}\n`.replace("      labels", "  priority: LOW\n  priority: HIGH\n#"),
    });
    expect(warnings).toEqual([expect.stringMatching(/^Line \d+: priority is given again/)]);
    expect(world.workflows.getByName(name)?.warnings).toEqual(warnings);
  });

  it("rejects an invalid body or query", async () => {
    expect(blamed(await send("POST", SUBMIT), 422)).toEqual(["body"]);
    expect(blamed(await send("POST", SUBMIT, { text: SPEC }), 422)).toEqual(["file", "text"]);
    const comment = (length: number) => `${SPEC}#`.padEnd(length, "x");
    await submit("?validation_only=true", { file: comment(submitWorkflowBodyFileMax) });
    const long = { file: comment(submitWorkflowBodyFileMax + 1) };
    expect(blamed(await send("POST", SUBMIT, long), 422)).toEqual(["file"]);
    const body = { file: SPEC, set_variables: ["x"], set_string_variables: 1 };
    expect(blamed(await send("POST", SUBMIT, body), 422)).toEqual(["set_string_variables", "set_variables"]);
    for (const both of [{}, { file: SPEC }]) {
      const path = `${SUBMIT}?workflow_id=${firstOf("COMPLETED")}`;
      expect(blamed(await send("POST", path, both), 422)).toEqual(["workflow_id"]);
    }
    const { workflow_id: _, ...shape } = SubmitWorkflowQueryParams.shape;
    expect(blamed(await send("POST", `${SUBMIT}?${nonsense(shape)}`, { file: SPEC }), 422)).toEqual(
      Object.keys(shape).sort(),
    );
    expect(blamed(await send("POST", `${SUBMIT}?app=x`, { file: SPEC }), 422)).toEqual(["app"]);
  });

  it("rejects unknown names, and pools that accept no work", async () => {
    expect(blamed(await send("POST", "/api/pool/none/workflow", { file: SPEC }), 404)).toEqual(["pool"]);
    expect(blamed(await send("POST", `${SUBMIT}?workflow_id=none`), 404)).toEqual(["workflow_id"]);
    const closed = world.pools.generateAll().find(({ status }) => status !== "ONLINE");
    const path = `/api/pool/${closed?.name}/workflow`;
    expect(blamed(await send("POST", path, { file: SPEC }), 409)).toEqual([]);
  });
});

describe("POST /api/pool/:pool/workflow with more than the pool allows", () => {
  it("rejects long timeouts and unknown platforms, at their places", async () => {
    const spec = SPEC.replace("exec_timeout: 2h", "exec_timeout: 31d").replace(
      "storage: 1Ti",
      "storage: 1Ti, platform: tpu",
    );
    expect(await errorsOf(spec)).toEqual([
      {
        field: "workflow.timeout.exec_timeout",
        message: '"31d" is longer than training-h100 allows; give at most 720h.',
        line: 4,
        column: 14,
      },
      {
        field: "workflow.resources.default.platform",
        message: expect.stringMatching(/^training-h100 has no platform "tpu"; give \w+, or leave it out\.$/),
        line: 6,
        column: expect.any(Number),
      },
    ]);
  });

  it("warns of another pool in the spec, and submits to that of the path", async () => {
    const spec = SPEC.replace("name: train-own", "name: train-own\n  pool: elsewhere");
    const warnings = [
      "The spec names the pool elsewhere; it runs in training-h100, which it is submitted to.",
    ];
    expect((await submit("?validation_only=true", { file: spec })).warnings).toEqual(warnings);
    const { name } = await submit("", { file: spec });
    expect(world.workflows.getByName(name)).toMatchObject({ pool: POOL, warnings });
  });

  it("resubmits to a pool of another platform, on its default platform", async () => {
    const name = firstOf("COMPLETED");
    const own = world.workflows.getByName(name)?.pool as string;
    const other = world.pools.generateAll().find(({ status, default_platform }) => {
      return status === PoolStatus.ONLINE && default_platform !== world.pools.gpuType(own).platform;
    });
    const path = `/api/pool/${other?.name}/workflow`;
    const { spec } = await submit(`?workflow_id=${name}&dry_run=true`, "", path);
    expect(spec).toContain(`platform: ${other?.default_platform}\n`);
    expect(spec).not.toContain(`platform: ${world.pools.gpuType(own).platform}\n`);
  });
});

describe("a pool outside the user's profile", () => {
  beforeEach(() => {
    world = createWorld({ volume: DEFAULT_VOLUME });
  });

  function poolsBy(isOwn: boolean, ...statuses: PoolStatus[]): string[] {
    const own = world.profile.profile().pools;
    return world.pools
      .generateAll()
      .filter(({ name, status }) => own.includes(name) === isOwn && statuses.includes(status))
      .map(({ name }) => name);
  }

  it("rejects every submission, and says what is missing and whom to ask", async () => {
    const [foreign = ""] = poolsBy(false, "ONLINE");
    const path = `/api/pool/${foreign}/workflow`;
    const before = world.workflows.total;
    const requests: [string, unknown][] = [
      ["", { file: SPEC }],
      ["?dry_run=true", { file: SPEC }],
      ["?validation_only=true", { file: "workflow: {}" }],
      [`?workflow_id=${firstOf("COMPLETED")}`, ""],
    ];
    for (const [query, body] of requests) {
      expect(await send("POST", path + query, body)).toEqual({
        status: 403,
        body: {
          detail: `Your profile does not have the pool ${foreign}. Ask ${ADMIN} to add it.`,
          errors: [],
          needs: { kind: "pool", name: foreign, contact: ADMIN },
        },
      });
    }
    expect(world.workflows.total).toBe(before);
  });

  it("is rejected before its status, and after the query", async () => {
    const [closed] = poolsBy(false, "OFFLINE", "MAINTENANCE");
    const path = `/api/pool/${closed}/workflow`;
    expect((await send("POST", path, { file: SPEC })).status).toBe(403);
    expect(blamed(await send("POST", `${path}?app=x`, { file: SPEC }), 422)).toEqual(["app"]);
  });

  it("leaves the pools of the profile, for specs and for workflows that ran elsewhere", async () => {
    const [own = ""] = poolsBy(true, "ONLINE");
    const path = `/api/pool/${own}/workflow`;
    expect((await submit("", undefined, path)).name).toMatch(/^train-own-/);
    const { name } = await submit(`?workflow_id=${firstOf("RUNNING")}`, "", path);
    expect(world.workflows.getByName(name)?.pool).toBe(own);
  });
});
