import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api/api-error";

export interface QueryClientOptions {
  /** How often a request that failed with no answer or a server error is repeated. */
  retries: number;
}

/** How long an answer counts as fresh, in milliseconds: a second visit within it shows no request. */
const FRESH_TIME = 30_000;

/**
 * One client for one tree of screens; never one for the whole module, else the next story or user
 * sees old data. What the service refused (4xx) is not asked again.
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
