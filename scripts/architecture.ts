/**
 * Draws the folders of this repository and the imports between them as a Mermaid diagram in README.md.
 *
 *   pnpm architecture            writes the diagram between the markers
 *   pnpm architecture --check    writes nothing; exits with 1 when the committed diagram is stale
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { foldersOf, importsBetweenFolders, mermaidDiagram } from "./architecture/diagram.ts";
import { replaceMarkedPart } from "./architecture/marked-part.ts";
import { readImports } from "./architecture/read-imports.ts";

const root = join(import.meta.dirname, "..");
const file = "README.md";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const imports = await readImports(root);
const diagram = mermaidDiagram(foldersOf(imports), importsBetweenFolders(imports));
const committed = await readFile(join(root, file), "utf8");
const fresh = replaceMarkedPart(committed, "architecture", `\`\`\`mermaid\n${diagram}\n\`\`\``);

if (fresh === committed) {
  console.log(`The architecture picture in ${file} matches the imports.`);
} else if (values.check) {
  console.error(
    `The architecture picture in ${file} is stale. Run \`pnpm architecture\` and commit the result.`,
  );
  process.exitCode = 1;
} else {
  await writeFile(join(root, file), fresh);
  console.log(`Wrote the architecture picture to ${file}.`);
}
