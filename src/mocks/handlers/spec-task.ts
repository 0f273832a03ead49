import { bytesOf, secondsOf } from "../../lib/spec/quantities.ts";
import type { TaskDraft } from "../changes/submitted-workflow.ts";
import type { TaskInputSpec } from "../generators/spec/workflow-spec.ts";
import type { TaskResources } from "../generators/workflow/task-resources.ts";
import type { FieldReader } from "./field-reader.ts";
import { checkPlatform, type PoolLimits } from "./pool-limits.ts";

const GIBIBYTE = 1_073_741_824;
/** Names of workflows, groups and tasks. */
const NAME = /^[A-Za-z](?:[\w-]*[A-Za-z0-9])?$/;
const LONGEST_NAME = 64;
/** The name of a task, or of one of an earlier workflow. */
const TASK_REFERENCE = /^[A-Za-z][\w-]*(?::[A-Za-z][\w-]*)?$/;
const EXIT_CODES = /^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/;
const EXIT_ACTIONS = ["COMPLETE", "FAIL", "RESCHEDULE"];
/** Words that YAML 1.1 and 1.2 have for a truth value. */
const TRUTH: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  y: true,
  false: false,
  no: false,
  off: false,
  n: false,
};

/** The resources of a task that requests none. */
export const LEAST_RESOURCES: TaskResources = { gpu: 0, cpu: 1, memory: GIBIBYTE, storage: GIBIBYTE };

/** Resources that tasks share by name. */
export interface ResourceClass extends TaskResources {
  readonly platform?: string;
}

/** A name in `reader`, noted when it is none. */
export function readName(reader: FieldReader): string {
  const name = reader.requiredText("name");
  if (name === "" || (NAME.test(name) && name.length <= LONGEST_NAME)) return name;
  const rule = `start with a letter, then at most ${LONGEST_NAME} letters, digits, "-" and "_" in all`;
  reader.note("name", `${JSON.stringify(name)} is no name; ${rule}, and end with a letter or digit.`);
  return name;
}

/** A truth value; `absent` when the field is. */
export function readFlag(reader: FieldReader, field: string, absent: boolean): boolean {
  const text = reader.filledText(field);
  if (text === undefined) return absent;
  const value = Object.hasOwn(TRUTH, text.toLowerCase()) ? TRUTH[text.toLowerCase()] : undefined;
  if (value === undefined) reader.note(field, `Must be true or false, not ${JSON.stringify(text)}.`);
  return value ?? absent;
}

/** An amount by its unit; undefined when the field is absent or does not fit. */
export function readAmount(
  reader: FieldReader,
  field: string,
  amountOf: (text: string) => number | undefined,
  example: string,
): number | undefined {
  const text = reader.filledText(field);
  if (text === undefined) return undefined;
  const amount = amountOf(text);
  if (amount === undefined) reader.note(field, `Must be ${example}, not ${JSON.stringify(text)}.`);
  return amount;
}

/** A class of resources, or those of one task. @param pool that the workflow is submitted to. */
export function readResources(reader: FieldReader | undefined, pool: PoolLimits): ResourceClass {
  if (reader === undefined) return LEAST_RESOURCES;
  const platform = reader.filledText("platform");
  checkPlatform(reader, "platform", platform, pool);
  const resources = {
    gpu: reader.integer("gpu", undefined, 0) ?? LEAST_RESOURCES.gpu,
    cpu: reader.integer("cpu", undefined, 0) ?? LEAST_RESOURCES.cpu,
    memory: readAmount(reader, "memory", bytesOf, "an amount such as 384Gi") ?? LEAST_RESOURCES.memory,
    storage: readAmount(reader, "storage", bytesOf, "an amount such as 384Gi") ?? LEAST_RESOURCES.storage,
    ...(platform !== undefined && { platform }),
  };
  reader.scalars("nodesExcluded");
  for (const topology of reader.objectList("topology") ?? []) {
    topology.requiredText("key");
    topology.filledText("group");
    topology.member("requirementType", { required: "required", preferred: "preferred" });
    topology.finish();
  }
  reader.finish();
  return resources;
}

/** Notes unless exactly one of the fields is given. */
function requireOne(reader: FieldReader, fields: readonly string[]): void {
  const given = fields.filter((field) => reader.has(field));
  if (given.length === 1) return;
  const [first = ""] = given.length === 0 ? fields : given.slice(1);
  reader.note(first, `Give one of ${fields.join(", ")}${given.length > 1 ? ", not several" : ""}.`);
}

function readInput(reader: FieldReader): TaskInputSpec {
  requireOne(reader, ["task", "url", "dataset"]);
  const [task, url, regex] = [
    reader.filledText("task"),
    reader.filledText("url"),
    reader.filledText("regex"),
  ];
  if (task !== undefined && !TASK_REFERENCE.test(task)) {
    reader.note("task", `${JSON.stringify(task)} is no task; give its name, or {workflow}:{task}.`);
  }
  const dataset = reader.has("dataset") ? (reader.requiredValue("dataset") as object) : undefined;
  reader.finish();
  return {
    ...(task !== undefined && { task }),
    ...(url !== undefined && { url }),
    ...(dataset !== undefined && { dataset }),
    ...(regex !== undefined && { regex }),
  };
}

