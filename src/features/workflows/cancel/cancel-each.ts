import { isApiError } from "@/lib/api/api-error";

/** Outcome of one cancel request. */
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
  /** Aborts pending and in-flight requests. */
  signal: AbortSignal;
  /** Maximum number of concurrent requests. */
  atOnce?: number;
  /** Called after each response with the number of responses so far. */
  onProgress?: (answered: number) => void;
}

/** The workflow's current state does not allow the action. */
const HTTP_CONFLICT = 409;

/** Cancels workflows, a few at a time. Never rejects: each outcome is in the results, in the order of the names. */
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
