/** Options that a command does not know, or that lack their value. */
export class UsageProblem extends Error {}

export interface OptionSpec {
  /** Letters of options without a value. */
  readonly flags?: string;
  /** Letters of options with a value. */
  readonly values?: string;
  /** Long names, and the letters that they abbreviate to. */
  readonly long?: Readonly<Record<string, string>>;
  /** Whether `-5` means `-n 5`, as for head. */
  readonly numeric?: boolean;
}

export interface ParsedOptions {
  readonly operands: readonly string[];
  has(letter: string): boolean;
  /** The last value that was given. */
  value(letter: string): string | undefined;
  values(letter: string): readonly string[];
  /** The value as an integer of at least `least`. @throws UsageProblem when it is none. */
  integer(letter: string, absent: number, least: number, what: string): number;
}

/**
 * Splits arguments into options and operands as getopt does: letters may be joined, values may adjoin, options
 * may follow operands, `--` ends them, and `-` is an operand.
 * @throws UsageProblem in getopt's words.
 */
export function parseOptions(args: readonly string[], spec: OptionSpec): ParsedOptions {
  const { flags = "", values = "", long = {}, numeric = false } = spec;
  const given: (readonly [letter: string, value: string])[] = [];
  const operands: string[] = [];
  let position = 0;

  function valueAfter(letter: string, rest: string): string {
    if (rest !== "") return rest;
    const next = args[position];
    if (next === undefined) throw new UsageProblem(`option requires an argument -- '${letter}'`);
    position += 1;
    return next;
  }

  while (position < args.length) {
    const argument = args[position] as string;
    position += 1;
    if (argument === "--") {
      operands.push(...args.slice(position));
      break;
    }
    if (argument.startsWith("--")) {
      const [name = "", ...rest] = argument.slice(2).split("=");
      const letter = Object.hasOwn(long, name) ? long[name] : undefined;
      if (letter === undefined) throw new UsageProblem(`unrecognized option '--${name}'`);
      if (!values.includes(letter)) given.push([letter, ""]);
      else if (rest.length > 0) given.push([letter, rest.join("=")]);
      else given.push([letter, valueAfter(name, "")]);
      continue;
    }
    if (!argument.startsWith("-") || argument === "-") {
      operands.push(argument);
      continue;
    }
    if (numeric && /^-\d+$/.test(argument)) {
      given.push(["n", argument.slice(1)]);
      continue;
    }
    for (let letterAt = 1; letterAt < argument.length; letterAt += 1) {
      const letter = argument[letterAt] as string;
      if (values.includes(letter)) {
        given.push([letter, valueAfter(letter, argument.slice(letterAt + 1))]);
        break;
      }
      if (!flags.includes(letter)) throw new UsageProblem(`invalid option -- '${letter}'`);
      given.push([letter, ""]);
    }
  }

  const valuesOf = (letter: string) => given.filter(([name]) => name === letter).map(([, value]) => value);
  return {
    operands,
    has: (letter) => given.some(([name]) => name === letter),
    value: (letter) => valuesOf(letter).at(-1),
    values: valuesOf,
    integer(letter, absent, least, what) {
      const text = valuesOf(letter).at(-1);
      if (text === undefined) return absent;
      const number = Number(text);
      if (!/^\d{1,15}$/.test(text) || number < least) throw new UsageProblem(`invalid ${what}: '${text}'`);
      return number;
    },
  };
}
