import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import type { Step } from "./steps.ts";

/** What a step adds to the closing lines. */
export interface Result {
  passed: number;
  failed: number;
  /** One line per failed test: its file, its name and the first line of its reason. */
  failures: readonly string[];
}

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type FileReport = z.infer<typeof Report>["testResults"][number];

/**
 * Counts a step's tests from its report. A runner that fails without a failed test (a file that does not load, a
 * report that is not there) counts as one failure, so that it can never pass unseen.
 */
export function resultOf({ name, report }: Step, succeeded: boolean): Result {
  if (report === undefined && succeeded) return { passed: 1, failed: 0, failures: [] };
  const read = report === undefined ? undefined : readReport(report);
  if (read === undefined) return { passed: 0, failed: 1, failures: [name] };
  const failures = read.testResults.flatMap(failuresIn);
  if (!succeeded && failures.length === 0) failures.push(`${name}: no test failed, yet the runner did`);
  return {
    passed: read.numPassedTests,
    failed: succeeded ? read.numFailedTests : Math.max(read.numFailedTests, 1),
    failures,
  };
}

function readReport(path: string): z.infer<typeof Report> | undefined {
  try {
    return Report.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    console.error(`${path} could not be read: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function failuresIn({ name, message, assertionResults }: FileReport): string[] {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return message ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? "")}`);
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).trim().split("\n", 1)[0] ?? "";
}
