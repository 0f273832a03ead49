import type { NextConfig } from "next";

/** In development a browser can switch mock mode on for itself; a production build holds no byte of it unless asked. */
const mocksAreBuiltIn = process.env.NODE_ENV !== "production" || process.env.NEXT_PUBLIC_MOCK_API === "true";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
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
