import type { SourceModule } from "./source-module.ts";

/** What a page shows decides which states it can be in. */
export type PageKind = "list" | "overview" | "detail" | "page" | "flow";

/** The states that every page of a kind has as stories, under the same names everywhere. */
export const REQUIRED_STATES: Readonly<Record<PageKind, readonly string[]>> = {
  list: ["Default", "Empty", "OneRow", "HighVolume", "Loading", "Error", "Forbidden", "Stale"],
  // A list with summaries of it, which load and fail by themselves.
  overview: ["Default", "Empty", "OneRow", "HighVolume", "Loading", "Error", "Forbidden", "Stale", "Partial"],
  detail: ["Default", "Loading", "Error", "NotFound", "Forbidden", "Stale"],
  page: ["Default", "Empty", "HighVolume", "Loading", "Error", "Forbidden", "Stale", "Partial"],
  // A walk over several pages, whose states are theirs.
  flow: [],
};

/** The pages of the console by their titles without `Pages/`. A new page adds a line. */
export const PAGES: Readonly<Record<string, PageKind>> = {
  Workflows: "list",
  "Workflow detail": "detail",
  Tasks: "list",
  Dashboard: "page",
  Pools: "overview",
  "Pool detail": "detail",
  Resources: "overview",
  "Node detail": "detail",
  Occupancy: "overview",
  "User flow": "flow",
};

/**
 * Problems with the stories of pages, one sentence each. The stories of a page are under `Pages/<page>` and below it,
 * in any number of files. Every page in the table has the states of its kind, and every page with stories is in the
 * table.
 */
export function pageProblems(
  modules: readonly SourceModule[],
  pages: Readonly<Record<string, PageKind>> = PAGES,
): string[] {
  const stories = modules.filter(({ path }) => path.endsWith(".stories.tsx"));
  const storiesOf = new Map<string, Set<string>>();
  for (const { title, stories: names } of stories) {
    const page = title === undefined ? undefined : pageOfTitle(title);
    if (page === undefined) continue;
    const known = storiesOf.get(page) ?? new Set();
    storiesOf.set(page, known.union(new Set(names)));
  }
  return [
    ...stories
      .filter(({ title }) => title === undefined)
      .map(({ path }) => `${path} has no title that is written out, so nobody can tell what it is about.`),
    ...[...storiesOf.keys()]
      .filter((page) => pages[page] === undefined)
      .map(
        (page) => `Pages/${page} is not in the table of scripts/check-stories/page-rules.ts: add its kind.`,
      ),
    ...Object.entries(pages).flatMap(([page, kind]) =>
      REQUIRED_STATES[kind]
        .filter((state) => storiesOf.get(page)?.has(state) !== true)
        .map((state) => `Pages/${page} has no story ${state}.`),
    ),
  ];
}

/** `Workflows` of `Pages/Workflows` and of `Pages/Workflows/Filters`. */
function pageOfTitle(title: string): string | undefined {
  const [root, page] = title.split("/");
  return root === "Pages" ? page : undefined;
}
