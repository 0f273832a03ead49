/**
 * Requests to `/api` that no handler of the current story answers. They fail the story, since a story must declare what
 * its screen needs.
 */
const unhandled: string[] = [];

/** Records a request without a handler if it is one to `/api`. Returns whether it is. */
export function noteUnhandledRequest(request: Request): boolean {
  const { pathname, search } = new URL(request.url);
  if (!/\/api(\/|$)/.test(pathname)) return false;
  unhandled.push(`${request.method} ${pathname}${search}`);
  return true;
}

export function forgetUnhandledRequests(): void {
  unhandled.length = 0;
}

/** Throws with method and path of every request to `/api` that no handler answered. */
export function assertNoUnhandledRequests(): void {
  if (unhandled.length === 0) return;
  throw new Error(
    `No handler of this story answers:\n  ${unhandled.join("\n  ")}\nDeclare one in the story's beforeEach.`,
  );
}
