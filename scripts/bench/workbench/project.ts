import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** A change of one file that shows on the page. */
export interface Edit {
  /** What kind of file is edited: "component". */
  readonly kind: string;
  readonly file: string;
  /** The story that shows it. */
  readonly story: string;
  /** The file's text with a mark that the page shows, a short word. */
  readonly change: (text: string, mark: string) => string;
  /** Runs in the page: whether the mark is on screen. Serialized, so it uses nothing from outside. */
  readonly isShown: (mark: string) => boolean;
}

/** A Storybook in a folder of its own, which can be edited without a trace in this repository. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  readonly firstStory: string;
  /** Opened after the first one; absent where there is one story. */
  readonly secondStory?: string;
  readonly edits: readonly Edit[];
}

/** The files of a project's edits, and the stories that show them. */
interface EditedFiles {
  readonly component: string;
  readonly story: string;
  readonly data: string;
  readonly stylesheet: string;
}

/**
 * One edit of each kind. The component of both projects is a `<span>`, their story says "3 warnings", and names from
 * their data begin with "quantize".
 */
function editsOf(files: EditedFiles, componentStory: string, dataStory: string): readonly Edit[] {
  return [
    {
      kind: "component",
      file: files.component,
      story: componentStory,
      change: (text, mark) => text.replace("<span", `<span data-mark="${mark}"`),
      isShown: (mark) => document.querySelector(`[data-mark="${mark}"]`) !== null,
    },
    {
      kind: "story",
      file: files.story,
      story: componentStory,
      change: (text, mark) => text.replace("3 warnings", mark),
      isShown: (mark) => document.querySelector("#storybook-root")?.textContent?.includes(mark) === true,
    },
    {
      kind: "generator",
      file: files.data,
      story: dataStory,
      change: (text, mark) => text.replace('"quantize"', `"${mark}"`),
      isShown: (mark) =>
        document.querySelector("#storybook-root")?.textContent?.includes(`${mark}-`) === true,
    },
    {
      kind: "stylesheet",
      file: files.stylesheet,
      story: componentStory,
      change: (text, mark) => `${text}\n:root { --mark: ${mark}; }\n`,
      isShown: (mark) => getComputedStyle(document.documentElement).getPropertyValue("--mark") === mark,
    },
  ];
}

/** What the workbench consists of, beside its dependencies. */
const SOURCES = [
  ".storybook",
  "public",
  "scripts",
  "src",
  "stories",
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Installs the dependencies inside the folder: the addresses of fonts are their paths below it. */
function installDependencies(folder: string): void {
  const pnpm = process.env.npm_execpath ?? "pnpm";
  execFileSync(pnpm, ["install", "--frozen-lockfile", "--prefer-offline", "--silent"], { cwd: folder });
}

/**
 * Links the dependencies one by one, so that caches, which lie in node_modules/.cache, are the project's own.
 */
function linkDependencies(folder: string): void {
  const source = resolve("node_modules");
  const target = join(folder, "node_modules");
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source)) {
    if (name === ".cache" || name === ".pnpm") continue;
    symlinkSync(realpathSync(join(source, name)), join(target, name));
  }
}

/** Deletes what Storybook and webpack have stored for the next start. */
export function deleteCaches({ folder }: Project): void {
  rmSync(join(folder, "node_modules/.cache"), { recursive: true, force: true });
}

/** A copy of the workbench in an empty folder. */
export function copyWorkbench(folder: string): Project {
  rmSync(folder, { recursive: true, force: true });
  for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
  installDependencies(folder);
  return {
    name: "workbench",
    folder,
    firstStory: "components-badge--tones",
    secondStory: "pages-workflows--default",
    edits: editsOf(
      {
        component: "src/components/ui/badge.tsx",
        story: "stories/components/ui/badge.stories.tsx",
        data: "src/mocks/seed/workflow-patterns.ts",
        stylesheet: "src/app/globals.css",
      },
      "components-badge--tones",
      "pages-workflows--default",
    ),
  };
}

/** The files of the smallest project of this framework: one component, its story, its data and its stylesheet. */
const FLOOR_FILES: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "floor", private: true, type: "module" }),
  ".storybook/main.ts": `export default { framework: "@storybook/nextjs", stories: ["../src/*.stories.tsx"], core: { disableTelemetry: true } };`,
  ".storybook/preview.ts": `import "../src/globals.css";\nexport default {};`,
  "src/globals.css": ":root { color: black; }",
  "src/data.ts": `export const rows = ["quantize"];`,
  "src/badge.tsx": `import { rows } from "./data";\nexport const Badge = ({ children }: { children: string }) => <span>{children} {rows[0]}-row</span>;`,
  "src/badge.stories.tsx": `import { Badge } from "./badge";\nexport default { title: "Badge", component: Badge };\nexport const Tones = { args: { children: "3 warnings" } };`,
};

/** An empty project of the same framework with one story in an empty folder: what nobody on this framework undercuts. */
export function makeFloor(folder: string): Project {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(FLOOR_FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  linkDependencies(folder);
  const story = "badge--tones";
  return {
    name: "floor",
    folder,
    firstStory: story,
    edits: editsOf(
      {
        component: "src/badge.tsx",
        story: "src/badge.stories.tsx",
        data: "src/data.ts",
        stylesheet: "src/globals.css",
      },
      story,
      story,
    ),
  };
}

/** Opens a story by itself, and waits until it is on screen. */
export async function openStory(page: Page, base: string, story: string): Promise<void> {
  await page.goto(`${base}/iframe.html?id=${story}&viewMode=story`);
  await page.waitForSelector("#storybook-root > *", { timeout: 180_000 });
}
