/**
 * Prints what the mocks weigh in a browser, minified and gzipped, beside msw itself, and fails when what is loaded
 * at the start is too heavy. The shell and the YAML parser come with the first command and the first submitted
 * specification; their weight is told apart.
 */
import { gzipSync } from "node:zlib";
import { build, type OutputFile } from "esbuild";

/** Bytes, gzipped. */
const LIMIT = 120_000;

const LIBRARY = ["msw", "msw/*"];

/** The scripts that a browser loads for an entry point. */
async function bundle(contents: string, external: readonly string[]): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    outdir: "unused",
    write: false,
    external: [...external],
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles;
}

function weigh(files: readonly OutputFile[]): number {
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const mocks = await bundle('import { startMockApi } from "./src/mocks/browser.ts"; startMockApi();', LIBRARY);
const library = await bundle('import { setupWorker } from "msw/browser"; setupWorker();', []);
const isEntry = ({ path }: OutputFile) => path.endsWith("stdin.js");
const atStart = weigh(mocks.filter(isEntry));
const onDemand = weigh(mocks.filter((file) => !isEntry(file)));

console.log(
  `The mocks weigh ${kilobytes(atStart)} gzipped at the start, and ${kilobytes(onDemand)} more on demand.`,
);
console.log(`msw itself weighs ${kilobytes(weigh(library))}.`);
if (atStart > LIMIT) {
  console.error(`That is above ${kilobytes(LIMIT)}: look for what was imported whole where a part would do.`);
  process.exitCode = 1;
}
