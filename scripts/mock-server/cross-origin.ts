import type { IncomingMessage } from "node:http";

/** Pages of this machine. Any other page could read the API through its visitors' browsers. */
const LOCAL_ORIGIN = /^https?:\/\/(?:localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Headers by which a browser lets a front end on another port of this machine read the answer. */
export function crossOriginHeaders({ headers }: IncomingMessage): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || !LOCAL_ORIGIN.test(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "X-Total-Lines",
    vary: "origin",
  };
}

/** The answer to a preflight request; null for every other request. */
export function preflightHeaders({ method, headers }: IncomingMessage): Record<string, string> | null {
  const wanted = headers["access-control-request-method"];
  if (method !== "OPTIONS" || wanted === undefined) return null;
  return {
    "access-control-allow-methods": wanted,
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  };
}
