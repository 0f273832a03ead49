import { readFileSync } from "node:fs";
import { describeUnused, isSelected } from "../lib/story-words.ts";

interface IndexEntry {
  readonly id: string;
  readonly type: "story" | "docs";
  readonly title: string;
  readonly name: string;
  readonly importPath: string;
}

/** What a static build lists in `index.json`. */
export interface StoryIndex {
  readonly v: number;
  readonly entries: Readonly<Record<string, IndexEntry>>;
}

export function readIndex(folder: string): StoryIndex {
  return JSON.parse(readFileSync(`${folder}/index.json`, "utf8"));
}

/**
 * The index with the selected stories alone.
 * @throws Error with a sentence that says which words select nothing, and what was searched.
 */
export function selectStories(index: StoryIndex, words: readonly string[]): StoryIndex {
  const stories = Object.values(index.entries)
    .filter(({ type }) => type === "story")
    .map(({ id, title, name, importPath }) => ({ id, title: `${title}/${name}`, file: importPath }));
  const problem = describeUnused(stories, words);
  if (problem !== null) throw new Error(problem);
  const chosen = stories.filter((story) => words.some((word) => isSelected(story, word)));
  const entries = Object.fromEntries(chosen.map(({ id }) => [id, index.entries[id] as IndexEntry]));
  return { ...index, entries };
}
