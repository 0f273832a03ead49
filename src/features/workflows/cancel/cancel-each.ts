import { isApiError } from "@/lib/api/api-error";

/** How the request for one workflow went. */
export interface CancelResult {
  name: string;
  /** `ended`: it was over before the request arrived. `failed`: another try may help. */
  kind: "canceled" | "ended" | "failed";
  /** Why it was not canceled, as a sentence; empty for one that was. */
  reason: string;
}

export interface CancelEachOptions {
  names: readonly string[];
  /** Sends one request; rejects as the API client does. */
  cancel: (name: string, signal: AbortSignal) => Promise<unknown>;
  /** Stops what has not been sent, and what is under way. */
  signal: AbortSignal;
  /** Requests that are under way at a time. */
  atOnce?: number;
  /** After each answer: how many there are by now. */
  onProgress?: (answered: number) => void;
}

/** Conflict: what the action asks for is not possible in the state that the workflow is in. */
const HTTP_CONFLICT = 409;

/** Cancels workflows, a few at a time. Never rejects: what becomes of each stands in its result, in the order of the names. */
export async function cancelEach(options: CancelEachOptions): Promise<CancelResult[]> {
  const { names, cancel, signal, atOnce = 4, onProgress } = options;
  const results = new Map<string, CancelResult>();
  const waiting = [...new Set(names)];
  const all = [...waiting];

  async function work(): Promise<void> {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await cancelOne(name, cancel, signal);
      results.set(name, result);
      onProgress?.(results.size);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
  return all.flatMap((name) => results.get(name) ?? []);
}

async function cancelOne(
  name: string,
  cancel: CancelEachOptions["cancel"],
  signal: AbortSignal,
): Promise<CancelResult> {
  if (signal.aborted) return { name, kind: "failed", reason: "You stopped before the request was sent." };
  try {
    await cancel(name, signal);
    return { name, kind: "canceled", reason: "" };
  } catch (error) {
    if (signal.aborted) {
      return {
        name,
        kind: "failed",
        reason: "You stopped before the server responded. The workflow may be canceled.",
      };
    }
    if (!isApiError(error)) return { name, kind: "failed", reason: String(error) };
    return { name, kind: error.status === HTTP_CONFLICT ? "ended" : "failed", reason: error.detail };
  }
}
