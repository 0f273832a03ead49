import { defaultNetworkOptions } from "msw/browser";

/**
 * Ends the source of requests that msw 3.0.5 makes when it is imported, and never starts. It listens all the same,
 * and keeps every message of the service worker for as long as the page lives: what it awaits first never comes.
 */
export async function endUnusedSource(): Promise<void> {
  for (const source of defaultNetworkOptions.sources) {
    if ("terminate" in source) await source.terminate();
  }
}
