import { describe, expect, test } from "vitest";
import { type FileProgress, fileOf } from "./response-file.ts";

/** A response of these chunks, and whether its reader left before the end. */
function streamed(chunks: readonly string[], headers: Record<string, string> = {}) {
  const state = { isLeft: false };
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const chunk = chunks[state.isLeft ? -1 : next++];
        if (chunk === undefined) controller.close();
        else controller.enqueue(encoder.encode(chunk));
      },
      cancel() {
        state.isLeft = true;
      },
    },
    { highWaterMark: 0 },
  );
  let next = 0;
  return { response: new Response(body, { headers }), state };
}

describe("fileOf", () => {
  test("has all bytes and the response's type, and reports the share of its lines", async () => {
    const { response } = streamed(["one\ntw", "o ä\n", "three\nfour\n"], {
      "content-type": "text/plain; charset=utf-8",
      "x-total-lines": "4",
    });
    const shares: FileProgress[] = [];
    const file = await fileOf(response, { limit: 100, onProgress: (progress) => shares.push(progress) });
    expect(await file.text()).toBe("one\ntwo ä\nthree\nfour\n");
    expect(file.type).toBe("text/plain; charset=utf-8");
    expect(shares).toEqual([
      { bytes: 6, share: 0.25 },
      { bytes: 11, share: 0.5 },
      { bytes: 22, share: 1 },
    ]);
  });

  test("stays right beyond one part", async () => {
    const chunk = "x".repeat(3 * 1024 * 1024);
    const { response } = streamed([chunk, chunk, chunk, chunk, "end"]);
    const file = await fileOf(response, { limit: 2 ** 30 });
    expect(file.size).toBe(4 * chunk.length + 3);
    expect(await file.slice(-4).text()).toBe("xend");
  });

  test("stops reading beyond the limit, and names it", async () => {
    const { response, state } = streamed(["12345", "67890", "1"]);
    await expect(fileOf(response, { limit: 8 })).rejects.toThrow("It is larger than 8 B");
    expect(state.isLeft).toBe(true);
  });

  test("rejects with the detail of a refusal", async () => {
    const refusal = Response.json({ detail: "There is no workflow x.", errors: [] }, { status: 404 });
    await expect(fileOf(refusal, { limit: 8 })).rejects.toThrow("There is no workflow x.");
    await expect(fileOf(new Response("", { status: 502 }), { limit: 8 })).rejects.toThrow("502");
  });
});
