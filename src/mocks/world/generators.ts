import { ResourceStatus } from "../../lib/api/generated.schemas.ts";
import { LruCache } from "../../lib/lru-cache.ts";
import { createWorkflowSource, withSubmitted } from "../changes/artifact-source.ts";
import { createChangedNodes } from "../changes/changed-nodes.ts";
import { createChangedProfile } from "../changes/changed-profile.ts";
import { createChangedSpecs } from "../changes/changed-specs.ts";
import { createChangedTasks } from "../changes/changed-tasks.ts";
import { createChangedWorkflows } from "../changes/changed-workflows.ts";
import type { WorkflowChanges } from "../changes/workflow-changes.ts";
import { createWorkflowSubmitter, type WorkflowSubmitter } from "../changes/workflow-submitter.ts";
import { type BucketGenerator, createBucketGenerator } from "../generators/bucket-generator.ts";
import { type Cluster, clusterKey, createCluster } from "../generators/cluster/cluster.ts";
import { createWorldIndex } from "../generators/cluster/world-index.ts";
import { createDatasetIndex } from "../generators/dataset/dataset-columns.ts";
import { createDatasetGenerator, type DatasetGenerator } from "../generators/dataset-generator.ts";
import type { PoolNodes } from "../generators/event/scheduling-text.ts";
import { createEventGenerator, type EventGenerator } from "../generators/event-generator.ts";
import type { LogGenerator } from "../generators/log-generator.ts";
import {
  createFleet,
  createPoolGenerator,
  type Fleet,
  type PoolGenerator,
} from "../generators/pool-generator.ts";
import {
  createPortForwardGenerator,
  type PortForwardGenerator,
} from "../generators/portforward-generator.ts";
import { createProfileGenerator, type ProfileGenerator } from "../generators/profile-generator.ts";
import { createResourceGenerator, type ResourceGenerator } from "../generators/resource-generator.ts";
import { createSpecGenerator, type SpecGenerator } from "../generators/spec-generator.ts";
import { createTaskGenerator, type TaskGenerator } from "../generators/task-generator.ts";
import type { MachineOf } from "../generators/terminal/task-machine.ts";
import {
  createTerminalSimulator,
  type LogTail,
  type TerminalSimulator,
} from "../generators/terminal-simulator.ts";
import { createWorkflowIndex } from "../generators/workflow/workflow-rows.ts";
import { createWorkflowGenerator, type WorkflowGenerator } from "../generators/workflow-generator.ts";
import type { MockPatterns } from "../seed/types.ts";
import { lazy } from "./lazy.ts";
import type { WorldConfig } from "./world-config.ts";
import type { WorldState } from "./world-state.ts";

/** Lines of a task's log that its shell shows in /workspace/logs. */
const SHELL_LOG_LINES = 200;

/** The model of GPUs in a world that has no pools to say it. */
const ANY_GPU = "GPU";

/** The generators of a world but that of its logs; each is made at its first use. */
export interface ApiGenerators {
  readonly workflows: WorkflowGenerator;
  readonly tasks: TaskGenerator;
  readonly pools: PoolGenerator;
  readonly resources: ResourceGenerator;
  readonly events: EventGenerator;
  readonly buckets: BucketGenerator;
  readonly datasets: DatasetGenerator;
  readonly profile: ProfileGenerator;
  readonly portForwards: PortForwardGenerator;
  readonly terminals: TerminalSimulator;
  readonly specs: SpecGenerator;
  /** Cancels and submits workflows of this world. */
  readonly submitter: WorkflowSubmitter;
  /** What was changed of its workflows, and who follows their logs. */
  readonly changes: WorkflowChanges;
  /**
   * Loads the code that writes logs, a tenth of the weight of the mocks, and resolves with the generator of this
   * world's logs.
   */
  loadLogs(): Promise<LogGenerator>;
}

/** Clusters that are kept, of the latest volumes; each takes some 25 MB. */
const KEPT_CLUSTERS = 3;

function createSharedIndexes(seed: number, patterns: MockPatterns) {
  return {
    seed,
    workflowIndex: lazy(() => createWorkflowIndex(seed, patterns, patterns.tasks)),
    datasetIndex: lazy(() => createDatasetIndex(seed, patterns)),
    clusters: new LruCache<Cluster>(KEPT_CLUSTERS),
  };
}

/** Indexes that worlds of one seed share at every volume; made for the first row. */
export type SharedIndexes = ReturnType<typeof createSharedIndexes>;

/** Those of the latest seed: every story makes a world, and nearly all of them the same one. */
const latest = new WeakMap<MockPatterns, SharedIndexes>();

export function sharedIndexes(seed: number, patterns: MockPatterns): SharedIndexes {
  const known = latest.get(patterns);
  if (known?.seed === seed) return known;
  const indexes = createSharedIndexes(seed, patterns);
  latest.set(patterns, indexes);
  return indexes;
}

