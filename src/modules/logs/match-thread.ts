import { ExpressionMatcher, type StartMatchThread } from "./expression-matcher";
import type { MatchReply } from "./match-lines";

const startWorker: StartMatchThread = (onReply, onFailure) => {
  const worker = new Worker(new URL("./match.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<MatchReply>) => onReply(data);
  worker.onerror = (event) => {
    // Reported in the page instead of the console.
    event.preventDefault();
    onFailure(event.message || "its script could not be loaded");
  };
  return {
    post: (request) => worker.postMessage(request),
    end: () => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    },
  };
};

/** Shared by the page: threads are expensive, and searches are sequential. */
export const pageMatcher = new ExpressionMatcher(startWorker);
