import { createChangedCluster } from "../changes/changed-cluster.ts";
import { type Cluster, clusterKey, createCluster } from "../generators/cluster/cluster.ts";
import { createFleet, type Fleet } from "../generators/pool-generator.ts";
import { createTunnels, type Tunnels } from "../generators/portforward-generator.ts";
import { createSessions, type Sessions } from "../generators/terminal-simulator.ts";
import { lazy } from "./lazy.ts";
import type { SharedIndexes } from "./shared-indexes.ts";
import type { WorldConfig } from "./world-config.ts";
import type { WorldState } from "./world-state.ts";

/** What a world has at all of its moments. */
export interface WorldBase {
  readonly config: Omit<WorldConfig, "elapsed" | "network">;
  readonly shared: SharedIndexes;
  readonly state: WorldState;
  readonly sessions: Sessions;
  readonly tunnels: Tunnels;
  /** Its pools and nodes, without what workflows use of them. */
  fleet(): Fleet;
  /** Its cluster with all that persons did, which has lived until a moment at least. */
  clusterAt(moment: number): Cluster;
}

/** Makes it, without a session and without a tunnel. */
export function createWorldBase(
  config: WorldBase["config"],
  shared: SharedIndexes,
  state: WorldState,
): WorldBase {
  const { seed, patterns, volume, epoch } = config;
  const fleet = lazy(() => createFleet({ seed, patterns, volume, poolPatterns: patterns.pools }));
  const base = () =>
    shared.clusters.getOrCreate(clusterKey({ volume, fleet: fleet() }), () =>
      createCluster({ seed, patterns, volume, fleet: fleet(), index: shared.workflowIndex() }),
    );
  return {
    ...{ config, shared, state, fleet },
    sessions: createSessions(),
    tunnels: createTunnels(),
    clusterAt: createChangedCluster({ seed, epoch, base, changes: state.changes }),
  };
}
