import type {
  BucketPage,
  DatasetPage,
  NamePage,
  NodeDetail,
  ObjectListing,
  PoolPage,
  ProfileResponse,
  ResourcePage,
  WorkflowPage,
  WorkflowQueryResponse,
  WorkflowSummary,
} from "../../src/lib/api/generated.schemas.ts";

/** A task, or what was opened in it. */
export interface Place {
  readonly workflow: string;
  readonly task: string;
  /** Of a shell or a tunnel. */
  readonly key?: string;
}

/** Names that a world has, so that requests meet more than 404. They grow with what requests create. */
export interface WorldNames {
  readonly tasks: Place[];
  readonly shells: Place[];
  readonly tunnels: Place[];
  readonly workflows: string[];
  readonly pools: string[];
  readonly buckets: string[];
  readonly datasets: { readonly name: string; readonly bucket: string }[];
  readonly nodes: string[];
  readonly gpu_models: string[];
  /** Each as key=value. */
  readonly topology: string[];
  readonly platforms: string[];
  readonly backends: string[];
  readonly users: string[];
  readonly tags: string[];
  readonly prefixes: string[];
  /** Around the world's present, and around the earliest end that it knows. */
  readonly times: string[];
}

const HOUR = 3_600_000;
const REACH = 30 * 24 * HOUR;
/** In milliseconds before the world's present. */
const AGES = [-HOUR, 0, 1, HOUR, 24 * HOUR, 24 * HOUR + 100, REACH - HOUR, REACH, REACH + 1, 12 * REACH];

/** Gets the JSON of a path that must be there. */
export type GetJson = <Body>(path: string) => Promise<Body>;

async function tasksOf(get: GetJson, workflow: string): Promise<Place[]> {
  const { groups } = await get<WorkflowQueryResponse>(`/api/workflow/${workflow}`);
  return groups
    .slice(0, 3)
    .flatMap(({ tasks }) => tasks.slice(0, 2).map(({ name }) => ({ workflow, task: name })));
}

/** Asks a world for its first names of everything, and for its last workflows. */
export async function readNames(get: GetJson): Promise<WorldNames> {
  const { entries: newest, total } = await get<WorkflowPage>("/api/workflow?limit=4");
  const { entries: oldest } = await get<WorkflowPage>(
    `/api/workflow?limit=2&offset=${Math.max(0, total - 2)}`,
  );
  const { entries: running } = await get<WorkflowPage>("/api/workflow?limit=6&statuses=RUNNING");
  const workflows = [...running, ...newest, ...oldest].map(({ name }) => name);
  const tasks = await Promise.all(workflows.map((name) => tasksOf(get, name)));
  const { entries: pools } = await get<PoolPage>("/api/pool?limit=8");
  // Submissions to other pools are refused.
  const { pools: ownPools } = await get<ProfileResponse>("/api/profile");
  const { entries: nodes } = await get<ResourcePage>("/api/resources?limit=3");
  const places = await Promise.all(
    nodes.map(({ hostname }) => get<NodeDetail>(`/api/resources/${hostname}`)),
  );
  const { entries: buckets } = await get<BucketPage>("/api/bucket?limit=3");
  const listings = await Promise.all(
    buckets.map(({ name }) => get<ObjectListing>(`/api/bucket/${name}/list?limit=3&delimiter=/`)),
  );
  const { entries: datasets } = await get<DatasetPage>("/api/bucket/list_dataset?limit=3");
  const { entries: collections } = await get<DatasetPage>("/api/bucket/collections?limit=2");
  const { as_of: present } = await get<WorkflowSummary>("/api/workflow/summary");
  return {
    tasks: tasks.flat(),
    shells: [],
    tunnels: [],
    workflows,
    pools: [...pools.map(({ name }) => name), ...ownPools],
    buckets: buckets.map(({ name }) => name),
    datasets: [...datasets, ...collections].map(({ name, bucket }) => ({ name, bucket })),
    nodes: nodes.map(({ hostname }) => hostname),
    gpu_models: nodes.map(({ gpu_model }) => gpu_model),
    topology: places.flatMap(({ topology }) =>
      Object.entries(topology).map(([key, value]) => `${key}=${value}`),
    ),
    platforms: pools.flatMap(({ platforms }) => Object.keys(platforms).slice(0, 2)),
    backends: pools.map(({ backend }) => backend),
    users: (await get<NamePage>("/api/users?limit=4")).entries,
    tags: (await get<NamePage>("/api/tag?limit=4")).entries,
    prefixes: listings.flatMap(({ common_prefixes, entries }) => [
      ...common_prefixes,
      ...entries.map(({ key }) => key),
    ]),
    times: AGES.map((age) => new Date(Date.parse(present) - age).toISOString()),
  };
}
