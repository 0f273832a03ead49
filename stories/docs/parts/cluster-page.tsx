import { PoolStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import type { MockPatterns } from "@/mocks/seed/types";
import type { World } from "@/mocks/world/world";
import { DocTable } from "./doc-table";

const { PENDING, RUNNING, WAITING } = WorkflowStatus;

/** Workflows that the cluster has at the epoch, at most. */
const NEWEST = 10_000;

/** Pools that workflows run in. */
const MOST_POOLS = 50;

/** Numbers of workflows by pool, each by status. */
function countsByPool({ workflows }: World): ReadonlyMap<string, ReadonlyMap<WorkflowStatus, number>> {
  const counts = new Map<string, Map<WorkflowStatus, number>>();
  const statuses = [PENDING, WAITING, RUNNING];
  for (const { key, count } of workflows.summarize(["pool", "status"], { statuses }).groups) {
    const { pool = "", status = "" } = key;
    const own = counts.get(pool) ?? new Map<WorkflowStatus, number>();
    counts.set(pool, own.set(status as WorkflowStatus, count));
  }
  return counts;
}

/** What runs and waits in the pools of a world, and what is used outside workflows. */
function PoolsNow({ world }: { world: World }) {
  const counts = countsByPool(world);
  const { entries, resource_sum: sum } = world.pools.generatePage(0, MOST_POOLS);
  const numbers = (...values: readonly (number | undefined)[]) =>
    values.map((value = 0) => formatNumber(value));
  return (
    <DocTable
      caption="Pools at this moment"
      headers={[
        "Pool",
        "Status",
        "Running",
        "Waiting",
        "GPUs in workflows",
        "Outside",
        "Capacity",
        "Quota used",
      ]}
      rows={[
        ...entries.map(({ name, status, resource_usage: use }) => {
          const own = counts.get(name);
          const waiting = (own?.get(WAITING) ?? 0) + (own?.get(PENDING) ?? 0);
          return [
            name,
            status === PoolStatus.ONLINE ? "ONLINE" : status,
            ...numbers(own?.get(RUNNING), waiting, use.total_usage, use.total_non_workflow_usage),
            ...numbers(use.total_capacity),
            use.quota_limit < 0
              ? formatNumber(use.quota_used)
              : numbers(use.quota_used, use.quota_limit).join(" of "),
          ];
        }),
        [
          "All pools",
          "",
          ...numbers(world.workflows.count({ statuses: [RUNNING] })),
          ...numbers(world.workflows.count({ statuses: [WAITING, PENDING] })),
          ...numbers(sum?.total_usage, sum?.total_non_workflow_usage, sum?.total_capacity, sum?.quota_used),
        ],
      ]}
    />
  );
}

/** The shares that the config asks for, beside those of the newest workflows of a world. */
function Shares({ world, asked }: { world: World; asked: MockPatterns["workflows"]["statusDistribution"] }) {
  const { workflows } = world;
  const newest = Math.min(NEWEST, workflows.total);
  const oldest = newest === 0 ? undefined : workflows.page({ offset: newest - 1, limit: 1 }).entries[0];
  const counts = workflows.countBy("status", {
    submittedAfter: oldest && Date.parse(oldest.submit_time),
  });
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return (
    <DocTable
      caption="Statuses of the newest workflows"
      headers={["Status", "statusDistribution", "Newest 10,000", "Share"]}
      rows={Object.values(WorkflowStatus).map((status) => {
        const count = counts[status] ?? 0;
        const share = newest === 0 ? 0 : count / newest;
        return [status, percent(asked[status] ?? 0), formatNumber(count), percent(share)];
      })}
    />
  );
}

/** What the simulated cluster of a world does at its moment. */
export function ClusterPage({ world }: { world: World }) {
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-6 px-4 py-8 sm:px-8">
      <header className="flex flex-col gap-3">
        <h1 className="text-2xl font-semibold">Cluster</h1>
        <p className="max-w-prose text-base text-text-muted">
          What runs and waits in the world of the toolbar, on {formatExactTime(world.now)}. Every number is
          the total of a list: of workflows by pool and status, and of the GPUs that their tasks ask for.
        </p>
      </header>
      <h2 className="border-b pb-1 text-lg font-semibold">Pools</h2>
      <PoolsNow world={world} />
      <h2 className="border-b pb-1 text-lg font-semibold">Statuses</h2>
      <p className="max-w-prose text-text-muted">
        The config asks for shares; the cluster gives them as far as its nodes and a steady state allow. Where
        a world has few GPUs, workflows ask for fewer, and then more of them wait.
      </p>
      <Shares world={world} asked={world.config.patterns.workflows.statusDistribution} />
    </main>
  );
}
