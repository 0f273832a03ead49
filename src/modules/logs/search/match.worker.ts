import { answerMatchRequest, type MatchRequest } from "./match-lines.ts";

// Evaluates the regular expressions of a search, so that an endless one blocks this thread and not the page.
self.onmessage = ({ data }: MessageEvent<MatchRequest>) => {
  answerMatchRequest(data, (reply) => self.postMessage(reply));
};
