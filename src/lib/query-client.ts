import { QueryClient } from "@tanstack/react-query";
import { isApiError, isPermanent } from "./api/api-error";

export interface QueryClientOptions {
  /** Retries after network and server errors. */
  retries: number;
}

/** Milliseconds that a response stays fresh: revisits within it make no request. */
export const FRESH_TIME = 30_000;

/** Milliseconds before the first retry; doubled for each further one, up to the longest wait. */
const FIRST_WAIT = 1_000;
/** Milliseconds. When the server asks for more, the error and its Retry button serve the user better than a skeleton. */
const LONGEST_WAIT = 30_000;

/**
 * Creates a client per tree of screens, never per module, since the next story or user would see old data. Rejections
 * (4xx) are not retried, except 429. The server's Retry-After is respected.
 */
export function createQueryClient({ retries }: QueryClientOptions): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_TIME,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < retries && mayRetry(error),
        retryDelay: (failures, error) => waitOf(error) ?? Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT),
      },
    },
  });
}

/** Milliseconds that the server asks to wait. */
function waitOf(error: Error): number | undefined {
  return isApiError(error) ? error.retryAfter : undefined;
}

function mayRetry(error: Error): boolean {
  return !isPermanent(error) && (waitOf(error) ?? 0) <= LONGEST_WAIT;
}
