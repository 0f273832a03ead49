import type { Event } from "@/lib/api/generated.schemas";
import type { EventFilter, EventGenerator } from "@/mocks/generators/event-generator";
import type { EntityDoc, FieldTexts, FilterTexts, MemberTexts } from "../parts/entity-doc";
import { someTask } from "../parts/some-task";
import { WORKFLOWS } from "../parts/volumes";

export const events: EntityDoc = {
  title: "Events",
  summary:
    "What the cluster reports about a workflow and its tasks, oldest first: a few events per attempt, consistent with its times, status and failure. Their number follows from what happened, so no volume or share sets it.",
  member: "world.events",
  file: "src/mocks/generators/event-generator.ts",
  patternsFile: "src/mocks/seed/event-patterns.ts",
  handlers: "src/mocks/handlers/event-handlers.ts",
  endpoints: ["GET /api/workflow/:name/events", "GET /api/workflow/:name/task/:task/events"],
  tables: [
    {
      type: "Event",
      fields: {
        type: ["Normal or Warning", "Warning if something failed or had to wait"],
        reason: ["one word", "Machine-readable, such as Scheduled"],
        message: ["text", "Human-readable"],
        source: ["component, host", "The component that reports it, and its node"],
        first_timestamp: ["UTC", "First occurrence"],
        last_timestamp: ["UTC", "Latest occurrence"],
        count: ["times", "Number of occurrences"],
        involved_object: ["kind, name, namespace", "The cluster object that it concerns"],
        task_name: ["text", "Absent for an event of the workflow"],
        retry_id: ["from 0", "Number of the attempt; present only with task_name"],
      } satisfies FieldTexts<Event>,
    },
  ],
  weights: () => [],
  sources: ({ events: patterns }) => [
    { key: "events.namespace", text: patterns.namespace },
    { key: "events.scheduler", text: patterns.scheduler },
    { key: "events.kubelet", text: patterns.kubelet },
    { key: "events.controller", text: patterns.controller },
  ],
  methods: {
    generateWorkflowEvents: "Events of a workflow and its tasks, or with a filter of tasks only; or null",
    generateTaskEvents: "Events of one attempt, the latest by default; or null",
  } satisfies MemberTexts<EventGenerator>,
  filters: {
    task: { parameter: "task_name", meaning: "Events of this task" },
    retryId: { parameter: "retry_id", meaning: "Events of attempts with this number, from 0" },
  } satisfies FilterTexts<EventFilter>,
  volumes: [WORKFLOWS],
  examples(world) {
    const found = someTask(world, "FAILED");
    if (found === null) return [];
    const { index, task } = found;
    return [
      {
        call: `world.events.generateTaskEvents(${index}, "${task}")`,
        value: world.events.generateTaskEvents(index, task),
      },
    ];
  },
};
