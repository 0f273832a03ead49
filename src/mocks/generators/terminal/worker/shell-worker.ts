/**
 * Runs command lines away from the page: a regular expression or a loop cannot block it, and a worker can be ended at any
 * moment because it keeps nothing between two requests.
 */
import "./buffer.ts";
import "./realm.ts";
import type { ShellRequest } from "../shell-request.ts";
import { completeLine } from "./complete-line.ts";
import { runLine } from "./run-line.ts";
import { openPort } from "./worker-port.ts";

const port = openPort();
let receiveLog: ((log: string) => void) | undefined;

function fetchLog(): Promise<string> {
  return new Promise((resolve) => {
    receiveLog = resolve;
    port.send({ wantsLog: true });
  });
}

async function answer(request: ShellRequest): Promise<void> {
  try {
    port.send({
      answer: request.kind === "run" ? await runLine(request, fetchLog) : await completeLine(request),
    });
  } catch (error) {
    port.send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.listen((message) => {
  if ("request" in message) void answer(message.request);
  else receiveLog?.(message.log);
});
port.send({ ready: true });
