import { relative } from "node:path";

/** A story as it can be selected. */
export interface SelectableStory {
  /** `pages-tasks--default` */
  readonly id: string;
  /** Title and name, as the sidebar shows them: `Pages/Tasks/Default`. */
  readonly title: string;
  /** Path in the repository; a `./` in front of it does not matter. */
  readonly file: string;
}

/** The whole segments of a path, between slashes. */
function segmentsOf(path: string): string {
  return `/${path.replace(/^\.\//, "").replace(/\/+$/, "")}/`;
}

/**
 * Whether a word selects a story: a part of its id or its title, in any case, or its file or a folder of it.
 *
 * @example
 * isSelected(story, "pages-tasks"); // so do "Pages/Tasks", "tasks.stories.tsx" and "stories/features/tasks"
 */
export function isSelected({ id, title, file }: SelectableStory, word: string): boolean {
  const text = word.toLowerCase();
  const path = word.startsWith("/") ? relative(process.cwd(), word) : word;
  const isOfFile = segmentsOf(file).includes(segmentsOf(path));
  return isOfFile || id.includes(text) || title.toLowerCase().includes(text);
}

/**
 * Says which words select nothing, and what was searched; null when each selects a story.
 */
export function describeUnused(stories: readonly SelectableStory[], words: readonly string[]): string | null {
  const unused = words.filter((word) => !stories.some((story) => isSelected(story, word)));
  const [example] = stories;
  if (unused.length === 0 || example === undefined) return null;
  const { id, title, file } = example;
  const searched = stories.length === 1 ? "1 story" : `${stories.length.toLocaleString("en-US")} stories`;
  return `No story matches ${unused.map((word) => JSON.stringify(word)).join(" or ")}. Searched the ids, titles and files of ${searched}, such as ${id}, ${title} and ${file.replace(/^\.\//, "")}.`;
}
