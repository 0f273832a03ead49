import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { type WorkflowQueryResponse, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { renderSpec } from "../../lib/spec/rendered-spec.ts";
import { templateVariables } from "../../lib/spec/template-variables.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { filledEnvironment, tokenFiller } from "./task/task-tokens.ts";
import { SEEDS } from "./workflow/sample-rows.fixture.ts";
import { LARGE_TASKS } from "./workflow/workflow-plans.ts";

const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3_600,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** Seconds or bytes. */
function amount(text: string): number {
  const [, number, unit = ""] = /^([\d.]+)([a-zA-Z]+)$/.exec(text) ?? [];
  return Number(number) * (UNITS[unit] ?? Number.NaN);
}

/** The newest row and the oldest, one of each status, and a large workflow at the end. */
function indices(world: World): number[] {
  const { workflows } = world;
  const named = [
    ...Object.values(WorkflowStatus).flatMap(
      (status) => workflows.generatePage(0, 1, { statuses: [status] }).entries,
    ),
    ...workflows.generatePage(0, 1, { minimumTasks: LARGE_TASKS[0] }).entries,
  ];
  const found = named.map(({ name }) => workflows.indexByName(name) as number);
  return [...new Set([0, workflows.total - 1, ...found])];
}

/** Checks that the spec agrees with the pages of the workflow and its tasks. */
function checkSpec(world: World, index: number): void {
  const source = world.workflows.generate(index);
  const { workflow } = world.specs.specOf(index);
  expect(source.name).toMatch(new RegExp(`^${workflow.name}-[0-9a-z]{8}(-[1-9])?$`));
  const { pool, priority, tags = [], labels } = workflow;
  expect({ pool, priority, tags, labels }).toEqual({
    pool: source.pool,
    priority: source.priority,
    tags: source.tags,
    labels: source.labels,
  });
  expect(amount(workflow.timeout.exec_timeout)).toBe(source.exec_timeout);
  expect(amount(workflow.timeout.queue_timeout)).toBe(source.queue_timeout);
  expect(workflow.groups.map(({ name }) => name)).toEqual(source.groups.map(({ name }) => name));
  const platform = source.pool && world.pools.getByName(source.pool)?.default_platform;
  const used = new Set<string>();
  for (const [position, group] of workflow.groups.entries()) {
    const shown = source.groups[position] as WorkflowQueryResponse["groups"][number];
    expect(group.tasks.map(({ name }) => name)).toEqual([...new Set(shown.tasks.map(({ name }) => name))]);
    const upstream = source.groups.filter(({ downstream_groups = [] }) =>
      downstream_groups.includes(group.name),
    );
    const inputs = upstream.map(({ name }) => ({ task: `${name}-0` }));
    const fill = tokenFiller({ workflow: source.name, inputs: inputs.map(({ task }) => task) });
    for (const task of group.tasks) {
      const detail = world.tasks.generateAt(index, task.name);
      if (detail === null) throw new Error(`${source.name} has no task ${task.name}.`);
      const { image, command, args, env: environment, gpu, cpu } = detail;
      expect(task.image).toBe(image);
      expect([task.command.map(fill), task.args.map(fill)]).toEqual([command, args]);
      expect([command, args, Object.values(environment)].flat().join()).not.toContain("{{");
      expect(filledEnvironment(task.environment, fill)).toEqual(environment);
      expect(task.lead ?? false).toBe(detail.lead);
      expect(task.inputs ?? []).toEqual(inputs);
      const { memory, storage, ...rest } = workflow.resources[task.resource] ?? { memory: "", storage: "" };
      expect(rest).toEqual(platform === undefined ? { gpu, cpu } : { gpu, cpu, platform });
      expect([amount(memory), amount(storage)]).toEqual([detail.memory, detail.storage]);
      used.add(task.resource);
      // Only completed workflows are known to have artifacts or not.
      const outputs = task.outputs?.map(({ url = "" }) => fill(url));
      const isSettled = source.status === WorkflowStatus.COMPLETED;
      if (isSettled)
        expect(outputs).toEqual(task.lead && source.outputs !== undefined ? [source.outputs] : undefined);
    }
  }
  expect(Object.keys(workflow.resources)).toEqual([...used]);
}

/** The text after the comments. */
const body = (text: string) => text.replace(/^(?:#.*\n)+/, "");

/** A template rendered with its own values. */
function render(template: string): string {
  const rendered = renderSpec(body(template));
  if (!("text" in rendered)) throw new Error(`The template does not render: ${JSON.stringify(rendered)}`);
  return rendered.text;
}

describe.each(SEEDS)("a spec in the world of seed %i", (seed) => {
  const world = createWorld({ seed });
  const billion = world.withVolume(BILLION_VOLUME);
  const all = [world, billion].flatMap((each) => indices(each).map((index) => ({ world: each, index })));
  // Parsing a large workflow takes a second.
  const few = [
    ...indices(billion)
      .slice(0, 8)
      .map((index) => ({ world: billion, index })),
    ...indices(world)
      .slice(-1)
      .map((index) => ({ world, index })),
  ];

  it("agrees with the pages of the workflow and its tasks", () => {
    for (const { world, index } of all) checkSpec(world, index);
  });

  it("is the YAML of its object, in versions 1.1 and 1.2", () => {
    for (const [place, { world, index }] of few.entries()) {
      const text = world.specs.specText(index);
      expect(text.startsWith(`# Spec of ${world.workflows.record(index).name}\n`)).toBe(true);
      expect(parse(text, { version: place % 2 ? "1.2" : "1.1" })).toEqual(world.specs.specOf(index));
    }
  });

  it("has a template that parses", () => {
    for (const { world, index } of few.slice(0, 4)) {
      const { errors, warnings } = parseDocument(world.specs.specText(index, { template: true }));
      expect([errors, warnings]).toEqual([[], []]);
      expect(templateVariables(world.specs.specText(index))).toEqual([]);
    }
  });

  it("has a template that renders the spec with its default values", () => {
    for (const { world, index } of all) {
      const template = world.specs.specText(index, { template: true });
      expect(render(template)).toBe(body(world.specs.specText(index)));
      const { name, sequence } = world.workflows.record(index);
      const code = sequence === undefined ? /-[^-]+$/ : /-[^-]+-\d$/;
      expect(template).toContain(`\n  workflow_name: ${name.replace(code, "")}\n`);
      expect(template).toContain("image: {{ image }}");
      // Every variable is used, and declared once.
      const names = [...template.matchAll(/^ {2}(\w+): /gm)].map(([, found]) => found);
      for (const variable of names.slice(names.indexOf("workflow_name"))) {
        expect(template).toContain(`{{ ${variable} }}`);
      }
    }
  });

  it("is byte-identical in another world with the same seed", () => {
    const other = createWorld({ seed });
    for (const template of [false, true]) {
      expect(other.specs.specText(3, { template })).toBe(world.specs.specText(3, { template }));
    }
  });
});

describe("a spec", () => {
  it("has no pool, platform or outputs in a world without pools and buckets", () => {
    const world = createWorld({ seed: 4, volume: { ...NO_VOLUME, workflows: 1_000 } });
    for (let index = 0; index < 8; index += 1) {
      checkSpec(world, index);
      expect(world.specs.specText(index)).not.toMatch(/pool:|platform:|outputs:/);
      const template = world.specs.specText(index, { template: true });
      expect(render(template)).toBe(body(world.specs.specText(index)));
    }
  });

  it("quotes strings that YAML would misinterpret", () => {
    const { volume: _, ...patterns } = MOCK_CONFIG;
    const world = createWorld({
      seed: 4,
      patterns: {
        ...patterns,
        workflows: {
          ...patterns.workflows,
          tags: ["yes", "1e3", "0x1f", "2026-03-01"],
          teams: ["null", "no"],
        },
        tasks: {
          ...patterns.tasks,
          environment: { SWITCH: "on", GLOB: "*.{py,sh}", EMPTY: "", QUOTED: `'"\\` },
        },
      },
      volume: DEFAULT_VOLUME,
    });
    for (let index = 0; index < 12; index += 1) {
      const text = world.specs.specText(index);
      expect(parse(text)).toEqual(world.specs.specOf(index));
      expect(render(world.specs.specText(index, { template: true }))).toBe(body(text));
    }
  });

  it("is rejected for an unknown row", () => {
    const { specs } = createWorld({ seed: 4 });
    for (const index of [-1, 0.5, DEFAULT_VOLUME.workflows]) {
      expect(() => specs.specOf(index)).toThrow(RangeError);
      expect(() => specs.specText(index)).toThrow(`There is no workflow ${index}`);
    }
  });
});
