import type { GroupDraft, TaskDraft } from "../changes/submitted-workflow.ts";
import type { FieldReader } from "./field-reader.ts";
import type { PoolLimits } from "./pool-limits.ts";
import { pick, type ResourceClass, readFlag, readName, readTask } from "./spec-task.ts";

/** Tasks of a workflow at most; the largest generated one has 400. */
const MOST_TASKS = 1_000;

/** Groups that an error names. */
const NAMED = 5;

interface ReadTask {
  readonly reader: FieldReader;
  readonly draft: TaskDraft;
}

interface ReadGroup {
  readonly reader: FieldReader;
  readonly name: string;
  readonly tasks: readonly ReadTask[];
  readonly otherFields: Readonly<Record<string, unknown>>;
}

/** Puts each group behind those that it waits for; what waits for itself is an error. */
function inOrder(groups: readonly GroupDraft[], reader: FieldReader): readonly GroupDraft[] {
  const ordered: GroupDraft[] = [];
  const placed = new Set<string>();
  let left = groups;
  while (left.length > 0) {
    const ready = left.filter(({ upstream }) => upstream.every((name) => placed.has(name)));
    if (ready.length === 0) {
      const names = left.slice(0, NAMED).map(({ name }) => name);
      const others = left.length > NAMED ? ` and ${left.length - NAMED} more` : "";
      reader.note(
        "groups",
        `${names.join(", ")}${others} wait for one another; leave out one of their inputs.`,
      );
      return groups;
    }
    for (const group of ready) placed.add(group.name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** Names that Kubernetes cannot tell apart are the same. */
function noteTwins(named: readonly { readonly reader: FieldReader; readonly name: string }[]): void {
  const seen = new Map<string, string>();
  for (const { reader, name } of named) {
    const key = name.toLowerCase().replaceAll("_", "-");
    const twin = seen.get(key);
    if (name !== "" && twin !== undefined) {
      reader.note(
        "name",
        `Another group or task is named ${JSON.stringify(twin)}; give each a name of its own.`,
      );
    }
    seen.set(key, name);
  }
}

function noteLeads({ reader, tasks }: ReadGroup): void {
  const leads = tasks.filter(({ draft }) => draft.lead);
  if (tasks.length > 1 && leads.length === 0) {
    reader.note("tasks", "None of them leads; set lead: true for the task that others wait for.");
  }
  for (const { reader: second } of leads.slice(1)) {
    second.note("lead", "Another task of the group leads; a group has one lead.");
  }
}

/** The number of tasks as it stands, which costs nothing to read. */
function countTasks(
  groups: readonly FieldReader[] | undefined,
  tasks: readonly FieldReader[] | undefined,
): number {
  return groups === undefined
    ? (tasks?.length ?? 0)
    : groups.reduce((sum, group) => sum + group.list("tasks").length, 0);
}

function readGroup(
  reader: FieldReader,
  classes: ReadonlyMap<string, ResourceClass>,
  pool: PoolLimits,
): ReadGroup {
  const name = readName(reader);
  readFlag(reader, "barrier", true);
  readFlag(reader, "ignoreNonleadStatus", true);
  const tasks = reader
    .requiredObjectList("tasks")
    .map((task): ReadTask => ({ reader: task, draft: readTask(task, classes, pool) }));
  if (tasks.length === 0) reader.note("tasks", "Empty; give at least one task.");
  const otherFields = pick(reader, ["barrier", "ignoreNonleadStatus"]);
  reader.finish();
  return { reader, name, tasks, otherFields };
}

/** A task outside of a group is a group for itself. */
function aloneGroup(
  reader: FieldReader,
  classes: ReadonlyMap<string, ResourceClass>,
  pool: PoolLimits,
): ReadGroup {
  const draft = readTask(reader, classes, pool);
  return { reader, name: `${draft.name}-group`, tasks: [{ reader, draft }], otherFields: {} };
}

function draftsOf(groups: readonly ReadGroup[], reader: FieldReader): readonly GroupDraft[] {
  const groupOfTask = new Map(
    groups.flatMap(({ name, tasks }) => tasks.map(({ draft }) => [draft.name, name] as const)),
  );
  return groups.map(({ name, tasks, otherFields }): GroupDraft => {
    const upstream = new Set<string>();
    for (const { reader: task, draft } of tasks) {
      for (const [place, { task: source }] of draft.inputs.entries()) {
        // A task of an earlier workflow has ended.
        if (source === undefined || source.includes(":")) continue;
        const group = groupOfTask.get(source);
        if (group !== undefined) upstream.add(group);
        else {
          const field = `${task.pathOf("inputs")}.${place}.task`;
          reader.errors.push({ field, message: `There is no task ${JSON.stringify(source)}.` });
        }
      }
    }
    const isAlone = tasks.length === 1;
    return {
      name,
      tasks: tasks.map(({ draft }) => (isAlone ? { ...draft, lead: true } : draft)),
      upstream: [...upstream],
      otherFields,
    };
  });
}

/** Reads the groups of a workflow, or its tasks, each a group for itself. */
export function readGroups(
  reader: FieldReader,
  classes: ReadonlyMap<string, ResourceClass>,
  pool: PoolLimits,
): readonly GroupDraft[] {
  const groupReaders = reader.objectList("groups");
  const taskReaders = reader.objectList("tasks");
  if ((groupReaders === undefined) === (taskReaders === undefined)) {
    reader.note("groups", "Give the tasks either in `groups` or, each a group for itself, in `tasks`.");
    return [];
  }
  const count = countTasks(groupReaders, taskReaders);
  if (count > MOST_TASKS) {
    reader.note("groups", `They have ${count} tasks; give at most ${MOST_TASKS}.`);
    return [];
  }
  const groups =
    groupReaders?.map((group) => readGroup(group, classes, pool)) ??
    (taskReaders ?? []).map((task) => aloneGroup(task, classes, pool));
  if (groups.length === 0) reader.note(groupReaders ? "groups" : "tasks", "Empty; give at least one task.");
  const tasks = groups.flatMap((group) => group.tasks);
  const taskNames = tasks.map((task) => ({ reader: task.reader, name: task.draft.name }));
  noteTwins(groupReaders ? [...groups, ...taskNames] : taskNames);
  for (const group of groups) noteLeads(group);
  const drafts = draftsOf(groups, reader);
  return reader.errors.length > 0 ? drafts : inOrder(drafts, reader);
}
