import type { IncomingHttpHeaders } from "node:http";
import { Duplex } from "node:stream";
import { createBrotliCompress, createGzip, createZstdCompress, constants as zlib } from "node:zlib";
import Negotiator from "negotiator";

/** Bytes that fit in one packet, where compression saves no time. */
const SMALL = 1_400;

/** Brotli at its default quality takes longer than the transfer on one machine. */
const BROTLI_QUALITY = 4;

const ENCODERS: Readonly<Record<string, () => Duplex>> = {
  br: () => createBrotliCompress({ params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  zstd: () => createZstdCompress(),
  gzip: () => createGzip(),
};

/**
 * The response in the encoding that the client prefers. Small bodies and those that forbid it stay as they are
 * (`no-transform`, as a followed log says, whose lines would wait in the encoder).
 */
export async function compressed(response: Response, accepted: IncomingHttpHeaders): Promise<Response> {
  const { status, headers } = response;
  if (!isCompressible(response)) return response;
  headers.append("vary", "Accept-Encoding");
  const encoding = new Negotiator({ headers: accepted }).encoding([...Object.keys(ENCODERS), "identity"]);
  const createEncoder = ENCODERS[encoding ?? "identity"];
  if (createEncoder === undefined) return response;
  if (response.body === null) {
    // The headers of a response to HEAD are those of GET.
    if (Number(headers.get("content-length") ?? 0) >= SMALL) markEncoded(headers, encoding as string);
    return response;
  }
  const { body, isSmall } = await measure(response.body);
  if (isSmall) return new Response(body, { status, headers });
  markEncoded(headers, encoding as string);
  const encoder = Duplex.toWeb(createEncoder()) as ReadableWritablePair<Uint8Array, Uint8Array>;
  return new Response(body.pipeThrough(encoder), { status, headers });
}

function markEncoded(headers: Headers, encoding: string): void {
  headers.delete("content-length");
  headers.set("content-encoding", encoding);
}

function isCompressible({ headers }: Response): boolean {
  const isText = /^(?:application\/json|text\/)/.test(headers.get("content-type") ?? "");
  const isFixed = headers.get("cache-control")?.includes("no-transform") || headers.has("content-encoding");
  return isText && !isFixed;
}

/** Reads a body until it proves not to be small, and gives it back whole. */
async function measure(
  source: ReadableStream<Uint8Array>,
): Promise<{ readonly body: ReadableStream<Uint8Array>; readonly isSmall: boolean }> {
  const reader = source.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (size < SMALL && !isDone) {
    const { done, value } = await reader.read();
    isDone = done;
    if (value === undefined) continue;
    chunks.push(value);
    size += value.byteLength;
  }
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const first = chunks.shift();
      if (first !== undefined) return controller.enqueue(first);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { body, isSmall: size < SMALL };
}
