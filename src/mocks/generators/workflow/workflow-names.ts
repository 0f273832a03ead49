import { CODE_LENGTH, decodeIndex, encodeIndex } from "../../rows/index-code.ts";
import type { HashKey } from "../../rows/keyed-hash.ts";
import { codedRow, rowOfCode } from "../../rows/later-rows.ts";
import { createStream } from "../../rows/random-stream.ts";
import { RUN_UNIT } from "../../rows/slot-runs.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { WorkflowColumn } from "./workflow-columns.ts";

const CODE = new RegExp(`^[0-9a-z]{${CODE_LENGTH}}$`);
const NAME = new RegExp(`^(.+)-([0-9a-z]{${CODE_LENGTH}})(?:-([1-9]))?$`);

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

/** Whether a text has the form of a code. An ordinary word of eight letters has it too. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** A workflow's place in a sequence of workflows, of which each submits again what the one before it was. */
export interface SequencePlace {
  /** Index of the newest of them. */
  readonly first: number;
  readonly length: number;
  /** From 1, the oldest. */
  readonly number: number;
}

/** Rows [from, to). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The names of workflows, and back.
 *
 * A single workflow is called `{stem}-{code}`, where the code encodes its index. Those of a sequence are two to four
 * neighboring rows, called `{stem}-{code}-{number}`, where the code encodes the index of the newest and 1 is the
 * oldest: so `-1` was submitted before `-2`, and each is found by its name alone. The row index lays sequences as
 * runs of slots that agree in stem, user, pool, tags and plan, so that filters by any of these stay exact. Where the
 * list ends within a sequence, its oldest rows are missing, as is everything older; where it begins within one, the
 * newest have not arrived yet.
 */
export class WorkflowNames {
  private readonly codeKey: HashKey;
  private readonly index: BlockIndex<WorkflowColumn>;
  private readonly stems: readonly string[];
  private readonly rows: RowRange;

  /** @param rows those of the world. */
  constructor(codeKey: HashKey, index: BlockIndex<WorkflowColumn>, stems: readonly string[], rows: RowRange) {
    this.codeKey = codeKey;
    this.index = index;
    this.stems = stems;
    this.rows = rows;
  }

  /** The place of row `index` in its sequence, or null when it is single. */
  sequenceOf(index: number): SequencePlace | null {
    const { first, length } = this.index.runAt(index);
    return length === 1 ? null : { first, length, number: length - (index - first) };
  }

  /** @param stem the row's value of that column. */
  nameOf(index: number, stem: number, sequence: SequencePlace | null): string {
    const words = this.stems[stem] as string;
    if (sequence === null) return `${words}-${this.codeOf(index)}`;
    return `${words}-${this.codeOf(sequence.first)}-${sequence.number}`;
  }

  /** Index of the workflow of that whole name, or null. */
  indexOf(name: string): number | null {
    const rows = NAME.test(name) ? this.rowsOf(name) : null;
    if (rows === null) return null;
    const isWhole = rows.to - rows.from === 1 && this.nameAt(rows.from) === name;
    return isWhole ? rows.from : null;
  }

  /** The workflow of that whole name; or those of the sequence whose names begin with it and go on with a number. */
  rowsOf(name: string): RowRange | null {
    const [, words, code = "", digit] = NAME.exec(name) ?? [];
    const rows = this.rowsOfCode(code);
    if (rows === null || this.stems[this.index.keysAt(rows.from).stem] !== words) return null;
    if (digit === undefined) return rows;
    const sequence = this.sequenceOf(rows.from);
    if (sequence === null || Number(digit) > sequence.length) return null;
    const index = sequence.first + sequence.length - Number(digit);
    return index >= this.rows.from && index < this.rows.to ? { from: index, to: index + 1 } : null;
  }

  /** The workflows whose names have that code: one, or those of a sequence. */
  rowsOfCode(code: string): RowRange | null {
    const number = decodeIndex(this.codeKey, code);
    if (number === null) return null;
    // The newest of a sequence, whose code all of them have, may not have arrived yet.
    const { from, to } = this.rows;
    const index = rowOfCode(number, from < 0 ? from - (RUN_UNIT - 1) : 0);
    if (index >= to) return null;
    const { first, length } = this.index.runAt(index);
    const rows = { from: Math.max(first, from), to: Math.min(first + length, to) };
    return first === index && rows.from < rows.to ? rows : null;
  }

  private codeOf(index: number): string {
    return encodeIndex(this.codeKey, codedRow(index));
  }

  private nameAt(index: number): string {
    return this.nameOf(index, this.index.keysAt(index).stem, this.sequenceOf(index));
  }
}
