import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Who may use the API. */
export interface Access {
  /** The address it listens on. */
  readonly host: string;
  /** Origins beyond those of this machine; `*` for all. */
  readonly origins: readonly string[];
}

/** Pages of this machine. Any other page could use the API through its visitors' browsers. */
const LOCAL_ORIGIN = /^https?:\/\/(?:localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const LOCAL_NAME = /^(?:localhost|[\w-]+\.localhost)$/;

/**
 * Why a request is refused; null for one that may pass. A page of another site that a browser runs is known by its
 * `Origin`; one that gave its own name the address of this machine (DNS rebinding), by its `Host`.
 */
export function refusalOf({ headers: { host, origin } }: IncomingMessage, access: Access): string | null {
  if (access.origins.includes("*")) return null;
  if (host !== undefined && !isKnownHost(host, access)) {
    return `The mock API does not answer as ${host}; to allow it, start the mock API with --allow-origin http://${host}.`;
  }
  if (origin !== undefined && !isKnownOrigin(origin, access)) {
    const option = origin === "null" ? "*" : origin;
    return `The mock API does not answer pages of the origin ${origin}; to allow it, start the mock API with --allow-origin ${option}.`;
  }
  return null;
}

function isKnownOrigin(origin: string, { origins }: Access): boolean {
  return LOCAL_ORIGIN.test(origin) || origins.includes(origin);
}

/** An address cannot be rebound: its owner is the machine that listens there. */
function isKnownHost(host: string, access: Access): boolean {
  const name = nameOf(`http://${host}`);
  if (isIP(name) > 0 || LOCAL_NAME.test(name) || name === access.host.toLowerCase()) return true;
  return access.origins.some((origin) => nameOf(origin) === name);
}

/** The host of a URL without its port, and without the brackets of an IPv6 address. */
function nameOf(url: string): string {
  return (URL.parse(url)?.hostname ?? "").replace(/^\[|\]$/g, "");
}

/** Headers by which a browser lets a front end of another origin read the answer to a request that may pass. */
export function crossOriginHeaders({ headers: { origin } }: IncomingMessage): Record<string, string> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "Retry-After, X-As-Of, X-Total-Lines",
  };
}

/** What the answer to a preflight request adds; null for every other request. */
export function preflightHeaders({ method, headers }: IncomingMessage): Record<string, string> | null {
  const wanted = headers["access-control-request-method"];
  if (method !== "OPTIONS" || wanted === undefined) return null;
  return {
    "access-control-allow-methods": wanted,
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  };
}
