/**
 * Measures how the mock server, as its command starts it, answers one client while others follow and search logs, and what
 * a long session leaves in its memory.
 *
 *   pnpm bench:server [--followers 200] [--searches 10] [--seconds 8] [--requests 10000]
 */
import { Agent, request } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { TaskGroupStatus } from "../../src/lib/api/generated.schemas.ts";
import { BILLION_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { createMixedRequests, type SendRequest, toHandlers } from "./mixed-requests.ts";
import { startLogReaders } from "./server/log-readers.ts";
import { type ServerProcess, startServerProcess } from "./server/server-process.ts";
import { percentile, timeVersions } from "./server/version-times.ts";
import { formatBytes, formatTable, formatTime } from "./table.ts";
import { type Target, targetRow } from "./targets.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** The session's memory is read after each of so many parts. */
const PARTS = 5;

function readCount(option: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Error(`--${option} is ${JSON.stringify(value)}: give an integer of at least 1.`);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      followers: { type: "string", default: "200" },
      searches: { type: "string", default: "10" },
      seconds: { type: "string", default: "8" },
      requests: { type: "string", default: "10000" },
    },
  });
  return {
    followers: readCount("followers", values.followers),
    searches: readCount("searches", values.searches),
    seconds: readCount("seconds", values.seconds),
    requests: readCount("requests", values.requests),
  };
}

const options = readOptions();
const targets: Target[] = [];

/** What reads logs while the version is asked for. */
interface Load {
  readonly title: string;
  readonly paths: readonly string[];
  /** Milliseconds that the version may take at the 99th percentile, and that one event may wait for the others. */
  readonly limits?: { readonly version: number; readonly block: number };
}

function loadsOf({ tasks }: World): readonly Load[] {
  const filter = { statuses: [TaskGroupStatus.RUNNING] };
  const { entries } = tasks.generatePage(0, options.followers + options.searches, filter);
  const paths = entries.map(
    ({ workflow_id, task_name }) => `/api/workflow/${workflow_id}/task/${task_name}/logs`,
  );
  const followed = paths.slice(0, options.followers);
  const searches = paths.slice(-options.searches).map((path) => `${path}?query=no+such+text`);
  const atEnd = followed.map((path) => `${path}?follow=true&last_n_lines=1000`);
  const whole = followed.map((path) => `${path}?follow=true`);
  const [follow, search] = [`${options.followers} follow`, `${options.searches} search`];
  return [
    { title: "nobody else", paths: [] },
    { title: "1 searches alone", paths: searches.slice(0, 1), limits: { version: 50, block: 20 } },
    { title: search, paths: searches },
    { title: `${follow} from the end`, paths: atEnd },
    {
      title: `${follow} from the end, ${search}`,
      paths: [...atEnd, ...searches],
      limits: { version: 50, block: 50 },
    },
    {
      title: `${follow} from line 0, ${search}`,
      paths: [...whole, ...searches],
      limits: { version: 50, block: 50 },
    },
  ];
}

async function measureLoad(
  server: ServerProcess,
  { title, paths, limits }: Load,
): Promise<readonly string[]> {
  await server.readVitals();
  const readers = paths.length > 0 ? await startLogReaders(server.url, paths) : null;
  const { longestBlock: opening } = await server.readVitals();
  const times = await timeVersions(server.url, options.seconds);
  const { rss, longestBlock } = await server.readVitals();
  const bytes = (await readers?.stop()) ?? 0;
  const slow = percentile(times, 0.99);
  if (limits !== undefined) {
    targets.push(
      { title: `version, p99: ${title}`, measured: slow, limit: limits.version, format: formatTime },
      { title: `longest block: ${title}`, measured: longestBlock, limit: limits.block, format: formatTime },
    );
  }
  return [
    title,
    formatTime(percentile(times, 0.5)),
    formatTime(slow),
    formatTime(times.at(-1) ?? Number.NaN),
    formatTime(opening),
    formatTime(longestBlock),
    `${COUNT.format(bytes / options.seconds / 1e6)} MB/s`,
    formatBytes(rss),
  ];
}

async function measureLoads(): Promise<void> {
  const server = await startServerProcess("billion");
  try {
    // The code of the server is compiled by then.
    await timeVersions(server.url, 1);
    const rows: (readonly string[])[] = [];
    for (const load of loadsOf(createWorld({ volume: BILLION_VOLUME })))
      rows.push(await measureLoad(server, load));
    console.log(`
## GET /api/version while others read logs

Every log has ${COUNT.format(BILLION_VOLUME.logLines ?? 0)} lines, and its task runs. Times from a new connection to the end of the answer, ${options.seconds} s long; blocks are
the longest time that an event of the server waited while the readers came, and after that.

${formatTable(["", "p50", "p99", "longest", "block at start", "block", "read", "RSS"], rows)}`);
  } finally {
    await server.stop();
  }
}

/** Sends to a server, and the changes to `world` too, which so knows what runs there. */
function toServer(url: string, world: World): SendRequest {
  const agent = new Agent({ keepAlive: true });
  const follow = toHandlers(world);
  return async (method, path, body) => {
    const sent = new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers =
        body === undefined ? { "accept-encoding": "gzip" } : { "content-type": "application/json" };
      const outgoing = request(`${url}${path}`, { method, agent, headers });
      outgoing.once("error", reject);
      outgoing.once("response", (response) => {
        const status = response.statusCode ?? 0;
        text(response).then((answer) => resolve({ status, text: answer }), reject);
      });
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    });
    if (method !== "GET") await follow(method, path, body);
    return sent;
  };
}

async function measureSession(): Promise<void> {
  const server = await startServerProcess("billion");
  try {
    const world = createWorld({ volume: BILLION_VOLUME });
    const requests = createMixedRequests(world, toServer(server.url, world));
    const rows = [["0", formatBytes((await server.readVitals()).rss), "", ""]];
    let largest = 0;
    let sent = 0;
    for (let part = 1; part <= PARTS; part += 1) {
      const [before, start] = [sent, performance.now()];
      while (sent < (options.requests * part) / PARTS) sent += await requests.next();
      const time = (performance.now() - start) / (sent - before);
      const { rss, longestBlock } = await server.readVitals();
      largest = Math.max(largest, rss);
      rows.push([COUNT.format(sent), formatBytes(rss), formatTime(time), formatTime(longestBlock)]);
    }
    targets.push({ title: "session: largest RSS", measured: largest, limit: 250e6, format: formatBytes });
    console.log(`
## Memory over a long session

Mixed requests one after the other: pages, details, logs, events, shells, tunnels, and one change in a hundred.

${formatTable(["requests", "RSS", "mean time", "longest block"], rows)}`);
  } finally {
    await server.stop();
  }
}

console.log(
  `Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
);
await measureLoads();
await measureSession();
console.log(`\n## To reach\n\n${formatTable(["", "target", "measured", ""], targets.map(targetRow))}`);
