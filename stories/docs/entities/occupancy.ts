import type { OccupancyEntry, OccupancySum } from "@/lib/api/generated.schemas";
import type { OccupancyFilter, OccupancyGenerator } from "@/mocks/generators/occupancy-generator";
import type { EntityDoc, FieldTexts, FilterTexts, MemberTexts } from "../parts/entity-doc";
import { WORKFLOWS } from "../parts/volumes";

export const occupancy: EntityDoc = {
  title: "Occupancy",
  summary:
    "Who holds the GPUs: sums over the unfinished tasks of each pool, user, priority or platform. Nothing is generated for it. What INITIALIZING and RUNNING tasks hold together is what the pools and their nodes have in use; the rest of their use is outside workflows. All unfinished tasks are on the cluster or were submitted, so the sums are exact and cost the same at any volume. Tasks that have ended hold nothing; what those requested that ended in the last 30 days is summed on request.",
  member: "world.occupancy",
  file: "src/mocks/generators/occupancy-generator.ts",
  patternsFile: "src/mocks/seed/task-patterns.ts",
  handlers: "src/mocks/handlers/occupancy-handlers.ts",
  endpoints: ["GET /api/occupancy", "GET /api/occupancy/history"],
  tables: [
    {
      type: "OccupancyEntry",
      fields: {
        key: ["text", "Name of the pool, user or platform, or the priority"],
        children: ["integer", "Number of entries when these tasks are grouped by then_by"],
      } satisfies FieldTexts<OccupancyEntry>,
    },
    {
      type: "OccupancySum",
      fields: {
        workflows: ["integer", "Workflows with such tasks"],
        tasks: ["integer", "Tasks in one of the statuses"],
        gpu: ["GPUs", "Requested by them"],
        cpu: ["cores", "Requested by them"],
        memory: ["bytes", "Requested by them"],
        storage: ["bytes", "Scratch disk requested by them"],
        by_priority: ["GPUs, tasks", "Parts of these sums; LOW holds spare capacity"],
        waiting_gpu: ["GPUs", "Requested by tasks that wait for nodes, whatever the statuses"],
      } satisfies FieldTexts<OccupancySum>,
    },
  ],
  weights: () => [],
  sources: () => [],
  methods: {
    page: "A page of entries, their exact number, the sums over all, and what is used outside workflows",
  } satisfies MemberTexts<OccupancyGenerator>,
  filters: {
    statuses: {
      parameter: "statuses",
      meaning: "In one of these statuses; ended ones only with ended_after",
    },
    workflow: { parameter: "workflow_id", meaning: "Of the workflow with that exact name" },
    pools: { parameter: "pools", meaning: "In one of these pools" },
    platforms: { parameter: "platforms", meaning: "In a pool with one of these platforms" },
    users: { parameter: "users", meaning: "Submitted by one of these users" },
    priorities: { parameter: "priority", meaning: "With one of these priorities" },
    tags: { parameter: "tags", meaning: "Of workflows with at least one of these tags" },
    nodes: { parameter: "nodes", meaning: "On one of these nodes, by hostname" },
    name: { parameter: "name", meaning: "Words in the workflow's name, its full name, or its code" },
    submittedAfter: { parameter: "submitted_after", meaning: "Of workflows submitted at this time or later" },
    submittedBefore: { parameter: "submitted_before", meaning: "Of workflows submitted before this time" },
    endedAfter: {
      parameter: "ended_after",
      meaning: "Whose last attempt ended at this time or later; at most 30 days ago",
    },
    endedBefore: { parameter: "ended_before", meaning: "Whose last attempt ended before this time" },
    minimumTasks: { parameter: null, meaning: "Of workflows with at least this many tasks" },
  } satisfies FilterTexts<OccupancyFilter>,
  volumes: [WORKFLOWS],
  examples({ occupancy: generator }) {
    const value = generator.page({ limit: 2 });
    return value.total === 0 ? [] : [{ call: "world.occupancy.page({ limit: 2 })", value }];
  },
};
