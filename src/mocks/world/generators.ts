import { createArtifactSource } from "../changes/artifact-source.ts";
import { createChangedProfile } from "../changes/changed-profile.ts";
import { createChangedSpecs } from "../changes/changed-specs.ts";
import { createChangedTasks } from "../changes/changed-tasks.ts";
import { createChangedWorkflows } from "../changes/changed-workflows.ts";
import { knownChanges } from "../changes/known-changes.ts";
import { createSubmittedRows } from "../changes/submitted-rows.ts";
import type { WorkflowChanges } from "../changes/workflow-changes.ts";
import { createWorkflowSubmitter, type WorkflowSubmitter } from "../changes/workflow-submitter.ts";
import { type BucketGenerator, createBucketGenerator } from "../generators/bucket-generator.ts";
import { createWorldIndex } from "../generators/cluster/world-index.ts";
import { createDatasetGenerator, type DatasetGenerator } from "../generators/dataset-generator.ts";
import type { EventGenerator } from "../generators/event-generator.ts";
import type { LogGenerator } from "../generators/log-generator.ts";
import { createOccupancyGenerator, type OccupancyGenerator } from "../generators/occupancy-generator.ts";
import { createPoolGenerator, type PoolGenerator } from "../generators/pool-generator.ts";
import {
  createPortForwardGenerator,
  type PortForwardGenerator,
} from "../generators/portforward-generator.ts";
import { createProfileGenerator, type ProfileGenerator } from "../generators/profile-generator.ts";
import type { TaskPlace } from "../generators/resource/live-nodes.ts";
import { createResourceGenerator, type ResourceGenerator } from "../generators/resource-generator.ts";
import { createSpecGenerator, type SpecGenerator } from "../generators/spec-generator.ts";
import { createTaskGenerator, type TaskGenerator } from "../generators/task-generator.ts";
import type { MachineOf } from "../generators/terminal/task-machine.ts";
import {
  createTerminalSimulator,
  type LogTail,
  type TerminalSimulator,
} from "../generators/terminal-simulator.ts";
import { createPlacement } from "../generators/workflow/task-placement.ts";
import { statusOf } from "../generators/workflow/task-state.ts";
import { type GroupPlan, taskName } from "../generators/workflow/workflow-groups.ts";
import { createWorkflowGenerator, type WorkflowGenerator } from "../generators/workflow-generator.ts";
import { following } from "./following.ts";
import { lazy } from "./lazy.ts";
import type { WorldBase } from "./world-base.ts";
import type { PastSources, WorldPast } from "./world-past.ts";

/** Lines of a task's log that its shell shows in /workspace/logs. */
const SHELL_LOG_LINES = 200;

/** The model of GPUs in a world that has no pools to say it. */
const ANY_GPU = "GPU";

/** The generators of a world but those of its logs and events; each is made at its first use. */
export interface ApiGenerators {
  readonly workflows: WorkflowGenerator;
  readonly tasks: TaskGenerator;
  readonly pools: PoolGenerator;
  readonly occupancy: OccupancyGenerator;
  readonly resources: ResourceGenerator;
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
  /** The same with the generator of its events. */
  loadEvents(): Promise<EventGenerator>;
  /** The same with what became of its GPUs in the last 30 days. */
  loadPast(): Promise<WorldPast>;
  readonly pastSources: PastSources;
}

