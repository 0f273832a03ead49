import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const SECTION = README.split(/^## /m).find((section) => section.startsWith("The mock backend")) ?? "";
const EXAMPLE = /```ts\n([\s\S]*?)```/.exec(SECTION)?.[1] ?? "";

/** Runs the example in a separate Node process; returns each line that ends in a comment with its value. */
function runExample(): { line: string; value: string; said: string }[] {
  const code = EXAMPLE.replaceAll('"@/mocks"', JSON.stringify(new URL("index.ts", import.meta.url).href))
    .split("\n")
    .map((line) => {
      const [, expression, said] = /^(.+); \/\/ (.+)$/.exec(line) ?? [];
      if (expression === undefined) return line;
      return `found.push({ line: ${JSON.stringify(line)}, value: JSON.stringify(${expression}), said: ${JSON.stringify(said)} });`;
    })
    .join("\n");
  const output = execFileSync(
    process.execPath,
    [
      "--input-type=module-typescript",
      "--eval",
      `const found = [];\n${code}\nconsole.log(JSON.stringify(found));`,
    ],
    { encoding: "utf8" },
  );
  return JSON.parse(output);
}

describe("the example of the README", () => {
  it("evaluates to the values in its comments", () => {
    const found = runExample();
    expect(found.length).toBeGreaterThan(2);
    for (const { line, value, said } of found) expect(value, line).toBe(said);
  });
});
