import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { serveFolder } from "../lib/static-server.ts";

/** Runs the stories with this tag in the test runner; resolves with its exit code and output. */
async function runStories(tag: string): Promise<{ code: number | null; printed: string }> {
  const server = await serveFolder("storybook-static", "/console/");
  try {
    return await new Promise((resolve, reject) => {
      const options = ["--url", server.url, "--index-json", "--includeTags", tag];
      const child = spawn("test-storybook", options, {
        env: { ...process.env, NODE_ENV: "test", STORYBOOK_DISABLE_TELEMETRY: "1" },
      });
      let printed = "";
      child.stdout.on("data", (chunk) => (printed += chunk));
      child.stderr.on("data", (chunk) => (printed += chunk));
      child.once("error", reject);
      child.once("close", (code) => resolve({ code, printed: stripVTControlCharacters(printed) }));
    });
  } finally {
    await server.close();
  }
}

/** Milliseconds; the runner opens a page for each stories file, even if it skips all of its stories. */
const RUN_LIMIT = 400_000;

test("a story fails on an unhandled request, a console error, an accessibility violation and an unsettled screen", {
  timeout: RUN_LIMIT,
}, async () => {
  const { code, printed } = await runStories("guard");
  expect(code).not.toBe(0);
  expect(printed).toContain("GET /api/nobody-answers?page=1");
  expect(printed).toContain("Something is wrong with this story");
  expect(printed).toContain("button-name");
  expect(printed).toMatch(/Still loading:\s+\["asks-for-ever"\]/);
  expect(printed).toMatch(/Tests:.* 4 failed/);
});
