import type { Event } from "@/lib/api/generated.schemas";
import type { EventFilter, EventGenerator } from "@/mocks/generators/event-generator";
import type { EntityDoc, FieldTexts, FilterTexts, MemberTexts } from "../parts/entity-doc";
import { someTask } from "../parts/some-task";
import { WORKFLOWS } from "../parts/volumes";

export const events: EntityDoc = {
  title: "Events",
  summary:
    "What the cluster reports of a run and its tasks, oldest first: a few for each attempt, in agreement with its times, its status and its failure. How many there are follows from what happened, so there is no volume and no share to set.",
  member: "world.events",
  file: "src/mocks/generators/event-generator.ts",
  patternsFile: "src/mocks/seed/event-patterns.ts",
  handlers: "src/mocks/handlers/event-handlers.ts",
  endpoints: ["GET /api/workflow/:name/events", "GET /api/workflow/:name/task/:task/events"],
  tables: [
    {
      type: "Event",
      fields: {
        type: ["Normal or Warning", "Warning where something went wrong"],
        reason: ["one word", "For machines, such as Scheduled"],
        message: ["text", "For people"],
        source: ["component, host", "What reports it, and on which node"],
        first_timestamp: ["UTC", "When it first happened"],
        last_timestamp: ["UTC", "When it last happened"],
        count: ["times", "How often it happened"],
        involved_object: ["kind, name, namespace", "What it is about in the cluster"],
        task_name: ["text", "Absent when it is about the run"],
        retry_id: ["from 0", "Number of the attempt; only with task_name"],
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
    generateWorkflowEvents: "Events of a run and of its tasks; with a filter those of tasks only; or null",
    generateTaskEvents: "Events of one attempt, the latest by default; or null",
  } satisfies MemberTexts<EventGenerator>,
  filters: {
    task: { parameter: "task_name", meaning: "About this task" },
    retryId: { parameter: "retry_id", meaning: "About attempts of this number, from 0" },
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
