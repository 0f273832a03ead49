import { expect, it } from "vitest";
import { type PageKind, pageProblems, REQUIRED_STATES } from "./page-rules.ts";
import { readSourceModule } from "./source-module.ts";

function storiesFile(path: string, title: string, names: readonly string[]) {
  const stories = names.map(
    (name, place) => `const story${place} = meta.story({}); export { story${place} as ${name} };`,
  );
  return readSourceModule(
    path,
    `const meta = preview.meta({ title: "${title}" }); ${stories.join("\n")}`,
    () => undefined,
  );
}

const list = (names: readonly string[]) => [storiesFile("stories/runs.stories.tsx", "Pages/Runs", names)];

it.each(Object.entries(REQUIRED_STATES))("requires each state of a %s", (kind, states) => {
  const pages = { Runs: kind as PageKind };
  expect(pageProblems(list(states), pages)).toEqual([]);
  for (const state of states) {
    const others = states.filter((other) => other !== state);
    expect(pageProblems(list([...others, "Narrow"]), pages)).toEqual([`Pages/Runs has no story ${state}.`]);
  }
});

it("counts the stories of all files of a page", () => {
  const [first = "", ...others] = REQUIRED_STATES.page;
  const files = [
    storiesFile("stories/runs.stories.tsx", "Pages/Runs", [first]),
    storiesFile("stories/runs-states.stories.tsx", "Pages/Runs/States", others),
  ];
  expect(pageProblems(files, { Runs: "page" })).toEqual([]);
});

it("ignores stories of other pages, components and helpers", () => {
  const { list: states } = REQUIRED_STATES;
  const files = [
    storiesFile("stories/runs.stories.tsx", "Components/Runs", states),
    storiesFile("stories/detail.stories.tsx", "Pages/Runs of today", states),
    storiesFile("stories/runs-helper.tsx", "Pages/Runs", states),
  ];
  expect(pageProblems(files, { Runs: "list", "Runs of today": "list" })).toEqual(
    states.map((state) => `Pages/Runs has no story ${state}.`),
  );
});

it("reports pages missing from the table, and titles that cannot be read", () => {
  const untitled = readSourceModule(
    "stories/odd.stories.tsx",
    "export default preview.meta({ title });",
    () => undefined,
  );
  expect(pageProblems([...list(["Default"]), untitled], {})).toEqual([
    "stories/odd.stories.tsx has no title that is written out, so nobody can tell what it is about.",
    "Pages/Runs is not in the table of scripts/check-stories/page-rules.ts: add its kind.",
  ]);
});
