/**
 * Publishes the stories to Chromatic, where each is compared with its baseline in every mode of `.storybook/modes.ts`.
 * Builds Storybook first unless `--storybook-build-dir` names a build.
 */
import { run } from "./lib/run.ts";

if (!process.env.CHROMATIC_PROJECT_TOKEN) {
  console.error(
    "No Chromatic project token: set CHROMATIC_PROJECT_TOKEN to the one that your Chromatic project shows under " +
      "Manage › Configure, then run this again. Nothing was built or sent.",
  );
  process.exit(1);
}

const options = process.argv.slice(2);
const source = options.some((option) => option.startsWith("--storybook-build-dir"))
  ? []
  : ["--build-script-name", "build-storybook"];
try {
  await run("chromatic", [...source, ...options]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
