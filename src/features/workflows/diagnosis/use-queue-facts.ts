"use client";

import { keepPreviousData } from "@tanstack/react-query";
import type { ApiError } from "@/lib/api/api-error";
import { useGetPool, useListPools, useListTasks, useListWorkflows } from "@/lib/api/generated";
import {
  PoolStatus,
  WorkflowPriority,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { useAllowedPools } from "@/modules/submit/use-allowed-pools";
import { workflowTasks } from "../workflow-tasks";
import { needsOf, type QueueFacts } from "./queue-findings";
import { type PoolWithRoom, poolsWithRoom } from "./queue-steps";

/** Pools that are searched for capacity. */
const MOST_POOLS = 200;

const QUEUED = [WorkflowStatus.WAITING, WorkflowStatus.PENDING];
/** Highest first. */
const PRIORITIES = [WorkflowPriority.HIGH, WorkflowPriority.NORMAL, WorkflowPriority.LOW];

export interface QueueState {
  /** Undefined while it loads, and when it could not be loaded. */
  facts: QueueFacts | undefined;
  /** Pools with enough free capacity now, most first. */
  otherPools: readonly PoolWithRoom[];
  error: ApiError | null;
  retrying: boolean;
  retry: () => void;
}

/** What keeps a queued workflow from starting: six small requests at any volume. */
export function useQueueFacts(workflow: WorkflowQueryResponse): QueueState {
  const { name, pool = "", priority, submit_time: submitted, groups } = workflow;
  const before = PRIORITIES.slice(0, PRIORITIES.indexOf(priority));
  const options = { query: { placeholderData: keepPreviousData } };
  const poolUsage = useGetPool(pool, { query: { enabled: pool !== "" } });
  const tasks = useListTasks(workflowTasks(name), options);
  const ofHigher = useListWorkflows(
    { pools: [pool], statuses: QUEUED, priority: before, limit: 1 },
    { query: { enabled: pool !== "" && before.length > 0 } },
  );
  const ofSame = useListWorkflows(
    { pools: [pool], statuses: QUEUED, priority: [priority], submitted_before: submitted, limit: 1 },
    { query: { enabled: pool !== "" } },
  );
  const pools = useListPools({ statuses: [PoolStatus.ONLINE], limit: MOST_POOLS }, options);
  const allowed = useAllowedPools(true);

  const groupOf = new Map(groups.flatMap((group) => group.tasks.map((task) => [task.name, group.name])));
  const waiting = new Set(
    groups.filter(({ remaining_upstream_groups: left = [] }) => left.length > 0).map((group) => group.name),
  );
  const isHigherKnown = before.length === 0 || ofHigher.data !== undefined;
  const facts =
    // Waits for the other pools and the profile too, so that nothing shifts when they arrive.
    poolUsage.data && tasks.data && ofSame.data && isHigherKnown && !pools.isPending && !allowed.isPending
      ? {
          pool: poolUsage.data,
          priority,
          needs: needsOf(tasks.data.entries, groupOf, waiting),
          ahead: ofSame.data.total + (ofHigher.data?.total ?? 0),
        }
      : undefined;

  const needed = [poolUsage, tasks, ofSame, ...(before.length > 0 ? [ofHigher] : [])];
  return {
    facts,
    otherPools: facts === undefined ? [] : poolsWithRoom(pools.data?.entries ?? [], facts, allowed.names),
    error: needed.find(({ error }) => error !== null)?.error ?? null,
    retrying: needed.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const query of needed) if (query.error !== null) void query.refetch();
    },
  };
}
