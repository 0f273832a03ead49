/**
 * Fails when a part of a screen has no story, or a page lacks a state that every page of its kind has. The rules are
 * in check-stories/part-rules.ts and check-stories/page-rules.ts.
 */
import { join } from "node:path";
import { EXCEPTIONS } from "./check-stories/exceptions.ts";
import { pageProblems } from "./check-stories/page-rules.ts";
import { partProblems } from "./check-stories/part-rules.ts";
import { readTree } from "./check-stories/read-tree.ts";

const modules = readTree(join(import.meta.dirname, ".."));
const problems = [...pageProblems(modules), ...partProblems(modules, EXCEPTIONS)];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} problems. Write the stories, or name an exception and its reason.`);
  process.exitCode = 1;
} else {
  const count = modules.reduce((sum, { stories }) => sum + stories.length, 0);
  console.log(`${count} stories show every part and every state of the pages.`);
}
