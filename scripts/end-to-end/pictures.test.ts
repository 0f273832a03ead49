import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "pictures-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runPictures(...options: string[]): Promise<{ code: number; printed: string }> {
  const all = ["scripts/pictures.ts", ...options, "--no-build", "--modes", "light", "--output", folder];
  return new Promise((resolve) => {
    const child = execFile("node", all, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, printed: stdout + stderr }),
    );
  });
}

test("a story that differs between two pictures is reported", async () => {
  const { code, printed } = await runPictures("workbench-moving--another-color", "--twice");
  expect(printed).toContain("workbench-moving--another-color/light: 128000 pixels");
  expect(code).toBe(1);
});

test("a failing story is reported with its reason", async () => {
  const { code, printed } = await runPictures("workbench-guards--console-error");
  expect(printed).toMatch(/workbench-guards--console-error\/light: .*wrote to console\.error/);
  expect(code).toBe(2);
});

test("a word that matches no story is reported", async () => {
  const { code, printed } = await runPictures("no-such-story");
  expect(printed).toContain('No story matches "no-such-story".');
  expect(code).toBe(2);
});
