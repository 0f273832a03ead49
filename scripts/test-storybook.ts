/**
 * Runs every story in a real browser against the static build, served under a sub-path.
 *
 *   pnpm test-storybook [--no-build] [any option of test-storybook, such as --shard 1/2]
 *   STORY_GLOBALS="seed:42;volume:high" pnpm test-storybook     the same stories under other globals
 */

import { run } from "./lib/run.ts";
import { serveFolder } from "./lib/static-server.ts";

const BUILD_FOLDER = "storybook-static";
const SUB_PATH = "/console/";

const options = process.argv.slice(2).filter((option) => option !== "--no-build");
if (!process.argv.includes("--no-build")) {
  await run("storybook", ["build", "--output-dir", BUILD_FOLDER, "--disable-telemetry", "--quiet"]);
}

const server = await serveFolder(BUILD_FOLDER, SUB_PATH);
try {
  await run("test-storybook", ["--url", server.url, "--index-json", "--maxWorkers", "2", ...options], {
    env: { STORYBOOK_DISABLE_TELEMETRY: "1" },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
}
