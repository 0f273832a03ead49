import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import type { ModuleImports } from "./diagram.ts";

/** Top-level folders that contain code. */
const ROOTS = [".storybook", "scripts", "src", "stories"];
const TESTS = "\\.test\\.tsx?$";

const isOwn = (path: string) => ROOTS.some((root) => path.startsWith(`${root}/`));

/**
 * Reads the imports of every module in the repository at `root`, types included, tests excluded. Packages are left
 * out. Paths are relative to `root`.
 */
export async function readImports(root: string): Promise<ModuleImports[]> {
  const { options } = await extractDepcruiseConfig(`${root}/.dependency-cruiser.mjs`);
  const { output } = await cruise(
    ROOTS,
    { ...options, baseDir: root, exclude: { path: TESTS }, validate: false },
    options?.enhancedResolveOptions,
    { tsConfig: extractTSConfig(`${root}/tsconfig.json`) },
  );
  const { modules } = output as ICruiseResult;
  return modules
    .filter(({ source }) => isOwn(source))
    .map(({ source, dependencies }) => ({
      path: source,
      imports: dependencies.map(({ resolved }) => resolved).filter(isOwn),
    }));
}
