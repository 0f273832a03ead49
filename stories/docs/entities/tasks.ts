import type { ListTaskEntry, TaskDetail } from "@/lib/api/generated.schemas";
import type { TaskFilter, TaskGenerator } from "@/mocks/generators/task-generator";
import {
  type EntityDoc,
  type FieldTexts,
  type FilterTexts,
  listText,
  type MemberTexts,
} from "../parts/entity-doc";
import { WORKFLOWS } from "../parts/volumes";

export const tasks: EntityDoc = {
  title: "Tasks",
  summary:
    "The tasks of all workflows, with one list row per task for its latest attempt. A task's outcome follows from key columns of its workflow, so totals are exact for any number of workflows.",
  member: "world.tasks",
  file: "src/mocks/generators/task-generator.ts",
  patternsFile: "src/mocks/seed/task-patterns.ts",
  handlers: "src/mocks/handlers/task-handlers.ts",
  endpoints: ["GET /api/task", "GET /api/task/summary", "GET /api/workflow/:name/task/:task"],
  tables: [
    {
      type: "ListTaskEntry",
      fields: {
        workflow_id: ["name", "Workflow of the task"],
        task_name: ["text", "Unique within its workflow"],
        retry_id: ["from 0", "Number of the attempt"],
        status: ["TaskGroupStatus", "Status of the latest attempt"],
        node: ["hostname", "One of the world's nodes; absent until it is scheduled"],
        duration: ["seconds", "From start to end, or to now while running"],
        gpu: ["GPUs", "Requested"],
        cpu: ["cores", "Requested"],
        memory: ["bytes", "Requested memory"],
        storage: ["bytes", "Requested scratch disk"],
      } satisfies FieldTexts<ListTaskEntry>,
    },
    {
      type: "TaskDetail",
      fields: {
        group_name: ["text", "Task group of the task"],
        exit_code: ["number", "Absent until the process exits"],
        failure_message: ["text", "Reason for the failure, as worded in the log"],
        image: ["repository:tag", "Drawn from images"],
        command: ["words", "Program and its initial arguments"],
        args: ["words", "Arguments appended to the command"],
        env: ["by name", "Environment variables"],
      } satisfies FieldTexts<TaskDetail>,
    },
  ],
  weights: ({ tasks: { gpuDistribution } }) => [{ key: "tasks.gpuDistribution", weights: gpuDistribution }],
  sources: ({ tasks: patterns, images }) => [
    { key: "tasks.coresPerGpu", text: `${patterns.coresPerGpu.join(", ")} cores` },
    { key: "tasks.coresWithoutGpu", text: `${patterns.coresWithoutGpu.join(", ")} cores` },
    { key: "tasks.memoryPerCore", text: `${patterns.memoryPerCore} GiB` },
    { key: "tasks.storageSizes", text: `${patterns.storageSizes.join(", ")} GiB` },
    { key: "images.repositories", text: listText(images.repositories) },
    { key: "images.tags", text: listText(images.tags) },
  ],
  methods: {
    total: "Number of tasks of all workflows",
    generate: "One attempt of a task by workflow and task name, the latest by default; or null",
    generateAt: "One attempt of a task by the workflow's index and the task name",
    generatePage: "A page of list rows, newest workflow first, and the exact total",
    page: "A page of list rows in either order",
    count: "Exact number of matching tasks",
    summarize: "Exact numbers by one or two of status, pool, user and priority, without zeros",
    holdings:
      "What tasks request that are unfinished or ended lately, by pool, user and priority; those that hold nodes by default",
  } satisfies MemberTexts<TaskGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "Latest attempt in one of these statuses" },
    nodes: { parameter: "nodes", meaning: "On one of these nodes, by hostname" },
    workflow: { parameter: "workflow_id", meaning: "Of the workflow with that exact name" },
    pools: { parameter: "pools", meaning: "In one of these pools" },
    users: { parameter: "users", meaning: "Submitted by one of these users" },
    priorities: { parameter: "priority", meaning: "With one of these priorities" },
    tags: { parameter: "tags", meaning: "Of workflows with at least one of these tags" },
    name: { parameter: "name", meaning: "Words in the workflow's name, its full name, or its code" },
    submittedAfter: { parameter: "submitted_after", meaning: "Of workflows submitted at this time or later" },
    submittedBefore: { parameter: "submitted_before", meaning: "Of workflows submitted before this time" },
    endedAfter: {
      parameter: "ended_after",
      meaning: "Latest attempt ended at this time or later, at most 30 days ago",
    },
    endedBefore: {
      parameter: "ended_before",
      meaning: "Latest attempt ended before this time; together with ended_after",
    },
    minimumTasks: { parameter: null, meaning: "Of workflows with at least this many tasks" },
  } satisfies FilterTexts<TaskFilter>,
  volumes: [WORKFLOWS],
  examples({ tasks: generator }) {
    const [row] = generator.generatePage(0, 1).entries;
    if (row === undefined) return [];
    const { workflow_id, task_name } = row;
    return [
      { call: "world.tasks.generatePage(0, 1)", value: generator.generatePage(0, 1) },
      {
        call: `world.tasks.generate("${workflow_id}", "${task_name}")`,
        value: generator.generate(workflow_id, task_name),
      },
    ];
  },
};
