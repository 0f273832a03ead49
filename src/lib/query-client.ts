import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api/api-error";

export interface QueryClientOptions {
  /** Retries after network and server errors. */
  retries: number;
}

/** Milliseconds that a response stays fresh: revisits within it make no request. */
const FRESH_TIME = 30_000;

/**
 * Creates a client per tree of screens, never per module, since the next story or user would see old data. Rejections
 * (4xx) are not retried.
 */
export function createQueryClient({ retries }: QueryClientOptions): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_TIME,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < retries && !isRefusal(error),
      },
    },
  });
}

function isRefusal(error: Error): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}
