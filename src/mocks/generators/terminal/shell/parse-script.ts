import type { ParseError, Script } from "unbash";

/** A script, or why the shell refuses it, in Bash's words. */
export type Parsed = { readonly script: Script } | { readonly problem: string };

export type ParseScript = (source: string) => Parsed;

function describe(source: string, { pos, message }: ParseError): string {
  const unterminated = /^unterminated (\S+ quote|.*)/.exec(message);
  if (unterminated !== null || pos >= source.trimEnd().length) return "syntax error: unexpected end of file";
  const token = /^(?:&&|\|\||;;|>>|<<|[^\s;&|<>()]+|\S)/.exec(source.slice(pos).trimStart())?.[0];
  return token === undefined
    ? "syntax error: unexpected end of file"
    : `syntax error near unexpected token \`${token}'`;
}

let loaded: Promise<ParseScript> | undefined;

/**
 * The parser, whose 27 kB (gzipped) are only loaded once somebody runs a command: a console that opens no
 * terminal does without them.
 */
export function loadParser(): Promise<ParseScript> {
  loaded ??= import("unbash").then(({ parse }) => (source: string): Parsed => {
    const script = parse(source);
    const first = script.errors?.[0];
    return first === undefined ? { script } : { problem: describe(source, first) };
  });
  return loaded;
}
