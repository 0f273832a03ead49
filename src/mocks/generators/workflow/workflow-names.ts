import { CODE_LENGTH, decodeIndex, encodeIndex } from "../../rows/index-code.ts";
import type { HashKey } from "../../rows/keyed-hash.ts";
import { createStream } from "../../rows/random-stream.ts";
import type { MockPatterns } from "../../seed/types.ts";

const CODE = new RegExp(`^[0-9a-z]{${CODE_LENGTH}}$`);

/**
 * The words of a name by the value of the column `stem`: every pair of a prefix and a suffix, shuffled. The rows of
 * a filter take evenly spaced values of a column; in the order of the words an even step meets the same few suffixes
 * again and again.
 */
export function workflowStems({ workflows }: MockPatterns): readonly string[] {
  const pairs = workflows.namePrefixes.flatMap((prefix) =>
    workflows.nameSuffixes.map((suffix) => `${prefix}-${suffix}`),
  );
  const order = createStream(0, "workflow-stems", 0).permutation(pairs.length);
  return Array.from(order, (place) => pairs[place] as string);
}

/** The name of workflow `index`: `{stem}-{code}`, where the code holds the index. */
export function workflowName(stem: string, codeKey: HashKey, index: number): string {
  return `${stem}-${encodeIndex(codeKey, index)}`;
}

/** The index in the code at the end of a name, or null when it has none. Whether the words fit it, the row says. */
export function indexFromName(codeKey: HashKey, name: string): number | null {
  if (name.length <= CODE_LENGTH || name[name.length - CODE_LENGTH - 1] !== "-") return null;
  return decodeIndex(codeKey, name.slice(-CODE_LENGTH));
}

/** Whether a text has the form of a code. An ordinary word of eight letters has it too. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}
