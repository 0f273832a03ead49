import { CredentialType } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VALUES } from "../../lib/spec/spec-sections.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { createWorkflowOutputsReader } from "./bucket/workflow-outputs.ts";
import { bucketName } from "./bucket-names.ts";
import { isoTime } from "./iso-time.ts";
import { durationText } from "./spec/quantity-text.ts";
import { ResourceClasses } from "./spec/resource-classes.ts";
import { TemplateVariables } from "./spec/template-variables.ts";
import type {
  GroupSpec,
  TaskInputSpec,
  TaskOutputSpec,
  TaskSpec,
  WorkflowSpec,
} from "./spec/workflow-spec.ts";
import { yamlLines } from "./spec/yaml-text.ts";
import { taskEnvironment, taskRecipe } from "./task/task-recipe.ts";
import { createPlacement } from "./workflow/task-placement.ts";
import type { TaskResources } from "./workflow/task-resources.ts";
import { requestsOf, taskName } from "./workflow/workflow-groups.ts";
import { MAXIMUM_TASKS, type PlannedGroup } from "./workflow/workflow-plans.ts";
import type { WorkflowRecord } from "./workflow/workflow-record.ts";
import type { WorldIndex } from "./workflow/workflow-rows.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

export type { WorkflowSpec } from "./spec/workflow-spec.ts";

export interface SpecGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** From `createWorldIndex` with the same options. */
  readonly index: WorldIndex;
  readonly workflows: Pick<WorkflowGenerator, "record">;
  /** Name of the platform that tasks of pool `pool` run on unless they say otherwise. */
  platformOf(pool: number): string;
}

export interface SpecTextOptions {
  /** The template that the spec was rendered from, with `{{ variables }}`; false by default. */
  readonly template?: boolean;
}

/**
 * The specs of workflows, without storage: what a workflow was submitted as, made of the same plan as its tasks. A spec
 * costs as much as its workflow has tasks, and does not build their attempts.
 */
export interface SpecGenerator {
  /** The spec of a workflow. @throws RangeError unless `index` is an integer from 0 to workflows − 1. */
  specOf(index: number): WorkflowSpec;
  /**
   * The same as YAML below a comment with the workflow's name. A template has the same lines with variables in them, and
   * then `default-values`, which give the spec when they are put in place of them. @throws RangeError like `specOf`.
   */
  specText(index: number, options?: SpecTextOptions): string;
}

/** The name that a workflow was submitted with. The code behind it says which workflow it is, and a number which of several. */
function submittedName({ name, sequence }: WorkflowRecord): string {
  return name
    .split("-")
    .slice(0, sequence === undefined ? -1 : -2)
    .join("-");
}

/** The first task of a group: others wait for the group by its name. */
function leadOf(group: PlannedGroup): string {
  return taskName(group, 0);
}

/** What tasks report their metrics with: the first credential that is no registry's and no bucket's, if there is one. */
function credentialsOf({ profile: { credentials } }: MockPatterns): TaskSpec["credentials"] {
  const tracker = credentials.find(({ type }) => type === CredentialType.GENERIC);
  return tracker && { [tracker.name]: { TRACKER_API_KEY: "api_key" } };
}

/** Makes the specs of a world's workflows. */
export function createSpecGenerator(options: SpecGeneratorOptions): SpecGenerator {
  const { seed, patterns, volume, index, workflows, platformOf } = options;
  const placement = createPlacement(index.fleet, volume);
  const trackerCredentials = credentialsOf(patterns);
  const writtenBy = createWorkflowOutputsReader(seed, volume.buckets, (row) => workflows.record(row));

  /** The workflow's own folder, if it writes. */
  function outputsOf({ index: row }: WorkflowRecord): readonly TaskOutputSpec[] | undefined {
    const { bucket, writes } = writtenBy(row);
    if (bucket === undefined || !writes) return undefined;
    return [{ url: `s3://${bucketName(patterns, bucket)}/workflows/{{workflow_id}}/` }];
  }

  function groupSpec(
    record: WorkflowRecord,
    group: PlannedGroup,
    position: number,
    classes: ResourceClasses,
    inputs: readonly TaskInputSpec[],
    outputs: readonly TaskOutputSpec[] | undefined,
  ): GroupSpec {
    const stream = index.plans.recipeStream(record.plan, position);
    const { image, command, args, config } = taskRecipe(group, patterns.images, patterns.tasks, stream);
    // A sweep of hundreds of tasks has its settings in the image: its spec stays short enough to be edited.
    const isOrdinary = group.taskCount <= MAXIMUM_TASKS;
    const credentials = isOrdinary && group.resources.gpu > 0 ? trackerCredentials : undefined;
    const resource = classes.nameOf(group.resources);
    const tasks = Array.from({ length: group.taskCount }, (_, task): TaskSpec => {
      return {
        name: taskName(group, task),
        ...(task === 0 && { lead: true }),
        image,
        command,
        args,
        environment: taskEnvironment(group, task, patterns.tasks),
        ...(credentials && { credentials }),
        resource,
        ...(inputs.length > 0 && { inputs }),
        ...(task === 0 && outputs && { outputs }),
        ...(isOrdinary && { files: [config] }),
      };
    });
    return { name: group.name, tasks };
  }

  function render(record: WorkflowRecord): WorkflowSpec {
    const { pool, poolName, times, labels, tags } = record;
    const requests = requestsOf(record, index.plans, placement);
    const planned = index.plans
      .at(record.plan)
      .groups.map((group, position) => ({ ...group, resources: requests[position] as TaskResources }));
    const classes = new ResourceClasses(pool === undefined ? undefined : platformOf(pool));
    const outputs = outputsOf(record);
    const groups = planned.map((group, position) => {
      const inputs = group.upstream.map((other) => ({ task: leadOf(planned[other] as PlannedGroup) }));
      return groupSpec(record, group, position, classes, inputs, outputs);
    });
    return {
      version: 2,
      workflow: {
        name: submittedName(record),
        ...(poolName !== undefined && { pool: poolName }),
        priority: record.priority,
        timeout: {
          exec_timeout: durationText(times.execTimeout),
          queue_timeout: durationText(times.queueTimeout),
        },
        ...(labels && { labels }),
        ...(tags.length > 0 && { tags }),
        resources: classes.all,
        groups,
      },
    };
  }

  function templateLines(record: WorkflowRecord): readonly string[] {
    const variables = new TemplateVariables();
    const lines = yamlLines(render(record), variables.write);
    const values = [...variables.values].map(([name, text]) => `  ${name}: ${text}`);
    return [...lines, `${DEFAULT_VALUES}:`, ...values];
  }

  return Object.freeze({
    specOf: (row: number) => render(workflows.record(row)),
    specText(row: number, { template = false }: SpecTextOptions = {}) {
      const record = workflows.record(row);
      const header = [
        `# ${template ? "Template" : "Spec"} of ${record.name}`,
        `# Submitted ${isoTime(record.times.submit)}`,
      ];
      const lines = template ? templateLines(record) : yamlLines(render(record));
      return [...header, ...lines, ""].join("\n");
    },
  });
}
