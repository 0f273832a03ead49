import { expect, it } from "vitest";
import { type StoryIndex, selectStories } from "./story-index.ts";

const entry = (id: string, type: "story" | "docs", title: string, name: string, file: string) =>
  [id, { id, type, title, name, importPath: `./stories/${file}` }] as const;

const index: StoryIndex = {
  v: 5,
  entries: Object.fromEntries([
    entry("docs-glossary--docs", "docs", "Docs/Glossary", "Docs", "docs/glossary.mdx"),
    entry("pages-tasks--default", "story", "Pages/Tasks", "Default", "features/tasks/tasks.stories.tsx"),
    entry("pages-tasks--empty", "story", "Pages/Tasks", "Empty", "features/tasks/tasks.stories.tsx"),
    entry("shell-open--default", "story", "Shell/Open", "Default", "modules/shell/open.stories.tsx"),
  ]),
};

it.each([
  [["stories/features/tasks/tasks.stories.tsx"], ["pages-tasks--default", "pages-tasks--empty"]],
  [["stories/modules"], ["shell-open--default"]],
  [["Pages/Tasks"], ["pages-tasks--default", "pages-tasks--empty"]],
  [["pages-tasks--empty"], ["pages-tasks--empty"]],
  [
    ["pages-tasks--empty", "shell-"],
    ["pages-tasks--empty", "shell-open--default"],
  ],
])("selects %j", (words, ids) => {
  const selected = selectStories(index, words);
  expect(Object.keys(selected.entries)).toEqual(ids);
  expect(selected.v).toBe(5);
});

it("refuses a word that selects nothing, beside one that does", () => {
  expect(() => selectStories(index, ["pages-tasks", "glossary"])).toThrow(
    'No story matches "glossary". Searched the ids, titles and files of 3 stories, such as pages-tasks--default,',
  );
});
