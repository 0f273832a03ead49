import { type HttpHandler, HttpResponse, http } from "msw";
import { workflowLogsPath } from "./logs-page";
import { windowOf } from "./served-logs";

/** A log that grows on demand. Requests without `follow` get the current lines, followers get new ones. */
export interface GrowingLog {
  readonly handler: HttpHandler;
  readonly write: (...lines: readonly string[]) => void;
}

/** A growing log that has these lines at first. */
export function growingLog(start: readonly string[]): GrowingLog {
  const lines = [...start];
  const followers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encode = (some: readonly string[]) =>
    new TextEncoder().encode(some.map((line) => `${line}\n`).join(""));
  const follow = (offset: number) => {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        followers.add(controller);
        if (offset < lines.length) controller.enqueue(encode(lines.slice(offset)));
      },
      cancel() {
        if (own !== undefined) followers.delete(own);
      },
    });
  };
  return {
    handler: http.get(`*${workflowLogsPath}`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      if (query.get("follow") !== "true") return windowOf(lines, request);
      return new HttpResponse(follow(Number(query.get("offset") ?? 0)), {
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    }),
    write(...more) {
      lines.push(...more);
      for (const follower of followers) follower.enqueue(encode(more));
    },
  };
}

/** Fails this many requests with `follow`; the next handlers respond to the others. */
export function breaksFollowing(times = Number.POSITIVE_INFINITY) {
  let left = times;
  return http.get(`*${workflowLogsPath}`, ({ request }) => {
    if (new URL(request.url).searchParams.get("follow") !== "true" || left === 0) return undefined;
    left -= 1;
    return HttpResponse.error();
  });
}
