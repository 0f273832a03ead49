import { expect, test } from "vitest";
import { fileName } from "./save-file.ts";

test.each([
  [["workflows"], "workflows.csv"],
  [["workflows", "status: RUNNING", "user: alice"], "workflows_status-RUNNING_user-alice.csv"],
  [["tasks", "name: ../../etc/passwd"], "tasks_name-..-..-etc-passwd.csv"],
  [["tasks", "…", "模型"], "tasks_模型.csv"],
])("%j", (parts, name) => {
  expect(fileName(parts, "csv")).toBe(name);
});

test("is not longer than file systems allow", () => {
  expect(fileName(["x".repeat(500)], "csv")).toHaveLength(124);
});
