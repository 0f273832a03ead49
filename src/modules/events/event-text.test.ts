import { expect, it } from "vitest";
import { eventText } from "./event-text";

const textOf = (reason: string, message: string) => {
  const { before, reason: shown, after } = eventText({ reason, message });
  return `${before}[${shown}]${after}`;
};

it("does not repeat a reason that the message has", () => {
  expect(textOf("Pulling", 'Pulling image "cuda"')).toBe('[Pulling] image "cuda"');
  expect(textOf("Pulled", "Successfully pulled image")).toBe("Successfully [pulled] image");
  expect(textOf("Completed", "Task completed")).toBe("Task [completed]");
});

it("puts other reasons first", () => {
  expect(textOf("FailedScheduling", "0/50 nodes are available")).toBe(
    "[FailedScheduling] 0/50 nodes are available",
  );
  // A part of another word is no repetition.
  expect(textOf("Start", "Container restarted, starting")).toBe("[Start] Container restarted, starting");
  expect(textOf("Evicted", "")).toBe("[Evicted]");
});