/** Makes the generators of a world. They hold its sessions and tunnels; all else that persons change is in its state. */
export function createGenerators(
  config: WorldConfig,
  shared: SharedIndexes,
  state: WorldState,
): ApiGenerators {
  const { seed, patterns, volume, now } = config;
  const { changes } = state;
  const fleet: () => Fleet = lazy(() =>
    createFleet({
      ...{ seed, patterns, volume },
      poolPatterns: patterns.pools,
      liveNodes: createChangedNodes(() => worldIndex().live, changes),
    }),
  );
  const cluster = lazy(() =>
    shared.clusters.getOrCreate(clusterKey({ volume, fleet: fleet() }), () =>
      createCluster({ seed, patterns, volume, fleet: fleet(), index: shared.workflowIndex() }),
    ),
  );
  const worldIndex = lazy(() =>
    createWorldIndex({ index: shared.workflowIndex(), cluster: cluster(), fleet: fleet(), now }),
  );
  const rowOptions = lazy(() => ({
    ...{ seed, patterns, volume, now },
    index: worldIndex(),
    taskPatterns: patterns.tasks,
  }));
  const generatedWorkflows = lazy(() => createWorkflowGenerator(rowOptions()));
  const workflows = lazy(() =>
    createChangedWorkflows({ ...rowOptions(), base: generatedWorkflows(), changes }),
  );
  const tasks = lazy(() =>
    createChangedTasks({ ...rowOptions(), base: createTaskGenerator(rowOptions()), changes }),
  );
  const pools = lazy(() => createPoolGenerator({ fleet: fleet() }));
  const describeTask = (workflow: number, task: string, retryId: number) =>
    tasks().generateAt(workflow, task, retryId);
  /** The nodes of a pool as a scheduler counts them. */
  const countNodes = (pool: string): PoolNodes => {
    const count = (...statuses: readonly ResourceStatus[]) => resources().count({ pools: [pool], statuses });
    const { CORDONED, DRAINING, OFFLINE } = ResourceStatus;
    return {
      total: resources().count({ pools: [pool] }),
      unschedulable: count(CORDONED, DRAINING),
      unreachable: count(OFFLINE),
    };
  };
  const machineOf: MachineOf = (workflow, task, retryId, pool) => {
    const detail = describeTask(workflow, task, retryId);
    if (detail === null)
      throw new RangeError(`Workflow ${workflow} has no attempt ${retryId} of task ${task}.`);
    return {
      gpus: detail.gpu,
      gpuModel: pool === undefined ? ANY_GPU : pools().gpuTypeOf(pool),
      cpus: detail.cpu,
      memory: detail.memory,
      storage: detail.storage,
      command: [...detail.command, ...detail.args],
      image: detail.image,
    };
  };
  let logs: LogGenerator | undefined;
  async function loadLogs(): Promise<LogGenerator> {
    const { createWorldLogs } = await import("./world-logs.ts");
    logs ??= createWorldLogs({ config, workflows: workflows(), tasks: tasks(), pools: pools(), changes });
    return logs;
  }
  async function loadLogTail(): Promise<LogTail> {
    const { generateTaskLogs } = await loadLogs();
    return (workflow, task, retryId) =>
      generateTaskLogs(workflow, task, { retryId, lastLines: SHELL_LOG_LINES }) ?? "";
  }
  const events = lazy(() =>
    createEventGenerator({
      ...{ seed, now, describeTask },
      patterns: patterns.events,
      workflows: workflows(),
      nodesOf: countNodes,
    }),
  );
  const datasets = lazy(() =>
    createDatasetGenerator({ seed, patterns, volume, now, index: shared.datasetIndex() }),
  );
  const buckets = lazy(() =>
    createBucketGenerator({
      ...{ seed, patterns, volume, now },
      workflows: createWorkflowSource(generatedWorkflows, workflows),
      workflowIndex: () => withSubmitted(worldIndex()),
      datasets: datasets(),
    }),
  );
  const resources = lazy(() => createResourceGenerator({ fleet: fleet() }));
  const profile = lazy(() =>
    createChangedProfile({
      base: createProfileGenerator({ seed, patterns, volume, now }),
      changes: state.profile,
      now,
    }),
  );
  const portForwards = lazy(() =>
    createPortForwardGenerator({ seed, now, patterns: patterns.portForwards, workflows: workflows() }),
  );
  const terminals = lazy(() =>
    createTerminalSimulator({
      ...{ seed, now, machineOf, loadLogTail },
      patterns: patterns.terminals,
      workflows: workflows(),
    }),
  );
  const generatedSpecs = lazy(() =>
    createSpecGenerator({
      ...{ seed, patterns, volume },
      index: worldIndex(),
      workflows: workflows(),
      platformOf: (pool) => pools().gpuType(pool).platform,
    }),
  );
  const specs = lazy(() => createChangedSpecs(generatedSpecs(), changes));
  const submitter = lazy(() =>
    createWorkflowSubmitter({
      ...{ seed, patterns, now, changes, pools: volume.pools },
      workflows: workflows(),
      specs: generatedSpecs(),
      user: () => profile().username,
      gpusPerNode: (pool) => pools().gpuType(pool).gpusPerNode,
    }),
  );
  return {
    get workflows() {
      return workflows();
    },
    get tasks() {
      return tasks();
    },
    get pools() {
      return pools();
    },
    get resources() {
      return resources();
    },
    get events() {
      return events();
    },
    get buckets() {
      return buckets();
    },
    get datasets() {
      return datasets();
    },
    get profile() {
      return profile();
    },
    get portForwards() {
      return portForwards();
    },
    get terminals() {
      return terminals();
    },
    get specs() {
      return specs();
    },
    get submitter() {
      return submitter();
    },
    changes,
    loadLogs,
  };
}
