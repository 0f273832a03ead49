import { WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { durationText } from "../generators/spec/quantity-text.ts";
import { ResourceClasses } from "../generators/spec/resource-classes.ts";
import type { GroupSpec, WorkflowSpec } from "../generators/spec/workflow-spec.ts";
import { yamlLines } from "../generators/spec/yaml-text.ts";
import type { WorkflowDraft } from "./submitted-workflow.ts";

/** The spec of a draft; `readSpec` makes the same draft of it. */
export function specOfDraft(draft: WorkflowDraft, pool: string): WorkflowSpec {
  const classes = new ResourceClasses(undefined);
  const leads = new Map(draft.groups.map(({ name, tasks }) => [name, tasks[0]?.name as string]));
  const groups = draft.groups.map(
    ({ name, upstream, tasks }): GroupSpec => ({
      name,
      tasks: tasks.map(({ image, command, args, environment, ...task }, place) => ({
        name: task.name,
        ...(place === 0 ? { lead: true as const } : {}),
        ...{ image, command, args, environment },
        resource: classes.nameOf(task),
        ...(upstream.length > 0
          ? { inputs: upstream.map((group) => ({ task: leads.get(group) as string })) }
          : {}),
      })),
    }),
  );
  return {
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
