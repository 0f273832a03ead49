import { describe, expect, it } from "vitest";
import { draftOfSpec } from "../changes/draft-spec.ts";
import type { TaskDraft, WorkflowDraft } from "../changes/submitted-workflow.ts";
import { SEEDS } from "../generators/workflow/sample-rows.fixture.ts";
import { createWorld } from "../world/world.ts";
import { limitsOf, movedTo, type PoolLimits } from "./pool-limits.ts";
import { MOST_ERRORS, readSpecText } from "./spec-text.ts";

const POOL: PoolLimits = {
  name: "own-pool",
  platforms: ["dgx", "ovx"],
  maxExecTimeout: 30 * 86_400,
  maxQueueTimeout: 7 * 86_400,
};

function outcomeOf(file: string, variables: Record<string, string> = {}, pool = POOL) {
  return readSpecText({ file, variables: new Map(Object.entries(variables)), texts: new Map(), pool });
}

function draftOf(file: string, variables?: Record<string, string>, pool?: PoolLimits): WorkflowDraft {
  const outcome = outcomeOf(file, variables, pool);
  if ("errors" in outcome) throw new Error(JSON.stringify(outcome.errors));
  return outcome.draft;
}

/** A spec with one task that has these lines besides. */
const withTask = (lines: string) => `workflow:
  name: own
  tasks:
  - name: a
    image: b
${lines}`;

const taskOf = (lines: string) => draftOf(withTask(lines)).groups[0]?.tasks[0] as TaskDraft;

function errorsOf(file: string) {
  const outcome = outcomeOf(file);
  if ("draft" in outcome) throw new Error("The spec was accepted.");
  return outcome.errors;
}

describe("a spec", () => {
  it("has tasks of their own, each a group, or groups with a lead", () => {
    const flat = draftOf(
      "version: 2\nworkflow: { name: own, tasks: [{ name: a, image: b }, { name: c, image: d }] }",
    );
    expect(flat.groups.map(({ name, tasks }) => [name, tasks.map((task) => [task.name, task.lead])])).toEqual(
      [
        ["a-group", [["a", true]]],
        ["c-group", [["c", true]]],
      ],
    );
    const grouped = draftOf(
      "workflow: { name: own, groups: [{ name: g, barrier: false, ignoreNonleadStatus: no, tasks: [{ name: a, image: b }, { name: c, image: d, lead: True }] }] }",
    );
    expect(grouped.groups[0]?.tasks.map(({ lead }) => lead)).toEqual([false, true]);
    expect(grouped.groups[0]?.otherFields).toEqual({ barrier: "false", ignoreNonleadStatus: "no" });
  });

  it.each(["own_run-2", "A", "a1", "x".repeat(64)])("may be named %s", (name) => {
    expect(draftOf(`workflow: { name: ${name}, tasks: [{ name: t, image: b }] }`).stem).toBe(name);
  });

  it.each(["1a", "a-", "_a", "a.b", "a b", "x".repeat(65), "é"])("may not be named %s", (name) => {
    expect(errorsOf(`workflow: { name: "${name}", tasks: [{ name: t, image: b }] }`)).toMatchObject([
      { field: "workflow.name", line: 1, column: 13 },
    ]);
  });

  it("has resources by name, which tasks choose from", () => {
    const { groups } = draftOf(`workflow:
  name: own
  resources:
    default: &base { cpu: 4, memory: 16Gi, storage: 1.5TiB, platform: dgx, nodesExcluded: [node-1] }
    big:
      <<: *base
      gpu: 0x8
      topology: [{ key: rack, requirementType: preferred }]
  tasks:
  - { name: a, image: i }
  - { name: b, image: i, resource: big }
`);
    const tasks = groups.flatMap((group) => group.tasks);
    expect(tasks).toMatchObject([
      { gpu: 0, cpu: 4, memory: 2 ** 34, storage: 1.5 * 2 ** 40, platform: "dgx" },
      { gpu: 8, cpu: 4, memory: 2 ** 34, platform: "dgx" },
    ]);
  });

  it("needs no default resources for a task that asks for them", () => {
    expect(taskOf("    resource: default\n")).toMatchObject({ gpu: 0, cpu: 1 });
  });

  it("has timeouts with units", () => {
    const timeout = (text: string) =>
      draftOf(`workflow: { name: own, timeout: { exec_timeout: ${text} }, tasks: [{ name: a, image: b }] }`)
        .execTimeout;
    expect(["7d", "90", "PT1H", "30m"].map(timeout)).toEqual([604_800, 90, 3_600, 1_800]);
  });

  it("keeps scalars as they are written", () => {
    const task = taskOf(
      "    args: [1.10, 0755, true, 1234e5678]\n    environment: { A: 0x1F, B: 12345678901234567890 }\n",
    );
    expect(task.args).toEqual(["1.10", "0755", "true", "1234e5678"]);
    expect(task.environment).toEqual({ A: "0x1F", B: "12345678901234567890" });
    const { labels, tags } = draftOf(
      "workflow: { name: own, labels: { v: 1.10 }, tags: [1e3], tasks: [{ name: a, image: b }] }",
    );
    expect([labels, tags]).toEqual([{ v: "1.10" }, ["1e3"]]);
  });

  it("waits for the groups that its inputs name, in whatever order they are written", () => {
    const { groups } = draftOf(`workflow:
  name: own
  tasks:
  - { name: c, image: i, inputs: [{ task: b, regex: ".*" }, { task: earlier-run:x }] }
  - { name: b, image: i, inputs: [{ url: "s3://a/b" }, { task: a }, { dataset: { name: d } }] }
  - { name: a, image: i }
`);
    expect(groups.map(({ name, upstream }) => [name, upstream])).toEqual([
      ["a-group", []],
      ["b-group", ["a-group"]],
      ["c-group", ["b-group"]],
    ]);
  });

  it.each([
    ["outputs", "[{ url: s3://a/b, regex: x }, { dataset: { name: d } }]"],
    ["files", "[{ path: /a, contents: '' }, { path: /b, contents: aGk=, base64: true }]"],
    ["credentials", "{ tracker: { KEY: api_key }, keys: /root/.keys }"],
    ["checkpoint", "[{ path: /a, url: s3://b, frequency: 30m, regex: .*.pt }]"],
    ["exitActions", "{ COMPLETE: 0-10, reschedule: 11, FAIL: '12,20-30' }"],
    ["volumeMounts", "[/dev/shm, '/opt:/home/opt']"],
    ["privileged", "false"],
    ["hostNetwork", "yes"],
    ["kpis", "[{ index: 1, path: a.json }]"],
  ])("may have %s", (field, value) => {
    expect(taskOf(`    ${field}: ${value}\n`).otherFields).toHaveProperty(field);
  });

  it("warns of files that only the command line reads, and of keys that it has twice", () => {
    const outcome = outcomeOf(withTask("    files: [{ path: /a, localpath: own.py }]\n    image: c\n"));
    expect("warnings" in outcome && outcome.warnings).toEqual([
      "Line 7: image is given again; the last one counts.",
      "Task a: only the command line reads own.py; /a is missing when it runs.",
    ]);
  });
});

