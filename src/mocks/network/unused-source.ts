import { defaultNetworkOptions } from "msw/browser";

/**
 * Ends the request source that msw 3.0.5 creates on import and never starts. It still listens, and retains every
 * message of the service worker for the life of the page.
 */
export async function endUnusedSource(): Promise<void> {
  for (const source of defaultNetworkOptions.sources) {
    if ("terminate" in source) await source.terminate();
  }
}
