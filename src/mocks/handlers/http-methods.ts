import { type HttpHandler, HttpResponse, http } from "msw/http";
import { methodNotAllowed } from "./problem.ts";

/**
 * The methods that a path answers, for `Allow`; none for a path that no handler knows. HEAD comes with GET, and every
 * path has OPTIONS.
 */
export async function allowedMethods(handlers: readonly HttpHandler[], url: string): Promise<string[]> {
  const request = new Request(url);
  const methods = new Set<string>();
  for (const handler of handlers) {
    const { method, path } = handler.info;
    // The network matches by a function and any method.
    if (typeof method !== "string" || typeof path === "function") continue;
    if ((await handler.parse({ request })).match.matches) methods.add(method);
  }
  if (methods.size === 0) return [];
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods.add("OPTIONS")].sort();
}

/** The answer to HEAD: that to GET, without its body. */
async function answerHead(handlers: readonly HttpHandler[], head: Request): Promise<Response | undefined> {
  const request = new Request(head.url, { headers: head.headers, signal: head.signal });
  for (const handler of handlers) {
    const result = await handler.run({ request, requestId: "head" });
    if (!result?.response) continue;
    const { status, headers, body } = result.response;
    await body?.cancel();
    return new HttpResponse(null, { status, headers });
  }
  return undefined;
}

/**
 * Answers what the handlers in front of it leave: HEAD as GET without a body, OPTIONS with the methods of the path in
 * `Allow`, and 405 for every other method of a known path.
 */
export function methodHandler(handlers: readonly HttpHandler[]): HttpHandler {
  const allowed = new WeakMap<Request, string>();
  return http.all(
    // In the predicate, since MSW takes a request as known as soon as a handler matches.
    async ({ request }) => {
      // A page's other files come by here too.
      if (!new URL(request.url).pathname.includes("/api/")) return false;
      const methods = await allowedMethods(handlers, request.url);
      allowed.set(request, methods.join(", "));
      return methods.length > 0;
    },
    async ({ request }) => {
      const allow = allowed.get(request) ?? "";
      if (request.method === "OPTIONS") return new HttpResponse(null, { status: 204, headers: { allow } });
      if (request.method === "HEAD" && allow.includes("HEAD")) return answerHead(handlers, request);
      return methodNotAllowed(request, allow);
    },
  );
}
