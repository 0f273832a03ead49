/**
 * Runs stories in a real browser against the static build, served under a sub-path.
 *
 *   pnpm test-storybook [words…] [--no-build] [any option of test-storybook, such as --shard 1/2]
 *
 * Words are parts of story ids or titles, files or folders: pages-tasks, "Pages/Tasks", stories/features/tasks. Without
 * words, all stories run.
 *
 *   STORY_GLOBALS="seed:42;volume:high" pnpm test-storybook     the same stories under other globals
 */
import { run } from "./lib/run.ts";
import { serveFolder } from "./lib/static-server.ts";
import { type CommandLine, readCommandLine } from "./test-storybook/command-line.ts";
import { readIndex, selectStories } from "./test-storybook/story-index.ts";

const BUILD_FOLDER = "storybook-static";
const SUB_PATH = "/console/";

/** What is served in place of the build's files: the test runner runs the stories that the index lists. */
function replacedFiles(words: readonly string[]): Record<string, string> {
  if (words.length === 0) return {};
  return { "index.json": JSON.stringify(selectStories(readIndex(BUILD_FOLDER), words)) };
}

async function execute({ words, options, builds }: CommandLine): Promise<void> {
  if (builds) {
    await run("storybook", ["build", "--output-dir", BUILD_FOLDER, "--disable-telemetry", "--quiet"]);
  }
  const server = await serveFolder(BUILD_FOLDER, SUB_PATH, replacedFiles(words));
  try {
    await run("test-storybook", ["--url", server.url, "--index-json", "--maxWorkers", "2", ...options], {
      env: { STORYBOOK_DISABLE_TELEMETRY: "1" },
    });
  } finally {
    await server.close();
  }
}

try {
  await execute(readCommandLine(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
