import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { arrayBuffer } from "node:stream/consumers";
import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import type { ErrorBody } from "../../src/lib/api/generated.schemas.ts";
import { crossOriginHeaders, preflightHeaders } from "./cross-origin.ts";

const HOST = "127.0.0.1";

export interface MockServer {
  /** Address without a slash at its end. */
  readonly url: string;
  /** Ends everything that is under way, streams too. */
  close(): Promise<void>;
}

/**
 * Answers over HTTP with the handlers of the mocks, to this machine only. What no handler knows is a 404; a failure
 * of the network closes the connection; a client that leaves aborts its request's signal and stream.
 * Rejects with a sentence when the port cannot be had.
 */
export async function startMockServer(handlers: readonly HttpHandler[], port: number): Promise<MockServer> {
  const list = [...handlers];
  const server = createServer((incoming, outgoing) => {
    answer(list, incoming, outgoing).catch((error: unknown) => {
      // A client that disconnects interrupts its request.
      if (outgoing.destroyed) return;
      console.error(`${incoming.method} ${incoming.url} failed:`, error);
      if (outgoing.headersSent) outgoing.destroy();
      else
        sendProblem(
          outgoing,
          500,
          "The mock API met an error of its own; the terminal that it runs in shows it.",
        );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(describe(error, port))));
    server.listen(port, HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function describe({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: end what listens there, or choose another port with --port.`;
  }
  if (code === "EACCES") return `Port ${port} may not be used here: choose one above 1023 with --port.`;
  return `The mock API could not listen on port ${port}: ${message}.`;
}

async function answer(
  handlers: HttpHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.setHeaders(new Map(Object.entries(crossOriginHeaders(incoming))));
  const permission = preflightHeaders(incoming);
  if (permission !== null) {
    outgoing.writeHead(204, permission).end();
    return;
  }
  const leaving = new AbortController();
  outgoing.once("close", () => leaving.abort());
  const request = await toRequest(incoming, leaving.signal);
  if (request === null) {
    sendProblem(outgoing, 400, `The mock API cannot read the address ${JSON.stringify(incoming.url)}.`);
    return;
  }
  const response = await getResponse(handlers, request);
  if (response === undefined) {
    const { pathname } = new URL(request.url);
    sendProblem(outgoing, 404, `The mock API has no ${request.method} ${pathname}.`);
    return;
  }
  if (response.type === "error") outgoing.destroy();
  else await send(response, outgoing, leaving.signal);
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request | null> {
  const { method = "GET", url = "/" } = incoming;
  const address = URL.parse(url, `http://${incoming.headers.host ?? HOST}`);
  if (address === null) return null;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const body = method === "GET" || method === "HEAD" ? undefined : await arrayBuffer(incoming);
  return new Request(address, { method, headers, body, signal });
}

async function send(response: Response, outgoing: ServerResponse, leaving: AbortSignal): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  // A log that is followed may have nothing to say for a while; that it is there is known at once.
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  // Node's pipeline would wait for the next chunk before it notices that the client has disconnected.
  leaving.addEventListener("abort", () => reader?.cancel());
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    if (!outgoing.write(part.value)) await once(outgoing, "drain", { signal: leaving });
  }
  outgoing.end();
}

function sendProblem(outgoing: ServerResponse, status: number, detail: string): void {
  const body: ErrorBody = { detail, errors: [] };
  outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