/** Makes the generators of a world at a moment. What persons change is in its state, and at once in all of them. */
export function createGenerators(base: WorldBase, elapsed: number): ApiGenerators {
  const { config, shared, state, clusterAt } = base;
  const { seed, patterns, volume, epoch } = config;
  const { changes } = state;
  const now = epoch + elapsed;

  /** What follows from the changes, made again after each. */
  function createSnapshot() {
    const { version } = changes;
    const known = knownChanges(changes, elapsed);
    const cluster = clusterAt(elapsed);
    const index = createWorldIndex({
      ...{ index: shared.workflowIndex(), cluster, epoch, moment: elapsed },
      fleet: base.fleet(),
    });
    const options = {
      ...{ seed, patterns, volume, epoch, now, index, known },
      taskPatterns: patterns.tasks,
    };
    const submitted = lazy(() =>
      createSubmittedRows({
        ...{ seed, patterns, now, buckets: volume.buckets },
        placement: createPlacement(index.fleet, volume),
        jobAt: index.live.submittedAt,
        cancellationOf: known.cancellationOf,
      }),
    );
    const workflows = lazy(() =>
      createChangedWorkflows({
        ...options,
        base: createWorkflowGenerator(options),
        submitted: submitted(),
      }),
    );
    const tasks = lazy(() =>
      createChangedTasks({ ...options, base: createTaskGenerator(options), submitted: submitted() }),
    );
    const buckets = lazy(() =>
      createBucketGenerator({
        ...{ seed, patterns, volume, epoch, datasets: datasets() },
        source: createArtifactSource({ workflows: workflows(), index, known, end: volume.workflows }),
      }),
    );
    return { version, cluster, index, workflows, tasks, buckets, nodes: lazy(index.live.nodes) };
  }
  let latest: ReturnType<typeof createSnapshot> | undefined;
  function snapshot(): ReturnType<typeof createSnapshot> {
    if (latest?.version !== changes.version) latest = createSnapshot();
    return latest;
  }
  const workflows = lazy(() => following(() => snapshot().workflows()));
  const tasks = lazy(() => following(() => snapshot().tasks()));
  const buckets = lazy(() => following(() => snapshot().buckets()));
  const fleet = lazy(() => base.fleet().withLiveNodes(() => snapshot().nodes()));
  const pools = lazy(() => createPoolGenerator({ fleet: fleet() }));
  const occupancy = lazy(() => createOccupancyGenerator({ tasks: tasks(), pools: pools() }));
  const describeTask = (workflow: number, task: string, retryId: number) =>
    tasks().generateAt(workflow, task, retryId);
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
    logs ??= createWorldLogs({ config, now, workflows: workflows(), tasks: tasks(), pools: pools() });
    return logs;
  }
  async function loadLogTail(): Promise<LogTail> {
    const { generateTaskLogs } = await loadLogs();
    return (workflow, task, retryId) =>
      generateTaskLogs(workflow, task, { retryId, lastLines: SHELL_LOG_LINES }) ?? "";
  }
  let events: EventGenerator | undefined;
  async function loadEvents(): Promise<EventGenerator> {
    const { createWorldEvents } = await import("./world-events.ts");
    events ??= createWorldEvents({
      ...{ config, now },
      ...{ workflows: workflows(), tasks: tasks(), resources: resources() },
    });
    return events;
  }
  const datasets = lazy(() =>
    createDatasetGenerator({ seed, patterns, volume, now: epoch, index: shared.datasetIndex() }),
  );
  function describePlace({ workflow, group, task }: TaskPlace) {
    const plan = workflows().groups(workflow)[group] as GroupPlan;
    const { name, user, priority } = workflows().record(workflow);
    const status = statusOf(plan.taskStates[plan.firstTask + task] as number);
    return { workflow: name, task: taskName(plan, task), user, priority, status };
  }
  const resources = lazy(() =>
    createResourceGenerator({
      ...{ epoch, fleet: fleet() },
      nameTask: describePlace,
    }),
  );
  const pastSources = lazy(() => ({
    ...{ epoch, now, fleet: fleet(), patterns: patterns.events, describeTask: describePlace },
    ...{ pools: pools(), workflows: workflows(), resources: resources() },
    cluster: () => snapshot().cluster,
  }));
  let past: WorldPast | undefined;
  async function loadPast(): Promise<WorldPast> {
    const { createWorldPast } = await import("./world-past.ts");
    past ??= createWorldPast(pastSources());
    return past;
  }
  const profile = lazy(() =>
    createChangedProfile({
      base: createProfileGenerator({ seed, patterns, volume, epoch, now }),
      changes: state.profile,
      ...{ epoch, elapsed, report: state.commands.add },
    }),
  );
  const portForwards = lazy(() =>
    createPortForwardGenerator({
      ...{ seed, now, tunnels: base.tunnels, workflows: workflows() },
      patterns: patterns.portForwards,
    }),
  );
  const terminals = lazy(() =>
    createTerminalSimulator({
      ...{ seed, now, machineOf, loadLogTail, sessions: base.sessions },
      patterns: patterns.terminals,
      workflows: workflows(),
    }),
  );
  const generatedSpecs = lazy(() =>
    createSpecGenerator({
      ...{ seed, patterns, volume },
      index: following(() => snapshot().index),
      workflows: workflows(),
      platformOf: (pool) => pools().gpuType(pool).platform,
    }),
  );
  const specs = lazy(() => createChangedSpecs(generatedSpecs(), changes));
  const submitter = lazy(() =>
    createWorkflowSubmitter({
      ...{ seed, patterns, epoch, elapsed, changes, pools: volume.pools },
      report: state.commands.add,
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
    get occupancy() {
      return occupancy();
    },
    get resources() {
      return resources();
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
    loadEvents,
    loadPast,
    get pastSources() {
      return pastSources();
    },
  };
}
