/**
 * Makes the API client out of src/lib/api/openapi.yaml.
 *
 *   pnpm generate:api            writes the client
 *   pnpm generate:api --check    writes nothing; exits with 1 when the committed client is stale
 *
 * Orval always writes into a temporary folder that has the repository's layout, since the paths of its imports follow
 * from where it writes: the check then compares the very bytes that would be committed.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "orval";
import { projects } from "../src/lib/api/orval.config.ts";

const root = join(import.meta.dirname, "..");
const folder = "src/lib/api";
const outputs = ["generated.ts", "generated.schemas.ts", "generated.zod.ts"].map(
  (name) => `${folder}/${name}`,
);

/** What Orval reads: the document, the mutator's signature, and the settings that its imports and versions follow. */
const inputs = [`${folder}/openapi.yaml`, `${folder}/fetcher.ts`, "tsconfig.json", "package.json"];

/** Orval leaves trailing blanks and runs of empty lines where a part was not needed. */
function tidy(source: string): string {
  const lines = source.replaceAll(/[ \t]+$/gm, "").replaceAll(/\n{3,}/g, "\n\n");
  return `${lines.trim()}\n`;
}

/** The client as it should be: the text of each output by its path in the repository. Rejects when the document is invalid. */
async function generateClient(): Promise<Map<string, string>> {
  const workspace = await mkdtemp(join(tmpdir(), "generate-api-"));
  try {
    for (const path of inputs) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await cp(join(root, path), join(workspace, path));
    }
    for (const project of Object.values(projects)) {
      await generate(project, workspace, { logLevel: "warn", throwOnError: true });
    }
    const texts = outputs.map(async (path) => tidy(await readFile(join(workspace, path), "utf8")));
    return new Map((await Promise.all(texts)).map((text, index) => [outputs[index] ?? "", text]));
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function readCommitted(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const stale: string[] = [];
for (const [path, text] of await generateClient()) {
  if ((await readCommitted(path)) === text) continue;
  stale.push(path);
  if (!values.check) await writeFile(join(root, path), text);
}

if (stale.length === 0) {
  console.log(`The API client fits ${folder}/openapi.yaml.`);
} else if (values.check) {
  for (const path of stale) console.error(`${path} does not fit ${folder}/openapi.yaml.`);
  console.error("Run `pnpm generate:api` and commit what it writes.");
  process.exitCode = 1;
} else {
  for (const path of stale) console.log(`Wrote ${path}.`);
}
