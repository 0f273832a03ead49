import type { UsagePoint } from "@/lib/api/generated.schemas";
import type { UsageGenerator } from "@/mocks/generators/usage-generator";
import type { EntityDoc, FieldTexts, MemberTexts } from "../parts/entity-doc";
import { NODES, POOLS } from "../parts/volumes";

const HOUR = 3_600_000;

export const usage: EntityDoc = {
  title: "Usage",
  summary:
    "GPUs in use over the last 30 days, of all nodes, a pool or a node. What workflows used is what their tasks held at each moment; use outside workflows does not change. The point at the present time is what pools and nodes show. The simulated cluster starts empty with the oldest of the newest 10,000 workflows, so use rises in its first ten days.",
  member: "world.usage",
  file: "src/mocks/generators/usage-generator.ts",
  patternsFile: "src/mocks/seed/pool-patterns.ts",
  handlers: "src/mocks/handlers/usage-handlers.ts",
  endpoints: ["GET /api/usage"],
  tables: [
    {
      type: "UsagePoint",
      fields: {
        time: ["UTC", "Points are evenly spaced and end at the end of the range"],
        used: ["GPUs", "Held by INITIALIZING and RUNNING tasks"],
        outside: ["GPUs", "Used outside workflows"],
        capacity: ["GPUs", "Total of the nodes; used + outside never exceeds it"],
        quota: ["GPUs", "Available to HIGH and NORMAL workflows; absent if unlimited, and for a node"],
      } satisfies FieldTexts<UsagePoint>,
    },
  ],
  weights: () => [],
  sources: () => [],
  methods: {
    subjectOf: "What a scope and a full name mean, or null",
    series: "The points of a range, at most 400",
  } satisfies MemberTexts<UsageGenerator>,
  volumes: [POOLS, NODES],
  examples: ({ usage: generator, now, pools }) =>
    pools.total === 0
      ? []
      : [
          {
            call: 'world.usage.series({ scope: "all" }, { from: world.now - 3_600_000, to: world.now, step: 900_000 })',
            value: generator.series({ scope: "all" }, { from: now - HOUR, to: now, step: HOUR / 4 }),
          },
        ],
};
