import { readDefaults } from "./default-values.ts";
import { templateProblem } from "./jinja-parser.ts";
import { markLines, unmarkLines } from "./line-marks.ts";
import { hideTokens } from "./platform-tokens.ts";
import { renderTemplate } from "./render-template.ts";
import { LONGEST_SPEC, type SpecProblem } from "./spec-problem.ts";
import { splitSpec } from "./spec-sections.ts";
import { type TemplateVariable, templateVariables } from "./template-variables.ts";
import { plainValue } from "./written-value.ts";

/** A spec as it would run. */
export interface RenderedSpec {
  readonly text: string;
  /** Line of the submitted text by line of this one; absent where they are the same. */
  readonly lines?: readonly number[];
}

/** A variable that nothing gives a value. */
export interface MissingVariable extends SpecProblem {
  readonly name: string;
}

export type RenderOutcome =
  | RenderedSpec
  | { readonly problem: SpecProblem }
  | { readonly missing: readonly MissingVariable[] };

function missingValue({ name, line, column }: Omit<TemplateVariable, "optional">): MissingVariable {
  const message = `The template has no value for ${name}; set it, or add it to default-values.`;
  return { name, message, line, column };
}

export interface RenderOptions {
  /** Set by name; they count as numbers where they are. */
  readonly variables?: ReadonlyMap<string, string>;
  /** Set by name; they are texts whatever they look like. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Called before the template runs, which may take without end, and after. */
  readonly nextStage?: () => void;
}

/** What the template of a text renders to with these values. */
function renderBody(
  body: string,
  values: Readonly<Record<string, unknown>>,
  nextStage?: () => void,
): RenderOutcome {
  if (!/\{[{%#]/.test(hideTokens(body))) return { text: body };
  let variables: TemplateVariable[];
  try {
    variables = templateVariables(body);
  } catch (error) {
    return { problem: templateProblem(error) };
  }
  const optional = new Set(variables.filter((one) => one.optional).map(({ name }) => name));
  const marked = markLines(body);
  nextStage?.();
  const rendered = renderTemplate(marked, values, optional);
  nextStage?.();
  if ("problem" in rendered) return rendered;
  if ("text" in rendered) return unmarkLines(rendered.text);
  // All that are missing, not only the one that was met first.
  const missing = variables.filter((one) => !one.optional && !Object.hasOwn(values, one.name));
  const names = new Set([...missing.map(({ name }) => name), rendered.missing]);
  return {
    missing: [...names].map((name) => {
      const place = missing.find((one) => one.name === name);
      return missingValue(place ?? { name, line: 1, column: 1 });
    }),
  };
}

/**
 * Renders a spec: its template with its own default values and those that are set. Tokens of the platform stay.
 */
export function renderSpec(
  file: string,
  { variables = new Map(), texts = new Map(), nextStage }: RenderOptions = {},
): RenderOutcome {
  const { body, defaults } = splitSpec(file);
  const read = readDefaults(defaults);
  if ("problem" in read) return read;
  const set = [...variables].map(([name, text]): [string, unknown] => [name, plainValue(text) ?? text]);
  const values = { ...read.values, ...Object.fromEntries(set), ...Object.fromEntries(texts) };
  const rendered = renderBody(body, values, nextStage);
  if (!("text" in rendered)) return rendered;
  const { text } = rendered;
  if (text.length > LONGEST_SPEC) {
    const message = `The template renders to ${text.length} characters; at most ${LONGEST_SPEC} are allowed.`;
    return { problem: { message } };
  }
  // In place of the defaults are empty lines.
  return defaults === undefined ? rendered : { ...rendered, text: `${text.trimEnd()}\n` };
}
