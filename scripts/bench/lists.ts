import {
  DatasetFormat,
  DatasetType,
  PoolStatus,
  ResourceStatus,
  TaskGroupStatus,
} from "../../src/lib/api/generated.schemas.ts";
import { WORKFLOWS_FOLDER } from "../../src/mocks/seed/bucket-patterns.ts";
import { BILLION_VOLUME, MILLION_VOLUME, type Volume } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { PAGE_LENGTH } from "./candidate.ts";

/** A list under filters. */
export interface FilteredList {
  page(offset: number): unknown;
  /** The exact number of matching rows. */
  count(): number;
}

/** A list of a world, other than that of workflows. */
export interface List {
  readonly title: string;
  readonly total: number;
  page(offset: number): { readonly entries: readonly unknown[] };
  /** Absent where the list takes no filter. */
  readonly filtered?: FilteredList;
  /** Absent where rows cannot be looked up by name alone. */
  readonly lookup?: {
    nameAt(offset: number): string;
    byName(name: string): unknown;
  };
}

const BILLION = 1_000_000_000;

/** The largest counts that the toolbar and the documents name. */
const LARGE: Volume = {
  ...MILLION_VOLUME,
  pools: 1_000,
  resourcesPerPool: 10_000,
  resourcesTotal: 1_000_000,
  buckets: 10_000,
  datasets: 50_000,
};
const HUGE: Volume = {
  ...BILLION_VOLUME,
  pools: BILLION,
  resourcesPerPool: BILLION,
  resourcesTotal: BILLION,
  buckets: BILLION,
  datasets: BILLION,
};

/** Workflows among which the one with the most artifacts is selected. */
const SEARCHED_WORKFLOWS = 500;

const NAMED_POOL = 0;
const ONLINE = { statuses: [PoolStatus.ONLINE], platforms: ["dgx"] };
const IN_USE = { statuses: [ResourceStatus.IN_USE], platforms: ["dgx"] };
const PARQUET = { type: DatasetType.DATASET, formats: [DatasetFormat.parquet] };

function listOfTasks({ tasks, config }: World): List {
  const filter = { statuses: [TaskGroupStatus.FAILED], pools: config.patterns.workflows.pools.slice(0, 1) };
  return {
    title: "tasks",
    total: tasks.total,
    page: (offset) => tasks.generatePage(offset, PAGE_LENGTH),
    filtered: {
      page: (offset) => tasks.generatePage(offset, PAGE_LENGTH, filter),
      count: () => tasks.count(filter),
    },
  };
}

/** Rows of one kind all over the list: those of its start have been simulated, those of its end have not. */
function listOfCompletedTasks({ tasks }: World): List {
  const completed = { statuses: [TaskGroupStatus.COMPLETED] };
  return {
    title: "completed tasks",
    total: tasks.count(completed),
    page: (offset) => tasks.generatePage(offset, PAGE_LENGTH, completed),
  };
}

function listOfPools({ pools }: World): List {
  return {
    title: "pools",
    total: pools.total,
    page: (offset) => pools.generatePage(offset, PAGE_LENGTH),
    filtered: {
      page: (offset) => pools.generatePage(offset, PAGE_LENGTH, ONLINE),
      count: () => pools.count(ONLINE),
    },
    lookup: { nameAt: (offset) => pools.generate(offset).name, byName: pools.getByName },
  };
}

function listOfNodes({ resources }: World): List {
  return {
    title: "nodes of all pools",
    total: resources.totalGlobal,
    page: (offset) => resources.generateGlobalPage(offset, PAGE_LENGTH),
    filtered: {
      page: (offset) => resources.generateGlobalPage(offset, PAGE_LENGTH, IN_USE),
      count: () => resources.count(IN_USE),
    },
    lookup: {
      nameAt: (offset) => resources.generateGlobal(offset).hostname,
      byName: resources.getByHostname,
    },
  };
}

function listOfPoolNodes({ pools, resources }: World): List {
  const own = { ...IN_USE, pools: [pools.generate(NAMED_POOL).name] };
  return {
    title: "nodes of a pool",
    total: resources.generatePage(NAMED_POOL, 0, 0).total,
    page: (offset) => resources.generatePage(NAMED_POOL, offset, PAGE_LENGTH),
    filtered: {
      page: (offset) => resources.generatePage(NAMED_POOL, offset, PAGE_LENGTH, IN_USE),
      count: () => resources.count(own),
    },
  };
}

function listOfDatasets({ datasets }: World): List {
  return {
    title: "datasets",
    total: datasets.totalDatasets,
    page: (offset) => datasets.page({ offset, limit: PAGE_LENGTH }),
    filtered: {
      page: (offset) => datasets.page({ offset, limit: PAGE_LENGTH, filter: PARQUET }),
      count: () => datasets.count(PARQUET),
    },
    lookup: { nameAt: (offset) => datasets.generate(offset).name, byName: datasets.getByName },
  };
}

function listOfBuckets({ buckets }: World): List {
  return {
    title: "buckets",
    total: buckets.totalBuckets,
    page: (offset) => buckets.pageByName(offset, PAGE_LENGTH),
    lookup: { nameAt: (offset) => buckets.generateBucket(offset).name, byName: buckets.getBucketByName },
  };
}

/** Artifacts of the workflow with the most of them among the newest. Their number does not depend on the volume. */
function listOfArtifacts({ buckets }: World): List {
  const totalOf = (workflow: number) => buckets.generateWorkflowArtifacts(workflow, { limit: 0 }).total;
  const totals = Array.from({ length: SEARCHED_WORKFLOWS }, (_, workflow) => totalOf(workflow));
  const total = Math.max(...totals);
  const workflow = totals.indexOf(total);
  return {
    title: "artifacts of a workflow",
    total,
    page: (offset) => buckets.generateWorkflowArtifacts(workflow, { offset, limit: PAGE_LENGTH }),
  };
}

/** Objects of workflows alone: the others cost a third of them. */
function listOfObjects({ buckets }: World): List {
  const { name } = buckets.generateBucket(0);
  const prefix = `${WORKFLOWS_FOLDER}/`;
  const list = (offset: number, limit: number) => {
    const listing = buckets.listObjects(name, { prefix, offset, limit });
    if (listing === null) throw new Error(`There is no bucket "${name}".`);
    return listing;
  };
  return {
    title: "objects of workflows in a bucket",
    total: list(0, 0).total,
    page: (offset) => list(offset, PAGE_LENGTH),
  };
}

/** Every list but that of workflows, with as many rows as are named anywhere, then with a billion. */
export function createLists(): readonly List[] {
  const large = createWorld({ volume: LARGE });
  const huge = createWorld({ volume: HUGE });
  return [
    listOfTasks(huge),
    listOfCompletedTasks(huge),
    ...[large, huge].map(listOfPools),
    ...[large, huge].map(listOfPoolNodes),
    ...[large, huge].map(listOfNodes),
    ...[large, huge].map(listOfDatasets),
    ...[large, huge].map(listOfBuckets),
    listOfObjects(huge),
    listOfArtifacts(huge),
  ];
}
