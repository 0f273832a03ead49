import type { Cluster } from "../generators/cluster/cluster.ts";
import type { ClusterJob } from "../generators/cluster/cluster-timeline.ts";
import { jobOfSubmitted } from "./submitted-job.ts";
import type { SubmittedWorkflow } from "./submitted-workflow.ts";
import { type Cancellation, FIRST_SUBMITTED, type WorkflowChanges } from "./workflow-changes.ts";

/** Something that a person did, in the order of its moments. */
type Command =
  | { readonly moment: number; readonly submission: SubmittedWorkflow }
  | { readonly moment: number; readonly index: number; readonly cancellation: Cancellation };

function commandsOf({ submitted, cancellations }: WorkflowChanges): readonly Command[] {
  const commands: Command[] = [
    ...[...submitted.values()].map((submission) => ({ moment: submission.moment, submission })),
    ...[...cancellations].map(([index, cancellation]) => ({
      moment: cancellation.moment,
      index,
      cancellation,
    })),
  ];
  // What was submitted and canceled at one moment was submitted first.
  return commands.sort((one, other) => one.moment - other.moment);
}

/** The job of a row or of a submitted workflow; undefined for one that the cluster does not have. */
function jobOf({ jobs, rows, submitted }: Cluster, index: number): ClusterJob | undefined {
  return index >= FIRST_SUBMITTED ? submitted.get(index) : jobs[rows - 1 - index];
}

/** Whether what was done is a continuation of what has been done to a cluster already. */
function continues(commands: readonly Command[], done: readonly Command[], lived: number): boolean {
  const isSame = done.every((command, place) => {
    const other = commands[place];
    return other !== undefined && contentOf(other) === contentOf(command);
  });
  return isSame && commands.slice(done.length).every(({ moment }) => moment >= lived);
}

function contentOf(command: Command): SubmittedWorkflow | Cancellation {
  return "submission" in command ? command.submission : command.cancellation;
}

export interface ChangedClusterOptions {
  readonly seed: number;
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  /** The cluster as it is without anybody, which is shared and lives until the epoch only. */
  base(): Cluster;
  readonly changes: WorkflowChanges;
}

/**
 * Makes the function that returns the cluster of a world with all that persons did, which has lived until a moment, in
 * milliseconds since the epoch, at least. It lives on from call to call; one that asks for a change before what it has
 * lived through makes it live again from the epoch.
 */
export function createChangedCluster(options: ChangedClusterOptions): (moment: number) => Cluster {
  const { seed, epoch, base, changes } = options;
  let own: { readonly cluster: Cluster; readonly done: Command[]; lived: number } | undefined;

  function apply(cluster: Cluster, command: Command): void {
    cluster.advance(command.moment);
    if ("submission" in command) {
      const job = jobOfSubmitted(seed, command.submission);
      if (job.pool < cluster.pools.pools.length) cluster.submit(job, command.moment);
      return;
    }
    const job = jobOf(cluster, command.index);
    if (job !== undefined) cluster.cancel(job, command.moment, command.cancellation.at - epoch);
  }

  return (moment) => {
    const commands = commandsOf(changes);
    if (moment === 0 && commands.every((command) => command.moment > 0)) {
      const cluster = base();
      cluster.advance(0);
      return cluster;
    }
    if (own === undefined || !continues(commands, own.done, own.lived)) {
      const start = base();
      start.advance(0);
      own = { cluster: start.copy(), done: [], lived: 0 };
    }
    const { cluster, done } = own;
    for (const command of commands.slice(done.length)) {
      if (command.moment > moment) break;
      apply(cluster, command);
      done.push(command);
    }
    cluster.advance(moment);
    own.lived = Math.max(own.lived, moment);
    return cluster;
  };
}
