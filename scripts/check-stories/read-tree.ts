import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { readSourceModule, type SourceModule } from "./source-module.ts";

/** The product's own code and its stories; the mocks hold no part of a screen. */
const FILES = ["src/{app,components,features,lib,modules}/**/*.{ts,tsx}", "stories/**/*.{ts,tsx}"];

/** Reads the files of the repository at `root` whose imports matter to stories. Throws where tsconfig.json cannot be read. */
export function readTree(root: string): SourceModule[] {
  const options = readCompilerOptions(root);
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  return globSync(FILES, { cwd: root })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .toSorted()
    .map((path) => {
      const file = join(root, path);
      return readSourceModule(path, readFileSync(file, "utf8"), (specifier) => {
        const { resolvedModule } = ts.resolveModuleName(specifier, file, options, host, cache);
        if (resolvedModule === undefined || resolvedModule.isExternalLibraryImport === true) return undefined;
        return relative(root, resolvedModule.resolvedFileName);
      });
    });
}

function readCompilerOptions(root: string): ts.CompilerOptions {
  const path = join(root, "tsconfig.json");
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  // The files are listed here, so that those of the configuration need not be looked for.
  return ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root).options;
}
