import { type FieldError, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import type { GroupDraft, TaskDraft, WorkflowDraft } from "../changes/submitted-workflow.ts";
import { DEFAULT_VALUES } from "../generators/spec/workflow-spec.ts";
import type { TaskResources } from "../generators/workflow/task-resources.ts";
import type { FieldReader } from "./field-reader.ts";
import { specReader } from "./spec-reader.ts";

const DAY = 86_400;
const GIBIBYTE = 1_073_741_824;
/** Names that fit in paths and in Kubernetes labels. */
const NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const LONGEST_NAME = 63;
/** Tasks of a workflow at most; the largest generated one has 400. */
const MOST_TASKS = 1_000;

/** The resources of a task that requests none. */
const LEAST_RESOURCES: TaskResources = { gpu: 0, cpu: 1, memory: GIBIBYTE, storage: GIBIBYTE };

/** The contents of a spec, or all that is wrong with it by path. */
export type ReadSpec = { readonly draft: WorkflowDraft } | { readonly errors: FieldError[] };

interface TaskWithInputs {
  readonly draft: TaskDraft;
  readonly inputs: readonly { readonly task: string; readonly path: string }[];
}

function readName(reader: FieldReader): string {
  const name = reader.requiredText("name");
  if (name === "") return name;
  if (NAME.test(name) && name.length <= LONGEST_NAME) return name;
  reader.note(
    "name",
    `${JSON.stringify(name)} is no name; give at most ${LONGEST_NAME} of a–z, 0–9, "-" and ".".`,
  );
  return name;
}

function readResources(reader: FieldReader | undefined): TaskResources {
  if (reader === undefined) return LEAST_RESOURCES;
  reader.skip("platform");
  const resources = {
    gpu: reader.integer("gpu", undefined, 0) ?? LEAST_RESOURCES.gpu,
    cpu: reader.integer("cpu", undefined, 0) ?? LEAST_RESOURCES.cpu,
    memory: reader.bytes("memory") ?? LEAST_RESOURCES.memory,
    storage: reader.bytes("storage") ?? LEAST_RESOURCES.storage,
  };
  reader.finish();
  return resources;
}

function readTask(reader: FieldReader, classes: ReadonlyMap<string, TaskResources>): TaskWithInputs {
  const name = readName(reader);
  const image = reader.requiredText("image");
  const command = reader.scalars("command") ?? [];
  const args = reader.scalars("args") ?? [];
  const environment = reader.scalarMap("environment") ?? {};
  const resource = reader.filledText("resource");
  const own = reader.object("resources");
  if (resource !== undefined && !classes.has(resource)) {
    const known = [...classes.keys()].join(", ") || "none";
    reader.note("resource", `There is no ${JSON.stringify(resource)}; workflow.resources has ${known}.`);
  }
  const resources = own ? readResources(own) : (classes.get(resource ?? "default") ?? LEAST_RESOURCES);
  const inputs = (reader.objectList("inputs") ?? []).flatMap((input) => {
    const task = input.filledText("task");
    return task === undefined ? [] : [{ task, path: input.pathOf("task") }];
  });
  for (const field of ["lead", "outputs", "files"]) reader.skip(field);
  reader.finish();
  return { draft: { name, image, command, args, environment, ...resources }, inputs };
}

/** Puts each group behind those that it waits for; what waits for itself is an error. */
function inOrder(groups: readonly GroupDraft[], reader: FieldReader): readonly GroupDraft[] {
  const ordered: GroupDraft[] = [];
  const placed = new Set<string>();
  let left = groups;
  while (left.length > 0) {
    const ready = left.filter(({ upstream }) => upstream.every((name) => placed.has(name)));
    if (ready.length === 0) {
      const names = left.map(({ name }) => name).join(", ");
      reader.note("groups", `${names} wait for one another; leave out one of their inputs.`);
      return groups;
    }
    for (const group of ready) placed.add(group.name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

function readGroups(reader: FieldReader, classes: ReadonlyMap<string, TaskResources>): readonly GroupDraft[] {
  const groupReaders = reader.objectList("groups");
  const taskReaders = reader.objectList("tasks");
  if ((groupReaders === undefined) === (taskReaders === undefined)) {
    reader.note("groups", "Give the tasks either in `groups` or, each a group for itself, in `tasks`.");
    return [];
  }
  const groups = groupReaders
    ? groupReaders.map((group) => {
        const name = readName(group);
        const tasks = group.requiredObjectList("tasks").map((task) => ({
          reader: task,
          ...readTask(task, classes),
        }));
        if (tasks.length === 0) group.note("tasks", "Empty; give at least one task.");
        group.finish();
        return { reader: group, name, tasks };
      })
    : (taskReaders ?? []).map((task) => {
        const read = { reader: task, ...readTask(task, classes) };
        return { reader: task, name: read.draft.name, tasks: [read] };
      });
  const all = groups.flatMap(({ tasks }) => tasks);
  if (groups.length === 0) reader.note(groupReaders ? "groups" : "tasks", "Empty; give at least one task.");
  if (all.length > MOST_TASKS) {
    reader.note("groups", `They have ${all.length} tasks; give at most ${MOST_TASKS}.`);
  }
  noteTwins(groups.map((group) => ({ reader: group.reader, name: group.name })));
  if (groupReaders) noteTwins(all.map((task) => ({ reader: task.reader, name: task.draft.name })));

  const groupOfTask = new Map(
    groups.flatMap(({ name, tasks }) => tasks.map(({ draft }) => [draft.name, name])),
  );
  const drafts = groups.map(({ name, tasks }): GroupDraft => {
    const upstream = new Set<string>();
    for (const { task, path } of tasks.flatMap(({ inputs }) => inputs)) {
      const source = groupOfTask.get(task);
      if (source === undefined) {
        reader.errors.push({ field: path, message: `There is no task ${JSON.stringify(task)}.` });
      } else upstream.add(source);
    }
    return { name, tasks: tasks.map(({ draft }) => draft), upstream: [...upstream] };
  });
  return reader.errors.length > 0 ? drafts : inOrder(drafts, reader);
}

function noteTwins(named: readonly { reader: FieldReader; name: string }[]): void {
  const seen = new Set<string>();
  for (const { reader, name } of named) {
    if (name !== "" && seen.has(name)) {
      reader.note("name", `There is another ${JSON.stringify(name)}; give each a name of its own.`);
    }
    seen.add(name);
  }
}

/**
 * Reads a parsed spec.
 * @param spec what a parser of YAML makes of it.
 */
export function readSpec(spec: unknown): ReadSpec {
  const root = specReader(spec);
  root.skip(DEFAULT_VALUES);
  const workflow = root.requiredObject("workflow");
  root.finish();
  const stem = readName(workflow);
  workflow.skip("pool");
  const priority = workflow.member("priority", WorkflowPriority);
  const timeout = workflow.object("timeout");
  const execTimeout = timeout?.seconds("exec_timeout") ?? DAY;
  const queueTimeout = timeout?.seconds("queue_timeout") ?? DAY;
  timeout?.finish();
  const labels = workflow.scalarMap("labels");
  const tags = workflow.scalars("tags") ?? [];
  const repeated = tags.find((tag, place) => tags.indexOf(tag) !== place);
  if (repeated !== undefined) {
    workflow.note("tags", `They have ${JSON.stringify(repeated)} more than once; give each tag once.`);
  }
  const classes = new Map(
    Object.entries(workflow.objects("resources")).map(([name, own]) => [name, readResources(own)]),
  );
  const groups = readGroups(workflow, classes);
  workflow.finish();
  const { errors } = root;
  if (errors.length > 0) return { errors };
  return { draft: { stem, priority, execTimeout, queueTimeout, labels, tags, groups } };
}
