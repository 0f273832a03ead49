import {
  type PortForwardSession,
  type RouterResponse,
  TunnelStatus,
} from "../../lib/api/generated.schemas.ts";
import { LruCache } from "../../lib/lru-cache.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { CommonPort, PortForwardPatterns } from "../seed/port-forward-patterns.ts";
import { isoTime } from "./iso-time.ts";
import { findRunningTask, type Refused, type TaskRefusal, type TaskSource } from "./running-task.ts";
import type { Page } from "./workflow-generator.ts";

export interface PortForwardGeneratorOptions {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly patterns: PortForwardPatterns;
  readonly workflows: TaskSource;
  /** The open ones; none by default. */
  readonly tunnels?: Tunnels;
}

/**
 * Tunnels to ports of running tasks. Which of them fail, and their keys, follow from the seed, the task and the port;
 * the open ones are the only state. They belong to this generator, and the oldest are closed beyond 1,000.
 *
 * A tunnel advances when it is read, since a world may stand still: the first answer that holds it shows it
 * CONNECTING, every later one ACTIVE or FAILED. It is DISCONNECTED once its task has stopped.
 */
export interface PortForwardGenerator {
  /** Opens a tunnel, or answers with the one that is open already. @throws RangeError unless `port` is 1 to 65535. */
  createSession(workflowName: string, taskName: string, port: number): RouterResponse | Refused<TaskRefusal>;
  /** An open tunnel of a workflow; null when there is none of that key. */
  getSession(workflowName: string, key: string): PortForwardSession | null;
  /** Open tunnels of a workflow, oldest first. @throws RangeError unless both are integers of at least 0. */
  getWorkflowSessions(workflowName: string, offset?: number, limit?: number): Page<PortForwardSession>;
  /** Closes a tunnel; false when there is none of that key. */
  closeSession(workflowName: string, key: string): boolean;
  /** Ports that common tools listen on. */
  getCommonPorts(): readonly CommonPort[];
}

const ENTITY = "port-forward";
const MAXIMUM_TUNNELS = 1_000;
const LIFETIME = 24 * 3_600_000;
const KEY_LENGTH = 20;
const FIRST_LOCAL_PORT = 10_000;
const LAST_LOCAL_PORT = 60_000;

interface Tunnel {
  readonly key: string;
  readonly workflowName: string;
  readonly taskName: string;
  readonly retryId: number;
  readonly remotePort: number;
  readonly localPort: number;
  readonly targetHost: string;
  /** Why it fails, for one that does. */
  readonly failure: string | undefined;
  /** When it was opened, in milliseconds since 1970. */
  readonly openedAt: number;
  /** Whether an answer has held it. */
  wasSeen: boolean;
}

/** Open tunnels, of a world at all of its moments. Read by `peek` alone, so that the oldest one is closed first. */
export type Tunnels = LruCache<Tunnel>;

export function createTunnels(): Tunnels {
  return new LruCache(MAXIMUM_TUNNELS);
}

function requireInteger(name: string, value: number, minimum: number, maximum: number): void {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw new RangeError(`${name} is ${value}: give an integer from ${minimum} to ${maximum}.`);
  }
}

/** Makes the tunnels of a world. */
export function createPortForwardGenerator(options: PortForwardGeneratorOptions): PortForwardGenerator {
  const { seed, now, patterns, workflows, tunnels = createTunnels() } = options;
  const routerOf = ({ localPort }: Tunnel) => `${patterns.routerHost}:${localPort}`;
  const addressOf = ({ key }: Tunnel) => `https://${patterns.routerHost}/${key}/`;
  /** Keys are unique in their workflow only, as the contract has it. */
  const placeOf = (workflowName: string, key: string) => `${workflowName}/${key}`;

  /** No two open tunnels share a port of the router: a port in use gives way to the next. */
  function freeLocalPort(drawn: number): number {
    const usedPorts = new Set(tunnels.values().map(({ localPort }) => localPort));
    let port = drawn;
    while (usedPorts.has(port)) port = port === LAST_LOCAL_PORT ? FIRST_LOCAL_PORT : port + 1;
    return port;
  }

  function statusOf({ workflowName, taskName, retryId, failure, wasSeen }: Tunnel): {
    status: TunnelStatus;
    message?: string;
  } {
    if ("refused" in findRunningTask(workflows, workflowName, taskName, retryId)) {
      return { status: TunnelStatus.DISCONNECTED, message: `The task ${taskName} is no longer running.` };
    }
    if (!wasSeen) return { status: TunnelStatus.CONNECTING };
    if (failure !== undefined) return { status: TunnelStatus.FAILED, message: failure };
    return { status: TunnelStatus.ACTIVE };
  }

  /** The tunnel as this answer shows it; the next will show how it got on. */
  function look(tunnel: Tunnel): PortForwardSession {
    const { status, message } = statusOf(tunnel);
    tunnel.wasSeen = true;
    const session: PortForwardSession = {
      session_key: tunnel.key,
      workflow_name: tunnel.workflowName,
      task_name: tunnel.taskName,
      local_port: tunnel.localPort,
      remote_port: tunnel.remotePort,
      target_host: tunnel.targetHost,
      router_address: routerOf(tunnel),
      status,
      created_at: isoTime(tunnel.openedAt),
      expires_at: isoTime(tunnel.openedAt + LIFETIME),
      access_url: addressOf(tunnel),
    };
    if (message !== undefined) session.failure_message = message;
    return session;
  }

  return Object.freeze({
    createSession(workflowName: string, taskName: string, port: number) {
      requireInteger("port", port, 1, 65_535);
      const found = findRunningTask(workflows, workflowName, taskName);
      if ("refused" in found) return { refused: found.refused };
      const { workflow, attempt } = found;
      const stream = new RandomStream(deriveKey(createKey(seed, `${ENTITY}/${taskName}`), workflow, port));
      const fails = stream.chance(patterns.failureShare);
      const message = stream.pick(patterns.failureMessages).replaceAll("{port}", String(port));
      const drawnPort = stream.integer(FIRST_LOCAL_PORT, LAST_LOCAL_PORT);
      const key = stream.alphanumeric(KEY_LENGTH);
      const place = placeOf(workflowName, key);
      let tunnel = tunnels.peek(place);
      if (tunnel === undefined) {
        tunnel = {
          key,
          workflowName,
          taskName,
          retryId: attempt.retry_id,
          remotePort: port,
          localPort: freeLocalPort(drawnPort),
          targetHost: attempt.pod_ip ?? attempt.pod_name,
          failure: fails ? message : undefined,
          openedAt: now,
          wasSeen: false,
        };
        tunnels.set(place, tunnel);
      }
      return { router_address: routerOf(tunnel), session_key: key, access_url: addressOf(tunnel) };
    },
    getSession(workflowName: string, key: string) {
      const tunnel = tunnels.peek(placeOf(workflowName, key));
      return tunnel === undefined ? null : look(tunnel);
    },
    getWorkflowSessions(workflowName: string, offset = 0, limit = 20) {
      requireInteger("offset", offset, 0, Number.MAX_SAFE_INTEGER);
      requireInteger("limit", limit, 0, Number.MAX_SAFE_INTEGER);
      const all = tunnels.values().filter((tunnel) => tunnel.workflowName === workflowName);
      return { entries: all.slice(offset, offset + limit).map(look), total: all.length };
    },
    closeSession: (workflowName: string, key: string) => tunnels.delete(placeOf(workflowName, key)),
    getCommonPorts: () => patterns.commonPorts,
  });
}
