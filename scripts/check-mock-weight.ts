/**
 * Prints the weight of the mocks in a browser, minified and gzipped, and that of msw, and fails when the mocks are too
 * heavy at the start. Logs are loaded by the first log request; they count separately. What reads specs, and the shell, are
 * loaded by workers.
 */
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type OutputFile } from "esbuild";

/** Bytes, gzipped. */
const LIMIT = 120_000;
/** Bytes, gzipped, of the shell's worker. */
const SHELL_LIMIT = 450_000;

const LIBRARY = ["msw", "msw/*"];

interface Bundle {
  /** Scripts that a browser loads at the start. */
  readonly atStart: readonly OutputFile[];
  /** Scripts behind dynamic imports. */
  readonly onDemand: readonly OutputFile[];
}

/** The scripts that a browser loads for an entry point. */
async function bundle(contents: string, external: readonly string[]): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    outdir: "unused",
    write: false,
    // just-bash imports it for commands that the shell replaces; browsers load nothing for it.
    external: [...external, "node:zlib"],
    legalComments: "none",
    logLevel: "error",
  });
  const first = new Set<string>();
  const follow = (path: string) => {
    if (first.has(path)) return;
    first.add(path);
    for (const { path: next, kind, external: isOutside } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && isOutside !== true) follow(next);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === "<stdin>") follow(path);
  }
  const isFirst = ({ path }: OutputFile) => first.has(relative(process.cwd(), path));
  return { atStart: outputFiles.filter(isFirst), onDemand: outputFiles.filter((file) => !isFirst(file)) };
}

function weigh(files: readonly OutputFile[]): number {
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/**
 * The same of what is loaded at the start, as one script: esbuild splits off whatever is also imported on demand, while the
 * bundlers of Storybook and Next leave it in the first script, which is loaded by then.
 */
function weighTogether(files: readonly OutputFile[]): number {
  return gzipSync(Buffer.concat(files.map(({ contents }) => contents)), { level: 9 }).length;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const mocks = await bundle('import { startMockApi } from "./src/mocks/browser.ts"; startMockApi();', LIBRARY);
const library = await bundle('import { setupWorker } from "msw/browser"; setupWorker();', []);
const shell = await bundle('import "./src/mocks/generators/terminal/worker/shell-worker.ts";', []);
const atStart = weighTogether(mocks.atStart);
const inWorker = weigh([...shell.atStart, ...shell.onDemand]);
if (atStart === 0 || inWorker === 0) throw new Error("The bundle has no entry point: nothing was weighed.");

console.log(
  `The mocks weigh ${kilobytes(atStart)} gzipped at the start, and ${kilobytes(weigh(mocks.onDemand))} more on demand.`,
);
console.log(`The shell weighs ${kilobytes(inWorker)} in its worker.`);
console.log(`msw itself weighs ${kilobytes(weigh([...library.atStart, ...library.onDemand]))}.`);
if (atStart > LIMIT) {
  console.error(
    `That is above ${kilobytes(LIMIT)}: look for large modules that are imported whole, or move an import behind the first request that uses it.`,
  );
  process.exitCode = 1;
}
if (inWorker > SHELL_LIMIT) {
  console.error(`The shell is above ${kilobytes(SHELL_LIMIT)}: look for what its commands import.`);
  process.exitCode = 1;
}
