import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";

/** Headers of one connection (RFC 9110, section 7.6.1), which each side sets itself. */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Whether a header is passed on. @param connection the value of `Connection`, which may name more of one connection. */
function isEndToEnd(name: string, connection: string): boolean {
  const isNamed = connection
    .toLowerCase()
    .split(",")
    .some((token) => token.trim() === name);
  return !HOP_BY_HOP.has(name) && !isNamed;
}

/** The headers of a request for the service; its `Host` follows from the service's address. */
export function requestHeaders(headers: Headers): OutgoingHttpHeaders {
  const connection = headers.get("connection") ?? "";
  const passed = [...headers].filter(
    ([name]) => isEndToEnd(name, connection) && name !== "host" && name !== "expect",
  );
  // Next encodes responses for the client.
  return { ...Object.fromEntries(passed), "accept-encoding": "identity" };
}

/** The headers of the service's response, each cookie on its own. */
export function responseHeaders({ headers, headersDistinct }: IncomingMessage): Headers {
  const passed = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (!isEndToEnd(name, headers.connection ?? "")) continue;
    for (const value of values) passed.append(name, value);
  }
  return passed;
}
