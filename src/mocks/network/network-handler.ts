import { type HttpHandler, HttpResponse, http } from "msw/http";
import { type ErrorBody, type Need, NeedKind } from "../../lib/api/generated.schemas.ts";
import { createStream } from "../rows/random-stream.ts";
import { FAILURES, latencyMilliseconds, type NetworkConditions } from "./conditions.ts";
import { createPathMatcher } from "./path-matcher.ts";
import { type Sleep, sleep as sleepByTimer } from "./sleep.ts";

/** What the network needs of a world's config. */
export interface NetworkConfig {
  readonly seed: number;
  readonly network: NetworkConditions;
}

export interface NetworkHandlerOptions {
  /** How to wait; tests put in their own. */
  readonly sleep?: Sleep;
}

/** What becomes of a request that does not get through. */
interface Failure {
  /** `offline` for no answer at all. */
  readonly status: number | "offline";
  /** Seconds until the client should try again. */
  readonly retryAfter?: number;
  /** Which request it was under these conditions, from 0. */
  readonly ordinal: number;
}

const FAILURE_DETAILS: readonly (readonly [status: number, detail: string])[] = [
  [429, "The client sends too many requests."],
  [500, "The server met an error that it did not expect."],
  [502, "The gateway got no valid answer from the service."],
  [503, "The service is overloaded and takes no request at present."],
  [504, "The service did not answer the gateway in time."],
];

/** What a user without any role lacks. */
const MISSING_ROLE: Need = { kind: NeedKind.role, name: "user" };

/** Statuses that tell a client when to try again. */
const PASSING: readonly number[] = [429, 503];
/** Seconds that they ask it to wait at most. */
const LONGEST_WAIT = 3;

/** The failure of the request with this ordinal, or null when it gets through. More failures keep those of fewer. */
function drawFailure({ seed, network }: NetworkConfig, ordinal: number): Failure | null {
  if (network.failures === "offline") return { status: "offline", ordinal };
  if (network.failures === "forbidden") return { status: 403, ordinal };
  const stream = createStream(seed, "network", ordinal);
  if (!stream.chance(FAILURES[network.failures].share)) return null;
  const [status] = stream.pick(FAILURE_DETAILS);
  return {
    status,
    ordinal,
    ...(PASSING.includes(status) && { retryAfter: stream.integer(1, LONGEST_WAIT) }),
  };
}

function answerOf({ status, ordinal, retryAfter }: Failure): Response {
  if (status === "offline") return HttpResponse.error();
  if (status === 403) {
    const { kind, name } = MISSING_ROLE;
    const detail = `Your profile does not have the ${kind} ${name}. Ask an administrator to add it.`;
    const body: ErrorBody = { detail, errors: [], needs: MISSING_ROLE };
    return HttpResponse.json(body, { status });
  }
  const detail = new Map(FAILURE_DETAILS).get(status);
  const body: ErrorBody = { detail: `${detail} (Failure by plan: request ${ordinal + 1}.)`, errors: [] };
  const headers: HeadersInit = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return HttpResponse.json(body, { status, headers });
}

/**
 * The network in front of the API: delays or fails requests as the world's conditions say and passes the others on,
 * so it comes before all other handlers. Which requests fail depends on the seed and on the number of requests under
 * the same conditions, so the same clicks meet the same failures; a change of conditions resets the count.
 */
export function networkHandler(
  config: NetworkConfig | (() => NetworkConfig),
  { sleep = sleepByTimer }: NetworkHandlerOptions = {},
): HttpHandler {
  let conditions: { readonly config: NetworkConfig; readonly matches: (url: string) => boolean } | undefined;
  let requests = 0;

  function currentConditions() {
    const { seed, network } = typeof config === "function" ? config() : config;
    if (conditions?.config.seed !== seed || conditions.config.network !== network) {
      conditions = { config: { seed, network }, matches: createPathMatcher(network.pattern ?? null) };
      requests = 0;
    }
    return conditions;
  }

  async function meet(request: Request): Promise<Failure | null> {
    const current = currentConditions();
    const { network } = current.config;
    const wait = latencyMilliseconds(network.latency);
    const isGood = wait === 0 && network.failures === "none";
    if (isGood || !current.matches(request.url)) return null;
    const ordinal = requests;
    requests += 1;
    const failure = drawFailure(current.config, ordinal);
    // Offline there is nothing that could take its time.
    if (wait > 0 && failure?.status !== "offline") await sleep(wait, request.signal);
    return request.signal.aborted ? { status: "offline", ordinal } : failure;
  }

  // All of it happens in the predicate. A handler that matches and then answers nothing would let requests on too,
  // but MSW takes a request as known as soon as one handler has matched: what no handler answers would leave the
  // machine unnoticed.
  const met = new WeakMap<Request, Failure>();
  return http.all(
    async ({ request }) => {
      const failure = await meet(request);
      if (failure !== null) met.set(request, failure);
      return failure !== null;
    },
    ({ request }) => {
      const failure = met.get(request);
      return failure && answerOf(failure);
    },
  );
}
