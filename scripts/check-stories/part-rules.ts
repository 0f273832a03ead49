import type { SourceModule } from "./source-module.ts";

/** Parts that need no story, by path, each with its reason as a whole sentence. */
export type Exceptions = Readonly<Record<string, string>>;

/** What people see as a whole is public wherever it lies. */
const PUBLIC_NAME = /-(screen|panel|viewer|dialog|overlay)\.tsx$/;

const isStoriesFile = ({ path }: SourceModule) => path.endsWith(".stories.tsx");
const isOfStories = (path: string) => path.startsWith("stories/");
const isPart = ({ path, components }: SourceModule) =>
  /^src\/(components|modules|features)\/.*\.tsx$/.test(path) &&
  !path.includes(".test.") &&
  components.length > 0;

/**
 * What is wrong with the parts of the screens, one sentence each: `.tsx` files of src/components, src/modules and
 * src/features that export a component.
 *
 * 1. Each is reachable by imports from a stories file.
 * 2. Each public part is imported by a stories file itself, or by a helper of stories that one imports, or is an
 *    exception. Public is what is called `-screen`, `-panel`, `-viewer`, `-dialog` or `-overlay`, and what another
 *    folder of src uses, `src/components/<folder>` and `src/features/<feature>/<folder>` being a folder with all below.
 * 3. An exception names a public part that exists and has no story.
 */
export function partProblems(modules: readonly SourceModule[], exceptions: Exceptions): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const stories = modules.filter(isStoriesFile);
  const shown = reachableFrom(stories, byPath, () => true);
  const storyCode = reachableFrom(stories, byPath, isOfStories);
  const inStories = new Set(
    modules.filter(({ path }) => storyCode.has(path)).flatMap((module) => usedParts(module, byPath)),
  );
  const usedElsewhere = new Set(
    modules
      .filter(({ path }) => path.startsWith("src/"))
      .flatMap((module) =>
        usedParts(module, byPath).filter((part) => folderOf(part) !== folderOf(module.path)),
      ),
  );
  const isPublic = (path: string) => PUBLIC_NAME.test(path) || usedElsewhere.has(path);

  const parts = modules.filter(isPart).map(({ path }) => path);
  const needless = Object.keys(exceptions).filter(
    (path) => !parts.includes(path) || !isPublic(path) || inStories.has(path),
  );
  return [
    ...parts.filter((path) => !shown.has(path)).map((path) => `${path} is in no story.`),
    ...parts
      .filter((path) => shown.has(path) && isPublic(path))
      .filter((path) => !inStories.has(path) && exceptions[path] === undefined)
      .map((path) => `${path} is public and has no story of its own.`),
    ...needless.map(
      (path) => `${path} is an exception without need: it is gone, is not public, or has a story.`,
    ),
  ];
}

/** The files that these import, and those that they import, where `follows` says so; with themselves. */
function reachableFrom(
  starts: readonly SourceModule[],
  byPath: ReadonlyMap<string, SourceModule>,
  follows: (path: string) => boolean,
): ReadonlySet<string> {
  const reached = new Set(starts.map(({ path }) => path));
  // A set gives what is added to it while it is walked.
  for (const path of reached) {
    for (const target of byPath.get(path)?.imports ?? []) if (follows(target.path)) reached.add(target.path);
  }
  return reached;
}

/** The files of which a file imports a component; other values that such a file exports do not show it. */
function usedParts({ imports }: SourceModule, byPath: ReadonlyMap<string, SourceModule>): string[] {
  return imports.flatMap(({ path, names }) => {
    const components = byPath.get(path)?.components ?? [];
    const isUsed = components.some((name) => names.includes(name) || names.includes("*"));
    return isUsed ? [path] : [];
  });
}

/** `src/components/ui`, `src/features/workflows/detail`, or the first folder for all else. */
function folderOf(path: string): string {
  const depth = path.startsWith("src/features/") ? 4 : 3;
  return path.split("/").slice(0, -1).slice(0, depth).join("/");
}
