import { getResponse } from "msw";
import {
  type ExecSession,
  PoolStatus,
  ResourceStatus,
  TaskGroupStatus,
  WorkflowStatus,
} from "../../src/lib/api/generated.schemas.ts";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { createStream } from "../../src/mocks/rows/random-stream.ts";
import type { World } from "../../src/mocks/world/world.ts";
import { PAGE_LENGTH } from "./candidate.ts";

const ORIGIN = "http://console.test";

const SPEC = `workflow:
  name: train-model
  tasks:
    - name: train
      image: registry.example.com/ml/pytorch:latest
      command: [python, -m, pipeline.train]
`;

const COMMANDS = [
  "ls -l /workspace",
  "nvidia-smi",
  "tail -n 20 /workspace/logs/train.log",
  "du -sh /workspace/checkpoints | tee /tmp/size",
];

/** Sends a request with a JSON body and returns the answer. */
export type SendRequest = (method: string, path: string, body?: unknown) => Promise<Sent>;

/** What came back. */
export interface Sent {
  readonly status: number;
  readonly text: string;
}

/** Sends requests straight to the handlers of a world. */
export function toHandlers(world: World): SendRequest {
  const handlers = createHandlers(world);
  return async (method, path, body) => {
    const init: RequestInit = { method };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { "content-type": "application/json" };
    }
    const response = await getResponse(handlers, new Request(`${ORIGIN}${path}`, init));
    return { status: response?.status ?? 404, text: (await response?.text()) ?? "no answer" };
  };
}

/** A kind of request, how often it comes among a hundred others, and how to make the next one. */
interface Kind {
  readonly share: number;
  run(): Promise<unknown>;
}

/** What a console asks of a world in a long session, without end. Each call sends one or a few requests and gives their number. */
export interface MixedRequests {
  /** Mostly pages and details all over the lists, now and then a shell that is left again, a tunnel; nothing that is kept. */
  read(): Promise<number>;
  /** A cancellation or a submission, which the world keeps. */
  change(): Promise<number>;
  /** The former, and the latter once in a hundred. */
  next(): Promise<number>;
}

/**
 * Makes such requests of a world, by default straight to its handlers; to wherever else they go, the changes must reach
 * `world` too.
 */
export function createMixedRequests(world: World, sendRequest = toHandlers(world)): MixedRequests {
  const { workflows, tasks, pools, buckets, datasets } = world;
  const { users } = world.config.patterns.workflows;
  const stream = createStream(1, "mixed-requests", 0);
  let sent = 0;

  const below = (count: number) => stream.integer(0, Math.max(0, count - 1));
  const offset = (count: number) => `offset=${below(count)}&limit=${PAGE_LENGTH}`;
  const anyWorkflow = () => `/api/workflow/${workflows.record(below(world.config.volume.workflows)).name}`;
  const ownPool = world.profile
    .profile()
    .pools.find((name) => pools.getByName(name)?.status === PoolStatus.ONLINE);
  const anyPool = () => pools.generate(below(pools.total)).name;
  function anyTask(statuses?: readonly TaskGroupStatus[]): { workflow: string; task: string } {
    const filter = { statuses };
    const [task] = tasks.generatePage(below(tasks.count(filter)), 1, filter).entries;
    if (task === undefined) throw new Error(`There is no task that is ${statuses}.`);
    return { workflow: `/api/workflow/${task.workflow_id}`, task: task.task_name };
  }
  const anyRunningTask = () => anyTask([TaskGroupStatus.RUNNING]);

  async function send(method: string, path: string, body?: unknown): Promise<string> {
    const { status, text } = await sendRequest(method, path, body);
    sent += 1;
    if (status < 400) return text;
    throw new Error(`${method} ${path} gave ${status}: ${text}`);
  }
  const get = (path: string) => send("GET", path);

  async function openShell(): Promise<void> {
    const { workflow, task } = anyRunningTask();
    const { session_id } = JSON.parse(await send("POST", `${workflow}/exec/task/${task}`)) as ExecSession;
    const session = `${workflow}/task/${task}/exec/${session_id}`;
    for (const command of COMMANDS) await send("POST", session, { command });
    await send("DELETE", session);
  }
  function openTunnel(): Promise<string> {
    const { workflow, task } = anyRunningTask();
    return send("POST", `${workflow}/webserver/${task}`, { port: 8_000 + below(1_000) });
  }
  function change(): Promise<string> {
    const pool = `/api/pool/${ownPool}/workflow`;
    const changes = [
      () => send("POST", `${anyRunningTask().workflow}/cancel`),
      () => send("POST", pool, { file: SPEC }),
      () => send("POST", `${pool}?workflow_id=${anyWorkflow().split("/").at(-1)}`),
    ];
    return stream.pick(changes)();
  }

  const kinds: readonly Kind[] = [
    {
      share: 15,
      run: () => get(`/api/workflow?statuses=${stream.pick(Object.values(WorkflowStatus))}&${offset(100)}`),
    },
    {
      share: 5,
      run: () => get(`/api/workflow?users=${stream.pick(users)}&sort=status&order=ASC&${offset(1_000)}`),
    },
    { share: 5, run: () => get(`/api/workflow?${offset(workflows.total)}`) },
    { share: 12, run: () => get(anyWorkflow()) },
    { share: 4, run: () => get(`${anyWorkflow()}/spec`) },
    { share: 4, run: () => get(`${anyWorkflow()}/artifacts`) },
    { share: 8, run: () => get(`/api/task?statuses=${TaskGroupStatus.RUNNING}&${offset(1_000)}`) },
    {
      share: 8,
      run: () => {
        const { workflow, task } = anyTask();
        return get(`${workflow}/task/${task}`);
      },
    },
    {
      share: 7,
      run: () => {
        const { workflow, task } = anyTask();
        return get(`${workflow}/task/${task}/logs?last_n_lines=200`);
      },
    },
    { share: 3, run: () => get(`${anyWorkflow()}/logs?last_n_lines=200`) },
    { share: 5, run: () => get(`${anyWorkflow()}/events`) },
    { share: 4, run: () => get(`/api/pool?${offset(pools.total)}`) },
    { share: 3, run: () => get(`/api/pool/${anyPool()}/resources?${offset(100)}`) },
    {
      share: 3,
      run: () =>
        get(`/api/resources?statuses=${stream.pick(Object.values(ResourceStatus))}&${offset(1_000)}`),
    },
    { share: 2, run: () => get(`/api/bucket?${offset(buckets.totalBuckets)}`) },
    {
      share: 2,
      run: () =>
        get(`/api/bucket/${buckets.generateBucket(below(buckets.totalBuckets)).name}/list?delimiter=/`),
    },
    { share: 3, run: () => get(`/api/bucket/list_dataset?${offset(datasets.totalDatasets)}`) },
    {
      share: 2,
      run: () => {
        const { bucket, name } = datasets.generate(below(datasets.totalDatasets));
        return get(`/api/bucket/${bucket}/dataset/${name}/info`);
      },
    },
    { share: 2, run: () => get("/api/profile") },
    { share: 1, run: () => openShell() },
    { share: 1, run: () => openTunnel() },
  ];
  const reads = kinds.flatMap(({ share, run }) => Array.from({ length: share }, () => run));
  const turns = [...reads, change];
  /** Makes the function that runs one of them and counts its requests. */
  const oneOf = (runs: readonly Kind["run"][]) => async () => {
    const before = sent;
    await stream.pick(runs)();
    return sent - before;
  };
  return { read: oneOf(reads), change: oneOf([change]), next: oneOf(turns) };
}