describe("a spec for a pool", () => {
  const timeout = (text: string) =>
    `workflow: { name: own, timeout: { ${text} }, tasks: [{ name: a, image: b }] }`;
  const warningsOf = (file: string) => {
    const outcome = outcomeOf(file);
    return "warnings" in outcome ? outcome.warnings : outcome.errors;
  };

  it("may run and wait as long as the pool allows", () => {
    const draft = draftOf(timeout("exec_timeout: 720h, queue_timeout: P7D"));
    expect([draft.execTimeout, draft.queueTimeout]).toEqual([30 * 86_400, 7 * 86_400]);
    const endless: PoolLimits = { name: "own-pool", platforms: [] };
    expect(draftOf(timeout("exec_timeout: 9999d"), {}, endless).execTimeout).toBe(9_999 * 86_400);
  });

  it("is refused for longer timeouts, with value, limit and place", () => {
    expect(errorsOf(timeout("exec_timeout: 721h, queue_timeout: 8d"))).toEqual([
      {
        field: "workflow.timeout.exec_timeout",
        message: '"721h" is longer than own-pool allows; give at most 720h.',
        line: 1,
        column: 35,
      },
      {
        field: "workflow.timeout.queue_timeout",
        message: '"8d" is longer than own-pool allows; give at most 168h.',
        line: 1,
        column: 55,
      },
    ]);
  });

  it("is refused for a platform that the pool does not have, of a class or of a task", () => {
    const file = withTask("    resources: { platform: tpu }\n").concat(
      "  resources:\n    big: { gpu: 8, platform: egx }\n",
    );
    expect(errorsOf(file)).toMatchObject([
      {
        field: "workflow.resources.big.platform",
        message: 'own-pool has no platform "egx"; give dgx or ovx, or leave it out.',
        line: 8,
      },
      { field: "workflow.tasks.0.resources.platform", line: 6 },
    ]);
    expect(taskOf("    resources: { platform: ovx }\n").platform).toBe("ovx");
  });

  it("has a warning if it names another pool", () => {
    const naming = (pool: string) => `workflow: { name: own, pool: ${pool}, tasks: [{ name: a, image: b }] }`;
    expect(warningsOf(naming("own-pool"))).toEqual([]);
    expect(warningsOf(naming("other"))).toEqual([
      "The spec names the pool other; it runs in own-pool, which it is submitted to.",
    ]);
  });
});

