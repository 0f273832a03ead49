import {
  type ExecSession,
  type ListTaskEntry,
  PoolStatus,
  type ProfileSettings,
  type RouterResponse,
  TaskGroupStatus,
} from "../../lib/api/generated.schemas.ts";
import type { World } from "../world/world.ts";
import type { HttpWorld } from "./http-world.fixture.ts";
import type { Operation } from "./operations.fixture.ts";

/** Names of a world for paths. */
export interface Names {
  readonly workflow: string;
  readonly task: string;
  readonly pool: string;
  readonly node: string;
  readonly bucket: string;
  readonly dataset: string;
  readonly datasetBucket: string;
}

/** Names of the pools that accept work and that the signed-in user may use. */
function openPools(world: World): string[] {
  const { pools } = world.profile.profile();
  const own = pools.length > 0 ? pools : world.pools.generatePage(0, 50).entries.map(({ name }) => name);
  return own.filter((name) => world.pools.getByName(name)?.status === PoolStatus.ONLINE);
}

/** Names in a world, of a running task if there is one; unknown names for what the world lacks. */
export function namesOf(world: World): Names {
  const { entries: running } = world.tasks.generatePage(0, 1, { statuses: [TaskGroupStatus.RUNNING] });
  const task: ListTaskEntry | undefined = running[0] ?? world.tasks.generatePage(0, 1).entries[0];
  const dataset = world.datasets.generatePage(0, 1).entries[0];
  return {
    workflow: task?.workflow_id ?? "no-such-workflow",
    task: task?.task_name ?? "no-such-task",
    // A pool that accepts work of this user, as a submission needs.
    pool: openPools(world)[0] ?? "no-such-pool",
    node: world.resources.generateGlobalPage(0, 1).entries[0]?.hostname ?? "no-such-node",
    bucket: world.buckets.generateBucketPage(0, 1).entries[0]?.name ?? "no-such-bucket",
    dataset: dataset?.name ?? "no-such-dataset",
    datasetBucket: dataset?.bucket ?? "no-such-bucket",
  };
}

/** The value of a parameter in a path. */
export function pathValue(operation: Operation, parameter: string, names: Names): string {
  if (parameter === "name") {
    if (operation.path.startsWith("/api/workflow/")) return names.workflow;
    if (operation.path.startsWith("/api/pool/")) return names.pool;
    if (operation.path.startsWith("/api/credentials/")) return "a-registry";
    return operation.path.includes("/dataset/") ? names.dataset : names.bucket;
  }
  if (parameter === "hostname") return names.node;
  if (parameter === "bucket") return names.datasetBucket;
  return parameter === "task" ? names.task : parameter === "pool" ? names.pool : "no-such-session";
}

const SPEC = `workflow:
  name: train-model
  tasks:
    - name: train
      image: registry.example.com/ml/pytorch:latest
      command: [python, -m, pipeline.train]
`;

async function settingsOf(http: HttpWorld): Promise<unknown> {
  const { api_keys: _, ...update } = await http.get<ProfileSettings>("/api/profile/settings");
  return update;
}

/** The body of an operation, if it has one. */
export async function bodyOf({ id }: Operation, http: HttpWorld): Promise<unknown> {
  switch (id) {
    case "runExecCommand":
      return { command: "ls -l /workspace" };
    case "completeExecLine":
      return { line: "cat READ", cursor: 8 };
    case "createPortForward":
      return { port: 8_888 };
    case "putProfileSettings":
      return settingsOf(http);
    case "putCredential":
      return { registry_credential: { registry: "registry.example.com", auth: "secret" } };
    case "submitWorkflow":
      return { file: SPEC };
    default:
      return undefined;
  }
}

/** Opens what an operation requires and returns its key; undefined if the state forbids it. */
export async function openFor(
  { path }: Operation,
  { workflow, task }: Names,
  http: HttpWorld,
): Promise<string | undefined> {
  if (path.includes("{session}")) {
    const answer = await http.ask("POST", `/api/workflow/${workflow}/exec/task/${task}`);
    return answer?.ok ? ((await answer.json()) as ExecSession).session_id : undefined;
  }
  if (path.endsWith("{key}")) {
    const address = `/api/workflow/${workflow}/webserver/${task}`;
    const answer = await http.ask("POST", address, { port: 8_080 });
    return answer?.ok ? ((await answer.json()) as RouterResponse).session_key : undefined;
  }
  return undefined;
}
