/** How just-bash wants the arguments of a command that it has: with values in words of their own. */
export interface ArgumentForms {
  /** Letters of options with a value, which GNU lets adjoin: `-n1`, `-sd,`. */
  readonly values: string;
  /** Long options, and the letters that just-bash knows instead. */
  readonly long?: Readonly<Record<string, string>>;
  /** Options without effect here, which just-bash refuses. */
  readonly ignored?: RegExp;
}

/** Rewrites the options before `--` or, for commands that run another command, before its name. */
export function splitArguments(
  args: readonly string[],
  forms: ArgumentForms,
  stopsAtOperand = false,
): string[] {
  const result: string[] = [];
  for (let position = 0; position < args.length; position += 1) {
    const argument = args[position] as string;
    const isOption = /^-./.test(argument);
    if (argument === "--" || (!isOption && stopsAtOperand)) return [...result, ...args.slice(position)];
    if (!isOption) result.push(argument);
    else if (forms.ignored?.test(argument)) continue;
    else if (argument.startsWith("--")) result.push(...longOption(argument, forms));
    else {
      const words = shortOptions(argument, forms.values);
      result.push(...words);
      const last = words.at(-1) as string;
      const wantsValue =
        /^-./.test(last) && forms.values.includes(last.charAt(last.length - 1)) && words.length === 1;
      if (wantsValue && position + 1 < args.length) {
        position += 1;
        result.push(args[position] as string);
      }
    }
  }
  return result;
}

function longOption(argument: string, { long = {} }: ArgumentForms): string[] {
  const [name = "", ...value] = argument.slice(2).split("=");
  const letter = Object.hasOwn(long, name) ? long[name] : undefined;
  if (letter === undefined) return [argument];
  return value.length > 0 ? [`-${letter}`, value.join("=")] : [`-${letter}`];
}

/** `-sd,` as `-s`, `-d`, `,`; one word when its last letter has its value in the next argument. */
function shortOptions(argument: string, values: string): string[] {
  const letters = argument.slice(1);
  const at = [...letters].findIndex((letter) => values.includes(letter));
  if (at < 0 || at === letters.length - 1) return [argument];
  const flags = [...letters.slice(0, at)].map((letter) => `-${letter}`);
  return [...flags, `-${letters.charAt(at)}`, letters.slice(at + 1)];
}
