import { expect, test } from "vitest";
import { isActive } from "./navigation.ts";

const workflows = { href: "/workflows" };

test.each([
  ["/workflows", true],
  ["/workflows/train-llama-1", true],
  ["/workflows-archive", false],
  ["/", false],
  ["", false],
])("on %s the item's being active is %s", (pathname, active) => {
  expect(isActive(workflows, pathname)).toBe(active);
});
