import type { Place } from "./graph-keys";
import { type GroupGraph, levelsOf, onlyTask } from "./group-graph";

/** Milliseconds until the next letter begins another text: as long as Chrome waits in its own lists. */
export const PAUSE = 1000;

/** What was typed to get to a name. */
export interface TypedText {
  /** In lower case. */
  text: string;
  /** Time stamp of the event of its last letter, in milliseconds. */
  at: number;
}

/** Keys of the tree, with which a text can go on and not begin. */
const TREE_KEYS = "+=-";

/** The text after one more key; undefined where the key is none that a text is made of. */
export function typedText(key: string, at: number, before: TypedText | undefined): TypedText | undefined {
  if ([...key].length !== 1 || key.trim() === "") return undefined;
  const goesOn = before !== undefined && at - before.at < PAUSE;
  if (!goesOn && TREE_KEYS.includes(key)) return undefined;
  return { text: (goesOn ? before.text : "") + key.toLowerCase(), at };
}

/**
 * The next place whose name begins with the text, after the ARIA practices for trees. One letter leads to the place
 * after this one, and again to the one after that; of more letters this one may be the place that is meant. After the
 * last place comes the first.
 */
export function placeNamed(text: string, from: Place, places: readonly Place[]): Place | undefined {
  const own = places.findIndex(({ group, task }) => group === from.group && task === from.task);
  const [letter = ""] = text;
  const isLetter = text === letter;
  const found = firstNamed(text, startingAt(isLetter ? own + 1 : own, places));
  if (found !== undefined || isLetter || text !== letter.repeat(text.length)) return found;
  return firstNamed(letter, startingAt(own + 1, places));
}

/** What is on screen, from the first level to the last, the tasks of an expanded group behind it. */
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
