/**
 * Makes a list page for an entity that the contract and the mocks already list: its route, screen, list, columns and
 * stories, and its line in the table of pages.
 *
 *   pnpm new:screen buckets
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import * as handlers from "../src/mocks/handlers.ts";
import { ONE_VOLUME } from "../src/mocks/seed/volumes.ts";
import { run } from "./lib/run.ts";
import { type ListEntity, listEntities } from "./new-screen/list-entity.ts";
import { readTemplate } from "./new-screen/read-template.ts";
import { LAYER, screenFiles, withPage } from "./new-screen/screen-files.ts";

const root = join(import.meta.dirname, "..");
const PAGE_RULES = "scripts/check-stories/page-rules.ts";

/** Handlers answer the list, and the toolbar's volume decides how long it is. */
function isMocked({ name }: ListEntity): boolean {
  return `${name}Handlers` in handlers && Object.keys(ONE_VOLUME).some((count) => count.startsWith(name));
}

const hasScreen = ({ names }: ListEntity) => existsSync(join(root, "src", LAYER, names));

const contract = parse(await readFile(join(root, "src/lib/api/openapi.yaml"), "utf8"));
const candidates = listEntities(contract).filter((entity) => isMocked(entity) && !hasScreen(entity));
const [name, ...extra] = process.argv.slice(2);
const entity = candidates.find(({ names }) => names === name);

if (entity === undefined || extra.length > 0) {
  const names = candidates.map(({ names }) => names).join(", ");
  console.error(
    names === ""
      ? "Every list of the contract that the mocks answer has a screen."
      : `pnpm new:screen NAME, where NAME is a list without a screen: ${names}.`,
  );
  process.exitCode = 1;
} else {
  await makeScreen(entity);
}

async function makeScreen(entity: ListEntity): Promise<void> {
  const files = screenFiles(entity, readTemplate);
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) {
    console.error(`Nothing was written, since these files exist: ${taken.join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const rules = withPage(await readFile(join(root, PAGE_RULES), "utf8"), entity);
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, PAGE_RULES), rules);
  await run("biome", ["check", "--write", ...files.keys(), PAGE_RULES], { cwd: root, quiet: true });
  for (const path of [...files.keys(), PAGE_RULES]) console.log(`Wrote ${path}`);
  console.log(
    "\nNext: choose the columns, add the page to src/components/shell/navigation.ts, run the stories.",
  );
}
