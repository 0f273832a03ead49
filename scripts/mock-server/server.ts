import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import type { Duplex } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";
import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import type { ErrorBody } from "../../src/lib/api/generated.schemas.ts";
import { allowedMethods } from "../../src/mocks/handlers/http-methods.ts";
import { type Access, crossOriginHeaders, preflightHeaders, refusalOf } from "./access.ts";
import { compressed } from "./compression.ts";

/** Methods that `Request` refuses to have. */
const UNSUPPORTED_METHODS = ["TRACE", "TRACK"];

/** Characters, as they are encoded. */
const LONGEST_PATH = 8_000;

export interface MockServerOptions extends Partial<Access> {
  /** 0 for any that is free. */
  readonly port: number;
}

export interface MockServer {
  /** Address on this machine, without a slash at its end. */
  readonly url: string;
  /** Whether other machines can reach it. */
  readonly isPublic: boolean;
  /** Ends everything that is under way, streams too. */
  close(): Promise<void>;
}

/**
 * Answers over HTTP with the handlers of the mocks, to this machine alone unless `host` and `origins` say otherwise.
 * What no handler knows is a 404; a failure of the network closes the connection; a client that leaves aborts its
 * request's signal and stream.
 * Rejects with a sentence when it cannot listen.
 */
export async function startMockServer(
  handlers: readonly HttpHandler[],
  { port, host = "127.0.0.1", origins = [] }: MockServerOptions,
): Promise<MockServer> {
  const list = [...handlers];
  const server = createServer((incoming, outgoing) => {
    answer(list, { host, origins }, incoming, outgoing).catch((error: unknown) => {
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
  server.on("clientError", refuseMalformed);
  server.on("connect", ({ method }: IncomingMessage, socket: Duplex) =>
    endWithProblem(socket, "501 Not Implemented", `The mock API does not know the method ${method}.`),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(describe(error, host, port))));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: urlOf(address),
    isPublic: !/^(?:127\.|::1$)/.test(address.address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** All addresses of the machine include the loopback one. */
function urlOf({ address, port }: AddressInfo): string {
  const reachable = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  return `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`;
}

function describe({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: end what listens there, or choose another port with --port.`;
  }
  if (code === "EACCES") return `Port ${port} may not be used here: choose one above 1023 with --port.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `This machine has no address ${host}: give one of its own with --host, or 0.0.0.0 for all.`;
  }
  return `The mock API could not listen on ${host}, port ${port}: ${message}.`;
}

async function answer(
  handlers: HttpHandler[],
  access: Access,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = incoming;
  outgoing.setHeader("vary", "Origin");
  const refusal = refusalOf(incoming, access);
  if (refusal !== null) return sendProblem(outgoing, 403, refusal);
  outgoing.setHeaders(new Map(Object.entries(crossOriginHeaders(incoming))));
  // The name of the host has no part in the answer, and an invalid one would spoil the address.
  const address = URL.parse(url, "http://127.0.0.1");
  if (address === null) {
    return sendProblem(outgoing, 400, `The mock API cannot read the address ${JSON.stringify(url)}.`);
  }
  // MSW matches no longer ones.
  if (address.pathname.length > LONGEST_PATH) {
    return sendProblem(outgoing, 414, `The path is longer than ${LONGEST_PATH} characters.`);
  }
  const permission = preflightHeaders(incoming);
  if (permission !== null || UNSUPPORTED_METHODS.includes(method)) {
    const methods = await allowedMethods(handlers, address.href);
    if (methods.length > 0) outgoing.setHeader("allow", methods.join(", "));
    if (permission !== null) outgoing.writeHead(204, permission).end();
    else if (methods.length > 0) sendProblem(outgoing, 405, `The mock API does not answer ${method}.`);
    else sendUnknown(outgoing, method, address);
    return;
  }
  const leaving = new AbortController();
  outgoing.once("close", () => leaving.abort());
  const response = await getResponse(handlers, await toRequest(incoming, address, leaving.signal));
  if (response === undefined) sendUnknown(outgoing, method, address);
  else if (response.type === "error") outgoing.destroy();
  else await send(await compressed(response, incoming.headers), outgoing, leaving.signal);
}

async function toRequest(incoming: IncomingMessage, address: URL, signal: AbortSignal): Promise<Request> {
  const { method = "GET" } = incoming;
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
  leaving.addEventListener("abort", () => reader?.cancel().catch(() => undefined));
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    if (!outgoing.write(part.value)) await once(outgoing, "drain", { signal: leaving });
  }
  outgoing.end();
}

function problemText(detail: string): string {
  const body: ErrorBody = { detail, errors: [] };
  return JSON.stringify(body);
}

function sendProblem(outgoing: ServerResponse, status: number, detail: string): void {
  outgoing.writeHead(status, { "content-type": "application/json" }).end(problemText(detail));
}

function sendUnknown(outgoing: ServerResponse, method: string, { pathname }: URL): void {
  sendProblem(outgoing, 404, `The mock API has no ${method} ${pathname}.`);
}

/** What Node's parser refuses never becomes a request. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") socket.destroy();
  else if (error.code === "HPE_INVALID_METHOD") {
    endWithProblem(socket, "501 Not Implemented", "The mock API does not know this method.");
  } else if (error.code === "HPE_HEADER_OVERFLOW") {
    endWithProblem(
      socket,
      "431 Request Header Fields Too Large",
      "The headers of the request are too large.",
    );
  } else endWithProblem(socket, "400 Bad Request", "The mock API cannot read this request.");
}

function endWithProblem(socket: Duplex, status: string, detail: string): void {
  const body = problemText(detail);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nConnection: close`;
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
