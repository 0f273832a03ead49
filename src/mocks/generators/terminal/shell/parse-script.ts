import { type ParseError, parse, type Script } from "unbash";

/** A script, or why the shell refuses it, in Bash's words. */
export type Parsed = { readonly script: Script } | { readonly problem: string };

function describe(source: string, { pos, message }: ParseError): string {
  const quote = /^unterminated (single|double) quote/.exec(message)?.[1];
  if (quote !== undefined) {
    return `unexpected EOF while looking for matching \`${quote === "single" ? "'" : '"'}'`;
  }
  const isOpen = message.startsWith("unterminated") || pos >= source.trimEnd().length;
  if (isOpen) return "syntax error: unexpected end of file";
  const token = /^(?:&&|\|\||;;|>>|<<|[^\s;&|<>()]+|\S)/.exec(source.slice(pos).trimStart())?.[0];
  return token === undefined
    ? "syntax error: unexpected end of file"
    : `syntax error near unexpected token \`${token}'`;
}

/** Parses shell source as Bash does, short of running anything. */
export function parseScript(source: string): Parsed {
  const script = parse(source);
  const first = script.errors?.[0];
  return first === undefined ? { script } : { problem: describe(source, first) };
}
