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
    "The tasks of all runs, one list row for each by its last attempt. What became of a task follows from key columns of its run, so totals are exact however many runs there are.",
  member: "world.tasks",
  file: "src/mocks/generators/task-generator.ts",
  patternsFile: "src/mocks/seed/task-patterns.ts",
  handlers: "src/mocks/handlers/task-handlers.ts",
  endpoints: ["GET /api/task", "GET /api/workflow/:name/task/:task"],
  tables: [
    {
      type: "ListTaskEntry",
      fields: {
        workflow_id: ["name", "The run that it belongs to"],
        task_name: ["text", "Unique in its run"],
        retry_id: ["from 0", "Number of the attempt"],
        status: ["TaskGroupStatus", "Of the last attempt"],
        node: ["host name", "One of the world's nodes; absent until it is scheduled"],
        duration: ["seconds", "From start to end, or to now while it runs"],
        gpu: ["GPUs", "What it asks for"],
        cpu: ["cores", "What it asks for"],
        memory: ["bytes", "What it asks for"],
        storage: ["bytes", "Scratch disk that it asks for"],
      } satisfies FieldTexts<ListTaskEntry>,
    },
    {
      type: "TaskDetail",
      fields: {
        group_name: ["text", "The group that it belongs to"],
        exit_code: ["number", "Absent until the process has ended"],
        failure_message: ["text", "Why it failed, in the words of its log"],
        image: ["repository:tag", "One of images"],
        command: ["words", "Program and its first arguments"],
        args: ["words", "Arguments after the command"],
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
    total: "How many tasks all runs have",
    generate: "One attempt of a task by the names of run and task, the last by default; or null",
    generateAt: "The same by the run's index",
    generatePage: "List rows, newest run first, and the exact total",
    page: "List rows in either order",
    count: "Exact number of matching tasks",
  } satisfies MemberTexts<TaskGenerator>,
  filters: {
    statuses: { parameter: "statuses", meaning: "Last attempt in one of these statuses" },
    nodes: { parameter: "nodes", meaning: "On one of these host names" },
    workflow: { parameter: "workflow_id", meaning: "Of the run of that whole name" },
    pools: { parameter: "pools", meaning: "In one of these pools" },
    users: { parameter: "users", meaning: "Submitted by one of these users" },
    priorities: { parameter: "priority", meaning: "One of these priorities" },
    tags: { parameter: "tags", meaning: "Of a run with one of these tags at least" },
    name: { parameter: "name", meaning: "Words of the run's name, its whole name, or its code" },
    submittedAfter: { parameter: "submitted_after", meaning: "Of a run submitted then or later" },
    submittedBefore: { parameter: "submitted_before", meaning: "Of a run submitted before" },
    minimumTasks: { parameter: null, meaning: "Of a run of at least so many tasks" },
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
