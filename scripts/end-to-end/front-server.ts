import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";

export interface FrontServer {
  /** Address without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves an app and its service at one address, as a reverse proxy does: `/api` is the service's, the rest the app's. */
export async function startFront(app: string, service: string): Promise<FrontServer> {
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    const target = new URL(path, path.startsWith("/api/") ? service : app);
    const { method, headers } = incoming;
    const passed = send(target, { method, headers: { ...headers, host: target.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
