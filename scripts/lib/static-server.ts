import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on a free port of this machine under `base` (such as `/console/`), as GitHub Pages or a
 * permalink would; everything outside of it is a 404.
 * @param replaced JSON that is served in place of a file, by its path in the folder.
 */
export async function serveFolder(
  folder: string,
  base: string,
  replaced: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end("Not found");
    };
    if (!request.url?.startsWith(base)) return notFound();
    const path = request.url.slice(base.length);
    const text = replaced[path.split("?")[0] ?? ""];
    if (text !== undefined) {
      response.setHeader("content-type", "application/json");
      return response.end(text);
    }
    request.url = `/${path}`;
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
