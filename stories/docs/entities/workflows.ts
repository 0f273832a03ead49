import type { GroupQueryResponse, ListEntry } from "@/lib/api/generated.schemas";
import type { WorkflowFilter } from "@/mocks/generators/workflow/workflow-filter";
import type { WorkflowGenerator } from "@/mocks/generators/workflow-generator";
import {
  type EntityDoc,
  type FieldTexts,
  type FilterTexts,
  listText,
  type MemberTexts,
} from "../parts/entity-doc";
import { WORKFLOWS } from "../parts/volumes";

export const workflows: EntityDoc = {
  title: "Workflows",
  summary:
    "Runs of the platform, newest first. Row 0 is the newest, and a larger volume adds older rows: 10,000 reach back 30 days, a billion ten years. Everything else of a run (tasks, logs, events, what it wrote) follows from its row. What is submitted or cancelled is kept beside the rows for the life of the world: a submitted run leads the list and waits, a cancelled one has ended for all later reads. Its spec comes from world.specs, and both changes are made through world.runs.",
  member: "world.workflows",
  file: "src/mocks/generators/workflow-generator.ts",
  patternsFile: "src/mocks/seed/types.ts",
  handlers: "src/mocks/handlers/workflow-handlers.ts",
  endpoints: [
    "GET /api/workflow",
    "GET /api/workflow/:name",
    "GET /api/workflow/:name/spec",
    "POST /api/workflow/:name/cancel",
    "POST /api/pool/:pool/workflow",
  ],
  tables: [
    {
      type: "ListEntry",
      fields: {
        name: [
          "prefix-suffix-code",
          "The code holds the row's index, so a name is looked up without a search",
        ],
        user: ["login", "Who submitted it"],
        status: ["WorkflowStatus", "In agreement with its groups and tasks"],
        priority: ["WorkflowPriority", "A preempted run was LOW"],
        pool: ["name", "Absent in a world without pools"],
        submit_time: ["UTC", "Falls as the index grows"],
        start_time: ["UTC", "Absent until the first task runs"],
        end_time: ["UTC", "Absent until it has ended"],
        queued_time: ["seconds", "From submission to start, or to now while it has not started"],
        duration: ["seconds", "From start to end, or to now while it runs; absent until it has started"],
        tags: ["up to 3", "Chosen from workflows.tags"],
        task_count: ["integer", "Tasks of all its groups"],
        completed_task_count: ["integer", "Tasks whose last attempt is COMPLETED"],
        gpu_count: ["integer", "GPUs that all its tasks ask for together"],
      } satisfies FieldTexts<ListEntry>,
    },
    {
      type: "GroupQueryResponse",
      fields: {
        name: ["text", "A node of the run's graph"],
        status: ["TaskGroupStatus", "Follows from the run's status and its place in the graph"],
        remaining_upstream_groups: ["names", "Groups that must still finish before it starts"],
        downstream_groups: ["names", "Groups that wait for it"],
        tasks: ["TaskQueryResponse", "All attempts of its tasks"],
      } satisfies FieldTexts<GroupQueryResponse>,
    },
  ],
  weights: ({ workflows: { statusDistribution, priorityDistribution } }) => [
    { key: "workflows.statusDistribution", weights: statusDistribution },
    { key: "workflows.priorityDistribution", weights: priorityDistribution },
  ],
  sources: ({ workflows: patterns }) => [
    { key: "workflows.users", text: listText(patterns.users) },
    { key: "workflows.pools", text: listText(patterns.pools) },
    { key: "workflows.tags", text: listText(patterns.tags) },
    { key: "workflows.namePrefixes", text: listText(patterns.namePrefixes) },
    { key: "workflows.nameSuffixes", text: listText(patterns.nameSuffixes) },
    { key: "workflows.groupNames", text: listText(patterns.groupNames) },
    { key: "workflows.apps", text: listText(patterns.apps.map(({ name }) => name)) },
  ],
  methods: {
    total: "How many there are",
    generate: "The whole run at an index, with groups and tasks",
    entry: "The list's row of it",
    record: "What was decided of it short of its groups, in numbers",
    groups: "What was decided of its groups before their tasks are made",
    task: "All attempts of one task, made without its siblings",
    generatePage: "List rows, newest first, and the exact total",
    generateFullPage: "The same rows, whole",
    page: "List rows in any order that the contract knows",
    getByName: "The run of that whole name, or null",
    indexByName: "Its index, or null",
    count: "Exact number of matching runs",
    countBy: "Exact numbers by status, priority, pool, user or tag, zeros too",
  } satisfies MemberTexts<WorkflowGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "One of these statuses" },
    pools: { parameter: "pools", meaning: "In one of these pools" },
    users: { parameter: "users", meaning: "Submitted by one of these users" },
    priorities: { parameter: "priority", meaning: "One of these priorities" },
    tags: { parameter: "tags", meaning: "With one of these tags at least" },
    name: {
      parameter: "name",
      meaning: "Words of the name in any case, a whole name, or the code at its end",
    },
    submittedAfter: { parameter: "submitted_after", meaning: "Submitted then or later" },
    submittedBefore: { parameter: "submitted_before", meaning: "Submitted before" },
    minimumTasks: { parameter: null, meaning: "Of at least so many tasks, for stories of large runs" },
  } satisfies FilterTexts<WorkflowFilter>,
  volumes: [WORKFLOWS],
  examples: ({ workflows: generator }) =>
    generator.total === 0
      ? []
      : [
          { call: "world.workflows.entry(0)", value: generator.entry(0) },
          { call: "world.workflows.generate(0).groups", value: generator.generate(0).groups },
        ],
};
