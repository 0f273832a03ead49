import type { Place } from "./graph-keys";
import { type GroupGraph, levelsOf, onlyTask } from "./group-graph";

/** Milliseconds after which a letter starts a new text, as in Chrome's lists. */
export const PAUSE = 1000;

/** Text typed to find a name. */
export interface TypedText {
  /** In lower case. */
  text: string;
  /** Timestamp of the event of the last letter, in milliseconds. */
  at: number;
}

/** Keys of the tree: they can continue a text but not start one. */
const TREE_KEYS = "+=-";

/** The text after another key; undefined for keys that do not type. */
export function typedText(key: string, at: number, before: TypedText | undefined): TypedText | undefined {
  if ([...key].length !== 1 || key.trim() === "") return undefined;
  const goesOn = before !== undefined && at - before.at < PAUSE;
  if (!goesOn && TREE_KEYS.includes(key)) return undefined;
  return { text: (goesOn ? before.text : "") + key.toLowerCase(), at };
}

/**
 * The next place whose name starts with the text, as in the ARIA practices for trees. A single letter moves to the next
 * match each time; a longer text can match the current place. Wraps around at the end.
 */
export function placeNamed(text: string, from: Place, places: readonly Place[]): Place | undefined {
  const own = places.findIndex(({ group, task }) => group === from.group && task === from.task);
  const [letter = ""] = text;
  const isLetter = text === letter;
  const found = firstNamed(text, startingAt(isLetter ? own + 1 : own, places));
  if (found !== undefined || isLetter || text !== letter.repeat(text.length)) return found;
  return firstNamed(letter, startingAt(own + 1, places));
}

/** Visible places by level, with the tasks of an expanded group after it. */
export function placesOf(graph: GroupGraph, isExpanded: (group: string) => boolean): readonly Place[] {
  return levelsOf(graph)
    .flat()
    .flatMap((group): readonly Place[] => {
      const node = graph.groups.get(group);
      const isListed = node !== undefined && onlyTask(node) === undefined && isExpanded(group);
      return [{ group }, ...(isListed ? node.tasks.map(({ name }) => ({ group, task: name })) : [])];
    });
}

function startingAt(index: number, places: readonly Place[]): readonly Place[] {
  return [...places.slice(Math.max(0, index)), ...places.slice(0, Math.max(0, index))];
}

function firstNamed(text: string, places: readonly Place[]): Place | undefined {
  return places.find(({ group, task }) => (task ?? group).toLowerCase().startsWith(text));
}
