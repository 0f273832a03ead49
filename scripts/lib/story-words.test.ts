import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeUnused, isSelected } from "./story-words.ts";

const story = {
  id: "pages-tasks--default",
  title: "Pages/Tasks/Default",
  file: "./stories/features/tasks/tasks.stories.tsx",
};

describe("a word", () => {
  it.each([
    ...["pages-tasks", "pages-tasks--default", "pages-", "Pages/Tasks", "pages/tasks/default", "Default"],
    ...["stories/features/tasks/tasks.stories.tsx", "./stories/features/tasks/tasks.stories.tsx"],
    ...["stories/features/tasks", "stories/features/tasks/", "stories", "tasks.stories.tsx"],
    resolve("stories/features/tasks/tasks.stories.tsx"),
  ])("selects a story: %s", (word) => expect(isSelected(story, word)).toBe(true));

  it.each([
    "pages-workflows",
    "stories/features/task",
    "stories/modules",
    "sks.stories.tsx",
    "Pages/Tasks/Empty",
  ])("does not: %s", (word) => expect(isSelected(story, word)).toBe(false));

  it("that selects nothing says what was searched", () => {
    expect(describeUnused([story], ["pages-tasks", "stories/features/tasks"])).toBeNull();
    expect(describeUnused([story], ["pages-tasks", "nothing", "stories/none.stories.tsx"])).toBe(
      'No story matches "nothing" or "stories/none.stories.tsx". Searched the ids, titles and files of 1 story, such as pages-tasks--default, Pages/Tasks/Default and stories/features/tasks/tasks.stories.tsx.',
    );
  });
});
