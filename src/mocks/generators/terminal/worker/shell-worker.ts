/**
 * Runs command lines away from the page: a regular expression or a loop cannot block it, and a worker can be ended at any
 * moment because it keeps nothing between two requests.
 */
import "./buffer.ts";
import "./realm.ts";
import { openOwnerPort } from "../../../../lib/worker/owner-port.ts";
import type { FromWorker, ShellRequest, ToWorker } from "../shell-request.ts";
import { completeLine } from "./complete-line.ts";
import { runLine } from "./run-line.ts";

const port = openOwnerPort();
const send = (message: FromWorker) => port.post(message);
let receiveLog: ((log: string) => void) | undefined;

function fetchLog(): Promise<string> {
  return new Promise((resolve) => {
    receiveLog = resolve;
    send({ wantsLog: true });
  });
}

async function answer(request: ShellRequest): Promise<void> {
  try {
    send({
      answer: request.kind === "run" ? await runLine(request, fetchLog) : await completeLine(request),
    });
  } catch (error) {
    send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.listen((data) => {
  const message = data as ToWorker;
  if ("request" in message) void answer(message.request);
  else receiveLog?.(message.log);
});
send({ ready: true });
