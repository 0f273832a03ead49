import { answerMatchRequest, type MatchRequest } from "./match-lines.ts";

// Runs the regular expressions of a search, so that one that never ends stops this thread and not the page.
self.onmessage = ({ data }: MessageEvent<MatchRequest>) => {
  answerMatchRequest(data, (reply) => self.postMessage(reply));
};
