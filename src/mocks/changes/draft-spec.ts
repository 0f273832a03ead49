import { WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { bytesOf, secondsOf } from "../../lib/spec/quantities.ts";
import { durationText } from "../generators/spec/quantity-text.ts";
import { ResourceClasses } from "../generators/spec/resource-classes.ts";
import type { GroupSpec, TaskSpec, WorkflowSpec } from "../generators/spec/workflow-spec.ts";
import { yamlLines } from "../generators/spec/yaml-text.ts";
import type { GroupDraft, TaskDraft, WorkflowDraft } from "./submitted-workflow.ts";

/** The spec of a draft; `readSpec` makes the same draft of it. */
export function specOfDraft(draft: WorkflowDraft, pool: string): WorkflowSpec {
  const classes = new ResourceClasses(undefined);
  const groups = draft.groups.map(
    ({ name, tasks, otherFields }): GroupSpec => ({
      name,
      ...otherFields,
      tasks: tasks.map(
        (task): TaskSpec => ({
          name: task.name,
          ...(task.lead && { lead: true as const }),
          image: task.image,
          command: task.command,
          args: task.args,
          environment: task.environment,
          resource: classes.nameOf(task, task.platform),
          ...(task.inputs.length > 0 && { inputs: task.inputs }),
          ...task.otherFields,
        }),
      ),
    }),
  );
  return {
    version: 2,
    workflow: {
      name: draft.stem,
      pool,
      priority: draft.priority ?? WorkflowPriority.NORMAL,
      timeout: {
        exec_timeout: durationText(draft.execTimeout),
        queue_timeout: durationText(draft.queueTimeout),
      },
      ...(draft.labels === undefined ? {} : { labels: draft.labels }),
      ...(draft.tags.length === 0 ? {} : { tags: draft.tags }),
      resources: classes.all,
      groups,
    },
  };
}

/** The same as YAML. */
export function specTextOfDraft(draft: WorkflowDraft, pool: string): string {
  return `${yamlLines(specOfDraft(draft, pool)).join("\n")}\n`;
}

/** The draft of a generated spec: what is submitted again. */
export function draftOfSpec({ workflow }: WorkflowSpec): WorkflowDraft {
  const groupOf = new Map(
    workflow.groups.flatMap(({ name, tasks }) => tasks.map((task) => [task.name, name])),
  );
  const taskOf = (spec: TaskSpec): TaskDraft => {
    const {
      name,
      lead = false,
      image,
      command,
      args,
      environment,
      resource,
      inputs = [],
      ...otherFields
    } = spec;
    const own = workflow.resources[resource];
    if (own === undefined) throw new Error(`The spec has no resources ${resource}.`);
    const { gpu, cpu, memory, storage, platform } = own;
    return {
      ...{ name, lead, image, command, args, environment, inputs, otherFields, gpu, cpu },
      ...(platform !== undefined && { platform }),
      memory: bytesOf(memory) ?? 0,
      storage: bytesOf(storage) ?? 0,
    };
  };
  const draftOf = ({ name, tasks, ...otherFields }: GroupSpec): GroupDraft => {
    const sources = tasks.flatMap(({ inputs = [] }) => inputs.map(({ task }) => groupOf.get(task ?? "")));
    const upstream = [...new Set(sources.filter((source) => source !== undefined))];
    return { name, tasks: tasks.map(taskOf), upstream, otherFields };
  };
  const { name, priority, timeout, labels, tags = [], groups } = workflow;
  return {
    ...{ stem: name, priority, labels, tags },
    execTimeout: secondsOf(timeout.exec_timeout) ?? 0,
    queueTimeout: secondsOf(timeout.queue_timeout) ?? 0,
    groups: groups.map(draftOf),
  };
}