describe("a workflow that moves to another pool", () => {
  const platformsOf = (limits: PoolLimits, platform: string) =>
    movedTo(limits, draftOf(withTask(`    resources: { platform: ${platform} }\n`))).groups[0]?.tasks.map(
      (task) => task.platform,
    );

  it("keeps a platform that the pool has, and takes its default for another", () => {
    const limits: PoolLimits = { name: "other", platforms: ["dgx", "egx"], defaultPlatform: "egx" };
    expect(platformsOf(limits, "dgx")).toEqual(["dgx"]);
    expect(platformsOf(limits, "ovx")).toEqual(["egx"]);
    expect(platformsOf({ name: "other", platforms: [] }, "ovx")).toEqual([undefined]);
  });
});

describe("a template", () => {
  const TEMPLATE = `workflow:
  name: {{ name }}
  groups:
  - name: g
    tasks:
    {% for n in range(count) %}
    - name: t{{ n }}
      {% if n == 0 %}
      lead: true
      {% endif %}
      image: {{ image }}
      args: ["{{output}}", "{{workflow_id}}", "{{input:0}}", "{{host:t0}}"]
    {% endfor %}
default-values:
  name: own
  count: 3
`;

  it("is rendered with what is set and its defaults; the platform's tokens stay", () => {
    const { stem, groups } = draftOf(TEMPLATE, { image: "i:1.10", count: "2" });
    expect([stem, groups[0]?.tasks.map((task) => [task.name, task.image])]).toEqual([
      "own",
      [
        ["t0", "i:1.10"],
        ["t1", "i:1.10"],
      ],
    ]);
    expect(groups[0]?.tasks[0]?.args).toEqual([
      "{{output}}",
      "{{workflow_id}}",
      "{{input:0}}",
      "{{host:t0}}",
    ]);
  });

  it("is refused for a variable without a value, at its place", () => {
    expect(errorsOf(TEMPLATE)).toEqual([
      {
        field: "set_variables",
        line: 11,
        column: 17,
        message: expect.stringContaining("no value for image"),
      },
    ]);
  });

  it("has its errors at its own lines", () => {
    const wrong = TEMPLATE.replace("{{ image }}", "i").replace("args:", "argv:");
    expect(errorsOf(wrong).map(({ field, line }) => [field, line])).toEqual([
      ["workflow.groups.0.tasks.0.argv", 12],
      ["workflow.groups.0.tasks.1.argv", 12],
      ["workflow.groups.0.tasks.2.argv", 12],
    ]);
  });
});

it("names a hundred errors at most, and how many more there are", () => {
  const keys = Array.from({ length: 60_000 }, (_, key) => `  k${key}: v`).join("\n");
  const errors = errorsOf(`workflow:\n  name: own\n  tasks: [{ name: a, image: b }]\n${keys}\n`);
  expect(errors).toHaveLength(MOST_ERRORS + 1);
  expect(errors[0]).toMatchObject({ field: "workflow.k0", line: 4, column: 3 });
  expect(errors.at(-1)).toEqual({
    field: "file",
    message: "There are 59900 more errors; correct these first.",
  });
  expect(JSON.stringify(errors).length).toBeLessThan(50_000);
});

describe.each(SEEDS)("a generated spec of seed %i", (seed) => {
  const world = createWorld({ seed });
  const large = world.workflows.generatePage(0, 1, { minimumTasks: 100 }).entries[0]?.name ?? "";
  const indices = [
    0,
    1,
    2,
    3,
    5,
    8,
    13,
    21,
    world.workflows.total - 1,
    world.workflows.indexByName(large) ?? 0,
  ];

  const ownPool = (index: number) => limitsOf(world.pools.generate(world.workflows.record(index).pool ?? 0));

  it("is accepted, and comes back as the same workflow", () => {
    for (const index of indices) {
      const draft = draftOf(world.specs.specText(index), {}, ownPool(index));
      // JSON leaves out what is undefined. The order of groups is that of the spec.
      expect(JSON.parse(JSON.stringify(draft))).toEqual(
        JSON.parse(JSON.stringify(draftOfSpec(world.specs.specOf(index)))),
      );
      const { groups, exec_timeout, priority, labels, tags } = world.workflows.generate(index);
      expect(draft).toMatchObject({ execTimeout: exec_timeout, priority, tags });
      expect(draft.labels).toEqual(labels);
      expect(draft.groups.map(({ name, tasks }) => [name, tasks.map((task) => task.name)])).toEqual(
        groups.map(({ name, tasks }) => [name, [...new Set(tasks.map((task) => task.name))]]),
      );
    }
  });

  it("has a template that is accepted as the same workflow", () => {
    for (const index of indices) {
      const pool = ownPool(index);
      const template = draftOf(world.specs.specText(index, { template: true }), {}, pool);
      expect(template).toEqual(draftOf(world.specs.specText(index), {}, pool));
    }
  });
});
