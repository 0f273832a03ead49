import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { APPROVALS_FILE, readApprovals, withApproval, writeApprovals } from "./approvals.ts";
import { readReportFile } from "./report.ts";
import { APPROVALS_ROUTE, type ApprovalRequest } from "./report-page/approvals-route.ts";

/** Beside that of Storybook. */
const PORT = 6016;
const MAX_BODY_BYTES = 1_000_000;

/** Serves a report on this machine until `signal` is aborted; what is approved on it is written at once. */
export async function serveReview(folder: string, signal: AbortSignal): Promise<void> {
  const report = readReportFile(folder);
  // Nothing is cached: the next run writes the same files.
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (request.url !== `/${APPROVALS_ROUTE}`) {
      files(request, response, () => answer(response, 404, "text/plain", "Not found"));
      return;
    }
    answerApprovals(request, response).catch((error: Error) =>
      answer(response, 400, "text/plain", error.message),
    );
  });

  async function answerApprovals(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "POST") {
      // A form of another site cannot send this type.
      if (request.headers["content-type"] !== "application/json") {
        throw new Error("Send approvals as application/json.");
      }
      const { names, approve } = readRequest(await readBody(request));
      writeApprovals(withApproval(readApprovals(), report, new Set(names), approve));
    }
    answer(response, 200, "application/json", JSON.stringify(readApprovals()));
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${PORT} is taken, perhaps by another review: end it first.`)
          : error,
      ),
    );
    server.listen(PORT, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      console.log(`Review at http://127.0.0.1:${port}/ — approvals go to ${APPROVALS_FILE}; Ctrl+C ends it.`);
    });
    signal.addEventListener("abort", () => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error(`A request may have ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readRequest(text: string): ApprovalRequest {
  const body = JSON.parse(text) as Partial<ApprovalRequest> | null;
  const isRequest =
    Array.isArray(body?.names) &&
    body.names.every((name) => typeof name === "string") &&
    typeof body.approve === "boolean";
  if (!isRequest) throw new Error("Send { names: string[], approve: boolean }.");
  return body as ApprovalRequest;
}
