import { describe, expect, it } from "vitest";
import { type Exceptions, partProblems } from "./part-rules.ts";
import { readSourceModule } from "./source-module.ts";

/** The files of a small repository by path; they import each other by path, without `.tsx`. */
type Files = Readonly<Record<string, string>>;

function problems(files: Files, exceptions: Exceptions = {}) {
  const modules = Object.entries(files).map(([path, text]) =>
    readSourceModule(path, text, (specifier) => `${specifier}.tsx`),
  );
  return partProblems(modules, exceptions);
}

const button = "export function Button() { return null; }";
const story = (part: string, name: string) => `
  import { ${name} } from "${part}";
  const meta = preview.meta({ title: "Some" });
  export const Default = meta.story({ component: ${name} });
`;

/** A screen that renders a button, and stories of both. */
const sound: Files = {
  "src/components/ui/button.tsx": button,
  "src/features/runs/list/run-row.tsx": "export function RunRow() { return null; }",
  "src/features/runs/list/runs-screen.tsx": `
    import { Button } from "src/components/ui/button";
    import { RunRow } from "src/features/runs/list/run-row";
    export function RunsScreen() { return <Button />; }
  `,
  "stories/button.stories.tsx": story("src/components/ui/button", "Button"),
  "stories/runs.stories.tsx": story("src/features/runs/list/runs-screen", "RunsScreen"),
};

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([known]) => known !== path));

const noStory = (path: string) => `${path} is in no story.`;
const noOwnStory = (path: string) => `${path} is public and has no story of its own.`;

it("finds no problem if every part is in a story and every public part has its own", () => {
  expect(problems(sound)).toEqual([]);
});

describe("a part in no story", () => {
  it("is reported", () => {
    const path = "src/features/runs/list/unused.tsx";
    expect(problems({ ...sound, [path]: "export const Unused = () => null;" })).toEqual([noStory(path)]);
  });

  it("is reported with the parts that only it renders", () => {
    expect(problems(without(sound, "stories/runs.stories.tsx"))).toEqual([
      noStory("src/features/runs/list/run-row.tsx"),
      noStory("src/features/runs/list/runs-screen.tsx"),
    ]);
  });

  it("is reported even if a test or a type mentions it", () => {
    const path = "src/features/runs/list/odd.tsx";
    const odd = { [path]: "export function Odd() {} export type OddProps = object;" };
    const user = { "stories/odd.stories.tsx": `import type { OddProps } from "src/features/runs/list/odd";` };
    expect(problems({ ...sound, ...odd, ...user })).toEqual([noStory(path)]);
  });
});

describe("a public part without a story of its own", () => {
  it("is reported if another folder uses it", () => {
    const files = without(sound, "stories/button.stories.tsx");
    expect(problems(files)).toEqual([noOwnStory("src/components/ui/button.tsx")]);
  });

  it("is reported by its name, in any folder", () => {
    const path = "src/features/runs/list/run-panel.tsx";
    const screen = `${sound["src/features/runs/list/runs-screen.tsx"]}
      import { RunPanel } from "src/features/runs/list/run-panel";`;
    const files = {
      ...sound,
      "src/features/runs/list/runs-screen.tsx": screen,
      [path]: "export function RunPanel() { return null; }",
    };
    expect(problems(files)).toEqual([noOwnStory(path)]);
    expect(problems({ ...files, "stories/panel.stories.tsx": story(path.slice(0, -4), "RunPanel") })).toEqual(
      [],
    );
  });

  it("is not required if only its own folder uses it, or for a value that is not a component", () => {
    const label = `export const sizes = [1]; export function Label() { return null; }`;
    const inside = `import { Label } from "src/components/ui/label"; ${button}`;
    const outside = `import { sizes } from "src/components/ui/label"; export function RunRow() { return null; }`;
    const files = {
      ...sound,
      "src/components/ui/label.tsx": label,
      "src/components/ui/button.tsx": inside,
      "src/features/runs/list/run-row.tsx": outside,
    };
    expect(problems(files)).toEqual([]);
    const shows = outside.replace("sizes", "Label");
    expect(problems({ ...files, "src/features/runs/list/run-row.tsx": shows })).toEqual([
      noOwnStory("src/components/ui/label.tsx"),
    ]);
  });

  it("is not required if a helper of its stories renders it", () => {
    const files = {
      ...sound,
      "stories/button.stories.tsx": story("stories/button-demo", "ButtonDemo"),
      "stories/button-demo.tsx": `
        import { Button } from "src/components/ui/button";
        export function ButtonDemo() { return <Button />; }
      `,
    };
    expect(problems(files)).toEqual([]);
    // A helper that no story uses renders nothing.
    expect(problems(without(files, "stories/button.stories.tsx"))).toEqual([
      noOwnStory("src/components/ui/button.tsx"),
    ]);
  });
});

describe("an exception", () => {
  const path = "src/components/ui/button.tsx";

  it("replaces the story of a public part", () => {
    const files = without(sound, "stories/button.stories.tsx");
    expect(problems(files, { [path]: "It shows nothing." })).toEqual([]);
  });

  it.each([path, "src/components/ui/gone.tsx", "src/features/runs/list/run-row.tsx"])(
    "for %s is reported as unnecessary",
    (needless) => {
      expect(problems(sound, { [needless]: "It shows nothing." })).toEqual([
        `${needless} is an exception without need: it is gone, is not public, or has a story.`,
      ]);
    },
  );

  it("does not excuse a part that no story shows", () => {
    const files = without(without(sound, "stories/button.stories.tsx"), "stories/runs.stories.tsx");
    expect(problems(files, { [path]: "It shows nothing." })).toContain(noStory(path));
  });
});
