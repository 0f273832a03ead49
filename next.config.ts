import { hostname, networkInterfaces } from "node:os";
import type { NextConfig } from "next";

/** In development a browser can switch mock mode on for itself; a production build holds no byte of it unless asked. */
const mocksAreBuiltIn = process.env.NODE_ENV !== "production" || process.env.NEXT_PUBLIC_MOCK_API === "true";

/**
 * Names under which this machine serves the development server. Next refuses the scripts' connection to others, and a
 * page without it stays as the server has rendered it; `ALLOWED_DEV_ORIGINS=box.local,other.local` adds some.
 */
function devHosts(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  );
  const name = hostname().toLowerCase();
  const added = (process.env.ALLOWED_DEV_ORIGINS ?? "").split(",").map((host) => host.trim());
  return [...addresses, name, `${name}.local`, ...added.filter((host) => host !== "")];
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: devHosts(),
  // Written into the code even where it is unset, so that the build can drop what depends on it.
  env: {
    MOCKS_ARE_BUILT_IN: String(mocksAreBuiltIn),
    NEXT_PUBLIC_MOCK_API: process.env.NEXT_PUBLIC_MOCK_API ?? "",
  },
  async rewrites() {
    // The service worker of the mocks lies in public, where Storybook needs it too; production does not serve it.
    const beforeFiles = mocksAreBuiltIn
      ? []
      : [{ source: "/mockServiceWorker.js", destination: "/_not-found" }];
    return { beforeFiles, afterFiles: [], fallback: [] };
  },
};

export default config;
