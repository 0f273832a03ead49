/** Key of the section that gives the variables of a template their values. */
export const DEFAULT_VALUES = "default-values";

const DEFAULTS_START = /^default-values[ \t]*:/gm;
const SECTION_START = /^[A-Za-z][\w-]*[ \t]*:/gm;

/** A spec in two parts. */
export interface SpecSections {
  /** The spec without its defaults: in their place are as many line breaks, so that lines keep their numbers. */
  readonly body: string;
  /** The section of defaults as YAML, below as many line breaks as there are lines above it. */
  readonly defaults?: string;
}

/** Separates the defaults of a template from the rest: only the rest is rendered. */
export function splitSpec(file: string): SpecSections {
  DEFAULTS_START.lastIndex = 0;
  const start = DEFAULTS_START.exec(file)?.index;
  if (start === undefined) return { body: file };
  SECTION_START.lastIndex = start + DEFAULT_VALUES.length;
  const end = SECTION_START.exec(file)?.index ?? file.length;
  const lineBreaks = (text: string) => text.replace(/[^\n]+/g, "");
  const section = file.slice(start, end);
  return {
    body: file.slice(0, start) + lineBreaks(section) + file.slice(end),
    defaults: lineBreaks(file.slice(0, start)) + section,
  };
}
