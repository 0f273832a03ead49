import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { VIEWPORTS } from "../../.storybook/globals/viewport.ts";
import { VOLUME_PRESETS } from "../../src/mocks/seed/volumes.ts";
import { serveFolder } from "../lib/static-server.ts";
import { describeUnused } from "../lib/story-words.ts";
import type { TakenPicture } from "./camera.ts";
import { EXIT } from "./conclusion.ts";
import type { SheetOptions } from "./options.ts";
import { openPictureBrowser } from "./picture-browser.ts";
import { countShots, type Mode, type PicturedStory, planWalks } from "./plan.ts";
import { Progress } from "./progress.ts";
import { escapeHtml } from "./report-html.ts";
import { chooseStories, readStories } from "./stories.ts";
import { buildWorkingTree } from "./storybook-build.ts";
import { takePictures } from "./take-pictures.ts";

/** How much smaller pictures are on a sheet. */
const SCALE = 0.3;
const WIDTHS = Object.values(VIEWPORTS).map(({ styles }) => Number.parseInt(styles.width, 10));

/** Columns of a sheet by mode name: both themes at every width that screens are made for. */
const COLUMNS: Readonly<Record<string, Mode>> = Object.fromEntries(
  ["light", "dark"].flatMap((theme) =>
    WIDTHS.map((viewport) => [`${theme} ${viewport}`, { theme, viewport }] as const),
  ),
);

/** The same columns for each volume, for a story that sets none. */
const VOLUME_MODES: Readonly<Record<string, Mode>> = Object.fromEntries(
  Object.keys(VOLUME_PRESETS).flatMap((volume) =>
    Object.entries(COLUMNS).map(([name, mode]) => [`${volume} ${name}`, { ...mode, volume }] as const),
  ),
);

interface Row {
  readonly title: string;
  /** Names of the row's pictures by column; a column is missing when its picture would be that of another. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * Makes a sheet for each page or part of the chosen stories: a row for each story and for each volume of the first
 * story that sets none, a column for each theme and width. Returns the exit code.
 */
export async function makeSheets(options: SheetOptions, signal: AbortSignal): Promise<number> {
  const build = await buildWorkingTree(options.builds, signal);
  await rm(options.folder, { recursive: true, force: true });
  const server = await serveFolder(build.folder, "/");
  const browser = await openPictureBrowser();
  try {
    const all = await readStories(browser, server.url);
    const unused = describeUnused(all, options.words);
    if (unused !== null) throw new Error(unused);
    const stories = chooseStories(all, options.words);
    const subjects = Map.groupBy(stories, ({ title }) => title.slice(0, title.lastIndexOf("/")));
    const leads = [...subjects.values()].flatMap((all) => leadOf(all) ?? []);
    const walks = [...planWalks(stories, COLUMNS), ...planWalks(leads, VOLUME_MODES)];
    const progress = new Progress("Pictures", countShots(walks));
    const taken = await takePictures({
      browser,
      base: server.url,
      walks,
      folder: options.folder,
      workers: options.workers,
      progress,
      signal,
    });
    progress.end();
    for (const [title, members] of subjects) {
      console.log(await writeSheet(browser, options.folder, title, rowsOf(members, taken)));
    }
    for (const { shot, failure } of taken)
      if (failure !== null) console.log(`${shot.name} failed: ${failure}`);
    if (signal.aborted) return EXIT.interrupted;
    return taken.some(({ failure }) => failure !== null) ? EXIT.failed : EXIT.fine;
  } finally {
    await browser.close();
    await server.close();
  }
}

function leadOf(stories: readonly PicturedStory[]): PicturedStory | undefined {
  return stories.find(({ ownGlobals }) => !Object.hasOwn(ownGlobals, "volume"));
}

function rowsOf(stories: readonly PicturedStory[], taken: readonly TakenPicture[]): Row[] {
  const available = new Set(taken.filter(({ failure }) => failure === null).map(({ shot }) => shot.name));
  const rowOf = (title: string, { id }: PicturedStory, prefix: string): Row => {
    const names = Object.keys(COLUMNS).map(
      (column) => [column, `${id}/${`${prefix}${column}`.replaceAll(" ", "-")}`] as const,
    );
    return { title, pictures: new Map(names.filter(([, name]) => available.has(name))) };
  };
  const lead = leadOf(stories);
  return [
    ...stories.map((story) => rowOf(story.title.slice(story.title.lastIndexOf("/") + 1), story, "")),
    ...(lead === undefined
      ? []
      : Object.keys(VOLUME_PRESETS).map((volume) => rowOf(`Volume: ${volume}`, lead, `${volume} `))),
  ];
}

/** Writes a sheet as a page with links to the pictures, and as one picture. Returns the path of the page. */
async function writeSheet(
  browser: Browser,
  folder: string,
  title: string,
  rows: readonly Row[],
): Promise<string> {
  const fileName = title.replaceAll(/[^\w]+/g, "-").toLowerCase();
  const path = join(folder, `${fileName}.html`);
  const columns = Object.entries(COLUMNS);
  const cell = (name: string | undefined, width: number) =>
    name === undefined
      ? "<td>set by the story</td>"
      : `<td><a href="${name}.png"><img src="${name}.png" width="${width * SCALE}" alt="${name}"></a></td>`;
  await writeFile(
    path,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 16px; width: max-content; background: #8a8f98; font: 14px/1.4 system-ui, sans-serif; }
table { border-spacing: 8px; }
th, td { text-align: left; vertical-align: top; }
img { display: block; }
</style>
<h1>${escapeHtml(title)}</h1>
<table>
<tr><th></th>${columns.map(([name]) => `<th>${name}</th>`).join("")}</tr>
${rows
  .map(
    (row) =>
      `<tr><th>${escapeHtml(row.title)}</th>${columns.map(([column, { viewport }]) => cell(row.pictures.get(column), viewport)).join("")}</tr>`,
  )
  .join("\n")}
</table>
`,
  );
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  await page.screenshot({ path: join(folder, `${fileName}.png`), fullPage: true });
  await page.close();
  return path;
}