function checkOutput(reader: FieldReader): void {
  requireOne(reader, ["url", "dataset", "update_dataset"]);
  reader.filledText("url");
  reader.filledText("regex");
  reader.finish();
}

function checkFile(reader: FieldReader, paths: Set<string>): void {
  requireOne(reader, ["contents", "localpath"]);
  reader.text("contents");
  reader.filledText("localpath");
  readFlag(reader, "base64", false);
  const path = reader.requiredText("path");
  if (path !== "" && paths.has(path))
    reader.note("path", `Another file has ${JSON.stringify(path)}; give each its own.`);
  paths.add(path);
  reader.finish();
}

function checkCheckpoint(reader: FieldReader): void {
  reader.requiredText("path");
  reader.requiredText("url");
  if (reader.requiredText("frequency") !== "")
    readAmount(reader, "frequency", secondsOf, "a time such as 30m");
  reader.filledText("regex");
  reader.finish();
}

/** What a credential gives a task: variables by name, or the path that it is mounted at. */
function checkCredentials(reader: FieldReader): void {
  const all = reader.has("credentials") ? reader.requiredValue("credentials") : {};
  if (typeof all !== "object" || all === null || Array.isArray(all)) {
    reader.note("credentials", "Must be variables by credential.");
    return;
  }
  for (const [name, value] of Object.entries(all)) {
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    const values: unknown[] = isMap ? Object.values(value) : [value];
    if (values.every((one) => typeof one === "string")) continue;
    reader.note(`credentials.${name}`, "Must be keys by variable, or the path to mount it at.");
  }
}

function checkExitActions(reader: FieldReader): void {
  for (const [action, codes] of Object.entries(reader.scalarMap("exitActions") ?? {})) {
    const field = `exitActions.${action}`;
    if (!EXIT_ACTIONS.includes(action.toUpperCase())) {
      reader.note(field, `There is no such action; there is ${EXIT_ACTIONS.join(", ")}.`);
    } else if (!EXIT_CODES.test(codes)) {
      reader.note(field, `Must be exit codes such as 0,1-10,16, not ${JSON.stringify(codes)}.`);
    }
  }
}

/** Fields of a task that only the spec shows; they are checked here, and kept as they are written. */
function readOtherFields(reader: FieldReader): Readonly<Record<string, unknown>> {
  for (const output of reader.objectList("outputs") ?? []) checkOutput(output);
  const paths = new Set<string>();
  for (const file of reader.objectList("files") ?? []) checkFile(file, paths);
  for (const checkpoint of reader.objectList("checkpoint") ?? []) checkCheckpoint(checkpoint);
  checkCredentials(reader);
  checkExitActions(reader);
  readFlag(reader, "privileged", false);
  readFlag(reader, "hostNetwork", false);
  reader.scalars("volumeMounts");
  for (const kpi of reader.objectList("kpis") ?? []) {
    kpi.requiredText("index");
    kpi.requiredText("path");
    kpi.finish();
  }
  for (const field of ["downloadType", "cacheSize", "backend"]) reader.filledText(field);
  return pick(reader, OTHER_FIELDS);
}

const OTHER_FIELDS = [
  ...["credentials", "outputs", "files", "checkpoint", "exitActions", "kpis", "privileged", "hostNetwork"],
  ...["volumeMounts", "downloadType", "cacheSize", "backend"],
];

/** The given fields of these as they are. */
export function pick(reader: FieldReader, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const given = fields.filter((field) => reader.has(field));
  return Object.fromEntries(given.map((field) => [field, reader.requiredValue(field)]));
}

/**
 * Reads a task.
 * @param classes the workflow's resources by name.
 * @param pool that the workflow is submitted to.
 */
export function readTask(
  reader: FieldReader,
  classes: ReadonlyMap<string, ResourceClass>,
  pool: PoolLimits,
): TaskDraft {
  const name = readName(reader);
  const image = reader.requiredText("image");
  const command = reader.scalars("command") ?? [];
  const args = reader.scalars("args") ?? [];
  const environment = reader.scalarMap("environment") ?? {};
  const resource = reader.filledText("resource") ?? "default";
  const own = reader.object("resources");
  if (resource !== "default" && !classes.has(resource)) {
    const known = [...classes.keys()].join(", ") || "none";
    reader.note("resource", `There is no ${JSON.stringify(resource)}; workflow.resources has ${known}.`);
  }
  const resources = own ? readResources(own, pool) : (classes.get(resource) ?? LEAST_RESOURCES);
  const inputs = (reader.objectList("inputs") ?? []).map(readInput);
  const lead = readFlag(reader, "lead", false);
  const otherFields = readOtherFields(reader);
  reader.finish();
  return { name, lead, image, command, args, environment, inputs, otherFields, ...resources };
}
