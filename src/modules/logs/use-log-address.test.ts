import { expect, test } from "vitest";
import { addressProblems } from "@/lib/address/address-checks";
import { logAddressChecks } from "./use-log-address";

test("reads what the viewer writes", () => {
  const texts = {
    "log-search": "oom: 5",
    "log-expression": "true",
    "log-case": "true",
    "log-level": "WARN,ERROR",
    "log-source": "platform",
    "log-task": "train-0",
    "log-attempt": "all",
    "log-from": "2026-03-02T12:30:05.000Z",
    "log-to": "2026-03-02T12:40:00.000Z",
    "log-line": "120-140",
    "log-wrap": "true",
    "log-zone": "local",
    "log-tags": "false",
  };
  expect(Object.keys(logAddressChecks).toSorted()).toEqual(Object.keys(texts).toSorted());
  expect(addressProblems(logAddressChecks, texts)).toEqual([]);
  expect(addressProblems(logAddressChecks, { "log-attempt": "2", "log-line": "7" })).toEqual([]);
});

test.each([
  ["log-expression", "yes"],
  ["log-case", "1"],
  ["log-level", "ERROR,FATAL"],
  ["log-source", "kernel"],
  ["log-attempt", "last"],
  ["log-from", "yesterday"],
  ["log-to", "2026-02-30"],
  ["log-line", "0"],
  ["log-wrap", "on"],
  ["log-zone", "Europe/Paris"],
  ["log-tags", "no"],
])("says what to use instead of %s=%s, and what is shown", (parameter, text) => {
  const [problem, ...others] = addressProblems(logAddressChecks, { [parameter]: text });
  expect(others).toEqual([]);
  expect(problem?.sentence).toMatch(/^The address has log-\w+=.+: use .+\. .+\.$/);
});
