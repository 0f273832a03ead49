import type { Command } from "../changes/commands.ts";
import { createKey } from "../rows/keyed-hash.ts";
import type { WorldConfig } from "../world/world-config.ts";

/** Counts up whenever a command, or what follows from one, changes: texts of another version are not read. */
const VERSION = 1;

/** Characters of a text at most; browsers store 5 million for all of an origin. */
const LONGEST_TEXT = 2_000_000;

/** What a text holds: commands for the worlds of a key, or that nothing is to be kept. */
export type StoredCommands =
  | { readonly isKept: true; readonly key: string; readonly commands: readonly Command[] }
  | { readonly isKept: false };

/** What stands before the commands, in a line of its own. */
interface Head {
  readonly version: number;
  readonly isKept: boolean;
  readonly key?: string;
  /** Of the commands' text: one that was cut off or edited is not read. */
  readonly checksum?: string;
}

function checksumOf(text: string): string {
  const { left, right } = createKey(0, text);
  return [left, right].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Worlds of one key give the same answers after the same commands: all of a config but network, logs and the moment. */
export function commandKey({ seed, volume, patterns, epoch }: WorldConfig): string {
  const counts = Object.entries(volume)
    .filter(([, count]) => count !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return checksumOf(JSON.stringify([seed, counts, epoch, patterns]));
}

/** The text for storage; of too many commands the newest. */
export function writeCommands(key: string, commands: readonly Command[]): string {
  const texts = commands.map((command) => JSON.stringify(command));
  let length = 0;
  // The newest is there however long it is.
  const from = texts.findLastIndex((text, position) => {
    length += text.length + 1;
    return position < texts.length - 1 && length > LONGEST_TEXT;
  });
  const body = `[${texts.slice(from + 1).join()}]`;
  const head: Head = { version: VERSION, isKept: true, key, checksum: checksumOf(body) };
  return `${JSON.stringify(head)}\n${body}`;
}

/** The text that says that nothing is to be kept. */
export const NOTHING_KEPT = JSON.stringify({ version: VERSION, isKept: false } satisfies Head);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError("They are not as they were written.");
  }
}

/** Reads a text. @throws RangeError that says why it is not read. */
export function readCommands(text: string): StoredCommands {
  const end = text.indexOf("\n");
  const head = parse(end < 0 ? text : text.slice(0, end)) as Partial<Head> | null;
  if (head?.version !== VERSION) {
    throw new RangeError(
      `They are of version ${JSON.stringify(head?.version)}, and this is version ${VERSION}.`,
    );
  }
  const { isKept, key, checksum } = head;
  if (isKept === false) return { isKept };
  const body = text.slice(end + 1);
  if (key === undefined || checksum !== checksumOf(body)) {
    throw new RangeError("They are not as they were written.");
  }
  return { isKept: true, key, commands: parse(body) as readonly Command[] };
}
