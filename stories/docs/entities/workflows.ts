import type {
  GroupQueryResponse,
  ListEntry,
  PriorityQueue,
  WorkflowCategoryCounts,
  WorkflowTimeline,
} from "@/lib/api/generated.schemas";
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
    "Workflows, newest first. Row 0 is the newest, and a larger volume adds older rows: 10,000 go back 30 days, a billion ten years. Everything else about a workflow (tasks, logs, events, artifacts) follows from its row. Submissions and cancellations are stored alongside the rows for the lifetime of the world: a submitted workflow is first in the list and waits, a canceled one has ended in all later reads. Both changes go through world.submitter. Specs come from world.specs: the image, command, resources, pool and priority in a spec are those that screens show, with the platform's tokens, such as {{output}}, in place of what it fills when a task starts. Every generated spec, and its template, can be submitted again and becomes the same workflow, in a pool of the profile that has its platform; other pools are refused, and so are timeouts above the maximum of the pool. A workflow that is resubmitted by its name runs in any pool of the profile, if need be on the default platform of the pool.",
  member: "world.workflows",
  file: "src/mocks/generators/workflow-generator.ts",
  patternsFile: "src/mocks/seed/types.ts",
  handlers: "src/mocks/handlers/workflow-handlers.ts",
  endpoints: [
    "GET /api/workflow",
    "GET /api/workflow/summary",
    "GET /api/workflow/timeline",
    "GET /api/pool/:name/queue",
    "GET /api/workflow/:name",
    "GET /api/workflow/:name/spec",
    "POST /api/workflow/:name/cancel",
    "POST /api/pool/:pool/workflow",
  ],
  tables: [
    {
      type: "ListEntry",
      fields: {
        name: ["prefix-suffix-code", "The code encodes the row's index, so lookup by name needs no search"],
        user: ["login", "User who submitted the workflow"],
        status: [
          "WorkflowStatus",
          "Consistent with its groups and tasks, and with what else runs in its pool",
        ],
        priority: ["WorkflowPriority", "A preempted workflow is LOW"],
        pool: ["name", "Absent in a world without pools"],
        submit_time: ["UTC", "Decreases as the index increases"],
        start_time: ["UTC", "Absent until the first task runs"],
        end_time: ["UTC", "Absent until it ends"],
        queued_time: ["seconds", "From submission to start, or to now if not yet started"],
        duration: ["seconds", "From start to end, or to now while running; absent until started"],
        tags: ["up to 3", "Drawn from workflows.tags"],
        task_count: ["integer", "Number of tasks in all groups"],
        completed_task_count: ["integer", "Number of tasks whose latest attempt is COMPLETED"],
        gpu_count: ["integer", "Total GPUs requested by its tasks"],
      } satisfies FieldTexts<ListEntry>,
    },
    {
      type: "GroupQueryResponse",
      fields: {
        name: ["text", "A node of the workflow's graph"],
        status: [
          "TaskGroupStatus",
          "What the cluster made of it, or follows from the workflow's status and its position in the graph",
        ],
        remaining_upstream_groups: ["names", "Groups that must finish before it starts"],
        downstream_groups: ["names", "Groups that depend on it"],
        tasks: ["TaskQueryResponse", "All attempts of its tasks"],
      } satisfies FieldTexts<GroupQueryResponse>,
    },
    {
      type: "WorkflowTimeline",
      fields: {
        buckets: ["oldest first", "Parts of equal length of a time range, with numbers by category"],
        total: ["integer", "Number of workflows in all buckets"],
        as_of: ["UTC", "Time at which the counts are exact"],
      } satisfies FieldTexts<WorkflowTimeline>,
    },
    {
      type: "WorkflowCategoryCounts",
      fields: {
        pending: ["integer", "PENDING"],
        waiting: ["integer", "WAITING"],
        running: ["integer", "RUNNING"],
        completed: ["integer", "COMPLETED"],
        failed: ["integer", "All statuses that begin with FAILED"],
      } satisfies FieldTexts<WorkflowCategoryCounts>,
    },
    {
      type: "PriorityQueue",
      fields: {
        priority: [
          "WorkflowPriority",
          "HIGH first, as the scheduler serves them; within it the oldest first",
        ],
        workflows: ["integer", "PENDING and WAITING workflows of the pool"],
        gpu: ["GPUs", "Requested by their tasks that wait for no other group and are on no node"],
        oldest_wait: ["seconds", "Since the submission of the oldest; absent without one"],
        median_wait_24h: ["seconds", "From submission to start, of those that started in the last 24 hours"],
      } satisfies FieldTexts<PriorityQueue>,
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
    first: "Index of the newest row: 0, or less when workflows have arrived since the world's epoch",
    total: "Number of workflows",
    generate: "The workflow at an index in full, with groups and tasks",
    entry: "The list row at an index",
    record: "A workflow's generated properties without its groups, as numbers",
    groups: "The plan of a workflow's groups, before their tasks are generated",
    task: "All attempts of one task, generated without its siblings",
    plannedTimes: "What becomes of an attempt if nothing comes between, for logs and events that only grow",
    generatePage: "A page of list rows, newest first, and the exact total",
    generateFullPage: "The same page with workflows in full",
    page: "A page of list rows in any order that the contract allows",
    getByName: "The workflow with that exact name, or null",
    indexByName: "The index of the workflow with that name, or null",
    count: "Exact number of matching workflows",
    countBy: "Exact numbers by status, priority, pool, user or tag, including zeros",
    summarize: "Exact numbers by one or two of these columns, without zeros",
    timeline: "Exact numbers by the time of submission, or of the end in the last 30 days, and by category",
    userReader: "Reads who submitted a workflow, if a filter accepts it",
    waitsIn: "Who waits in a pool, in the order in which the scheduler serves them, and how long others did",
  } satisfies MemberTexts<WorkflowGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "In one of these statuses" },
    pools: { parameter: "pools", meaning: "In one of these pools" },
    users: { parameter: "users", meaning: "Submitted by one of these users" },
    priorities: { parameter: "priority", meaning: "With one of these priorities" },
    tags: { parameter: "tags", meaning: "With at least one of these tags" },
    name: {
      parameter: "name",
      meaning: "Words in the name, ignoring case; a full name; or the code at its end",
    },
    submittedAfter: { parameter: "submitted_after", meaning: "Submitted at this time or later" },
    submittedBefore: { parameter: "submitted_before", meaning: "Submitted before this time" },
    endedAfter: { parameter: "ended_after", meaning: "Ended at this time or later, at most 30 days ago" },
    endedBefore: { parameter: "ended_before", meaning: "Ended before this time; together with ended_after" },
    minimumTasks: {
      parameter: null,
      meaning: "With at least this many tasks, for stories about large workflows",
    },
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
