/**
 * Requests to `/api` that no handler of the running story answers. They are collected by the
 * worker and fail the story, since a screen must declare what it needs.
 */
const unhandled: string[] = [];

/** Notes a request that found no handler; requests for anything but `/api` are passed over. */
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
