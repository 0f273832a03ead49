import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import type { ExecSession, RouterResponse, SubmitResponse } from "../../src/lib/api/generated.schemas.ts";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { type FuzzRequest, targetOf } from "./fuzz-request.ts";
import { judge } from "./judge-request.ts";
import { type FuzzResponse, problemsOfResponse } from "./judge-response.ts";
import { readNames, type WorldNames } from "./world-names.ts";

const ORIGIN = "http://console.test";
/** Milliseconds that a response may take. */
const PATIENCE = 10_000;
/** Short logs, since a search reads a whole log. */
const LOG_LINES = 200;
/** Characters of a log that are read. */
const LONGEST_LOG = 20_000;

/** A world that requests change. */
export interface FuzzWorld {
  readonly names: WorldNames;
  /** Sends a request, and returns where the response does not do what the contract says. */
  check(request: FuzzRequest): Promise<string[]>;
}

const bases = new Map<number, World>();

function baseOf(seed: number): World {
  const base = bases.get(seed) ?? createWorld({ seed });
  bases.set(seed, base);
  return base;
}

/** Rejects when it takes too long. */
async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The body, or the beginning of a long log. */
async function readText({ body, headers }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const isLog = headers.get("content-type")?.startsWith("text/plain");
  let text = "";
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (isLog && text.length > LONGEST_LOG) break;
  }
  await reader?.cancel();
  return text;
}

/** The response, or undefined if no handler knows the request. */
async function send(handlers: HttpHandler[], request: FuzzRequest): Promise<FuzzResponse | undefined> {
  const { method, type, body, query } = request;
  const headers = new Headers();
  if (type !== null) headers.set("content-type", type);
  // As bytes, since a request that has no type must not get that of a string.
  const bytes = body === null ? undefined : new TextEncoder().encode(body);
  const sent = new Request(ORIGIN + targetOf(request), { method, headers, body: bytes });
  const response = await getResponse(handlers, sent);
  if (response === undefined) return undefined;
  // A log that is followed may have no line for a while.
  const isFollowed = response.ok && query.some(([name, value]) => name === "follow" && value === "true");
  if (isFollowed) await response.body?.cancel();
  const text = isFollowed ? "" : await readText(response);
  return { status: response.status, headers: response.headers, text };
}

function note(names: WorldNames, request: FuzzRequest, { status, text }: FuzzResponse): void {
  if (status !== 200 || request.method !== "POST") return;
  const { pathname } = new URL(ORIGIN + request.path);
  const shell = /^\/api\/workflow\/([^/]+)\/exec\/task\/([^/]+)$/.exec(pathname);
  const tunnel = /^\/api\/workflow\/([^/]+)\/webserver\/([^/]+)$/.exec(pathname);
  const [, workflow = "", task = ""] = (shell ?? tunnel ?? []).map((part) => decodeURIComponent(part));
  if (shell) names.shells.push({ workflow, task, key: (JSON.parse(text) as ExecSession).session_id });
  if (tunnel) names.tunnels.push({ workflow, task, key: (JSON.parse(text) as RouterResponse).session_key });
  if (pathname.startsWith("/api/pool/")) names.workflows.push((JSON.parse(text) as SubmitResponse).name);
}

/** An untouched world of a seed and a volume. */
export async function createFuzzWorld(seed: number, volume: VolumePreset): Promise<FuzzWorld> {
  const world = baseOf(seed).withVolume({
    resourcesTotal: undefined,
    ...VOLUME_PRESETS[volume],
    logLines: LOG_LINES,
  });
  const handlers = createHandlers(world);
  const names = await readNames(async (path) => {
    const response = await getResponse(handlers, new Request(ORIGIN + path));
    return response?.json();
  });
  return {
    names,
    async check(request) {
      try {
        const response = await inTime(send(handlers, request));
        if (response !== undefined) note(names, request, response);
        return problemsOfResponse(judge(request), request, response);
      } catch (error) {
        return [`throws ${error instanceof Error ? error.message : error}`];
      }
    },
  };
}
