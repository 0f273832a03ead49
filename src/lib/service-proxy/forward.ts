import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { type Duplex, pipeline as pipe, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { ErrorBody } from "../api/generated.schemas.ts";
import { requestHeaders, responseHeaders } from "./forwarded-headers.ts";

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** Statuses whose responses have no body. */
const BODILESS = [204, 205, 304];

/**
 * Sends a request on to the service at `address` and returns its response as it is, each chunk as soon as it arrives, so
 * that a followed log is seen line by line. `fetch` would follow redirects. The body is decoded, since Next encodes it
 * for the client and would do so twice. When the client leaves, the request to the service is aborted.
 *
 * @param address value of `API_URL`, which is read for each request: a build serves any service.
 * @returns 502 with a sentence when there is no address or no service.
 */
export async function forward(request: Request, address: string | undefined): Promise<Response> {
  if (!address) {
    return badGateway(
      "API_URL is not set, so the console has no service: start it with the service's address in API_URL, such as API_URL=http://127.0.0.1:4010.",
    );
  }
  const target = targetOf(request.url, address);
  if (target === null) {
    return badGateway(
      `API_URL is ${JSON.stringify(address)}: give the address of the service, such as http://127.0.0.1:4010.`,
    );
  }
  try {
    return toResponse(await ask(request, target), request.method);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!request.signal.aborted) console.error(`${request.method} ${target.href} failed: ${message || code}`);
    return badGateway(
      `The service could not be reached (${code ?? message}): check that it runs at the address in API_URL.`,
    );
  }
}

/** The same path and query below the address, which may have a path of its own; null when it is none. */
function targetOf(url: string, address: string): URL | null {
  const { pathname, search } = new URL(url);
  const base = URL.parse(address);
  if (base === null || !/^https?:$/.test(base.protocol)) return null;
  return new URL(base.origin + base.pathname.replace(/\/+$/, "") + pathname + search);
}

async function ask(request: Request, target: URL): Promise<IncomingMessage> {
  try {
    return await send(request, target);
  } catch (error) {
    // The service may close a connection at the moment it is used again.
    if (request.body !== null || !(error instanceof StaleConnectionError)) throw error;
    return send(request, target, false);
  }
}

class StaleConnectionError extends Error {}

/** @param mayReuse whether an open connection of an earlier request will do. */
function send(
  { method, headers, body, signal }: Request,
  target: URL,
  mayReuse = true,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const open = target.protocol === "https:" ? httpsRequest : httpRequest;
    // A body can be sent once only, so it goes over a connection of its own.
    const agent = mayReuse && body === null ? undefined : false;
    const outgoing: ClientRequest = open(target, { method, headers: requestHeaders(headers), agent, signal });
    outgoing.once("response", resolve);
    outgoing.once("error", (error: NodeJS.ErrnoException) => {
      const isStale = outgoing.reusedSocket && error.code === "ECONNRESET";
      reject(isStale ? new StaleConnectionError(error.message) : error);
    });
    if (body === null) outgoing.end();
    else pipeline(Readable.fromWeb(body as NodeStream), outgoing).catch(reject);
  });
}

function toResponse(incoming: IncomingMessage, method: string): Response {
  const { statusCode: status = 502, statusMessage: statusText } = incoming;
  const headers = responseHeaders(incoming);
  if (method === "HEAD" || BODILESS.includes(status)) {
    incoming.resume();
    return new Response(null, { status, statusText, headers });
  }
  return new Response(bodyOf(decoded(incoming, headers)), { status, statusText, headers });
}

/** The body without its encoding, which the headers then no longer name. */
function decoded(incoming: IncomingMessage, headers: Headers): Readable {
  const decoder = DECODERS[headers.get("content-encoding") ?? ""]?.();
  if (decoder === undefined) return incoming;
  headers.delete("content-encoding");
  headers.delete("content-length");
  // Errors reach the reader through the decoder.
  pipe(incoming, decoder, () => undefined);
  return decoder;
}

/** The body behind an empty chunk: Next sends the headers with the first one, and a followed log may have no line yet. */
function bodyOf(incoming: Readable): ReadableStream<Uint8Array> {
  const reader = (Readable.toWeb(incoming) as ReadableStream<Uint8Array>).getReader();
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array()),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function badGateway(detail: string): Response {
  const body: ErrorBody = { detail, errors: [] };
  return Response.json(body, { status: 502 });
}
