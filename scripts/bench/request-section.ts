import { HttpResponse, http } from "msw/http";
import { setupServer } from "msw/node";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { createStream } from "../../src/mocks/rows/random-stream.ts";
import { BILLION_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { PAGE_LENGTH } from "./candidate.ts";
import { measureRequests } from "./measure.ts";
import { FILTER } from "./questions.ts";
import type { Section } from "./section.ts";
import { formatRatio, formatTable, formatTime } from "./table.ts";

const ORIGIN = "http://console.test";
/** Below no path of the API. */
const TRIVIAL_PATH = "/trivial";
const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

interface Request {
  readonly title: string;
  /** The path of the next one. */
  path(): string;
}

async function ask(path: string): Promise<string> {
  const response = await fetch(`${ORIGIN}${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`GET ${path} gave ${response.status}: ${text}`);
  return text;
}

function requestsOf({ workflows }: World): readonly Request[] {
  const stream = createStream(1, "requests", 0);
  const pageOf = (rows: number) => `offset=${stream.integer(0, rows - PAGE_LENGTH)}&limit=${PAGE_LENGTH}`;
  const anyName = () => workflows.record(stream.integer(0, workflows.total - 1)).name;
  const matches = workflows.count({ statuses: [FILTER.status], pools: [FILTER.pool] });
  return [
    { title: `trivial handler, JSON of a page of ${PAGE_LENGTH}`, path: () => TRIVIAL_PATH },
    { title: `workflows, page of ${PAGE_LENGTH}`, path: () => `/api/workflow?${pageOf(workflows.total)}` },
    {
      title: `workflows, page of ${PAGE_LENGTH} under two filters`,
      path: () => `/api/workflow?statuses=${FILTER.status}&pools=${FILTER.pool}&${pageOf(matches)}`,
    },
    { title: "workflow, whole", path: () => `/api/workflow/${anyName()}` },
    { title: "tunnels of a workflow, none", path: () => `/api/workflow/${anyName()}/portforward` },
  ];
}

/** Measures requests that MSW takes out of the candidate, beside one that costs nothing but that. */
export async function measureMockedRequests(): Promise<Section> {
  const world = createWorld({ volume: BILLION_VOLUME });
  const page = world.workflows.page({ offset: 0, limit: PAGE_LENGTH });
  const handlers = createHandlers(world);
  // First, so that it is passed over by the others and passes over none.
  const server = setupServer(
    http.get(`*${TRIVIAL_PATH}`, () => HttpResponse.json(page)),
    ...handlers,
  );
  server.listen({ onUnhandledFrame: "error" });
  try {
    const requests = requestsOf(world);
    const times = await measureRequests(
      requests.map(
        ({ path }) =>
          () =>
            ask(path()),
      ),
    );
    const trivial = times[0] as number;
    const rows: string[][] = [];
    for (const [place, { title, path }] of requests.entries()) {
      const time = times[place] as number;
      const { length } = await ask(path());
      rows.push([title, COUNT.format(length), formatTime(time), formatRatio(time / trivial)]);
    }
    return {
      title: "Requests through MSW in Node",
      about: `From fetch to the text of the answer, through all ${handlers.length} handlers of a world with a billion workflows. Medians of single requests in turns.`,
      table: formatTable(["GET", "characters", "time", "÷ trivial"], rows),
      targets: [
        {
          title: "requests: page of workflows ÷ trivial handler with JSON of its size",
          measured: (times[1] as number) / trivial,
          limit: 1.5,
          format: formatRatio,
        },
      ],
    };
  } finally {
    server.close();
  }
}
