import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface ListeningServer {
  /** Address without a slash at its end. */
  readonly url: string;
  /** Requests so far: paths, or whole addresses when the server is used as a proxy. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** Starts a server on this machine that answers with `answer` and records its requests. */
export async function startServer(answer: RequestListener): Promise<ListeningServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  // How a browser asks a proxy for https and for web sockets.
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A service that answers every request with the same JSON. */
export function startService(body: unknown): Promise<ListeningServer> {
  return startServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
}

/**
 * The network cut: a proxy that lets nothing through and remembers who wanted to leave the machine. A browser that
 * has it as its proxy asks it for everything that is not on this machine, for its workers too.
 */
export function startDeadEnd(): Promise<ListeningServer> {
  return startServer((_request, response) => {
    response.statusCode = 502;
    response.end();
  });
}
