import nunjucks, { type Frame, type Node, type Runtime } from "nunjucks";
import { JINJA_FILTERS } from "./jinja-filters.ts";
import { childrenOf, parseTemplate, templateProblem } from "./jinja-parser.ts";
import { hideTokens, showTokens } from "./platform-tokens.ts";
import { calculate, plus, times } from "./python-arithmetic.ts";
import { isTrue, printed, pythonMember } from "./python-members.ts";
import { LONGEST_SPEC, type SpecProblem } from "./spec-problem.ts";

/** Rounds of all loops together. */
const MOST_ROUNDS = 50_000;
/** Characters that values may add; what is longer is refused before it is read. */
const LONGEST_OUTPUT = 4 * LONGEST_SPEC;

/** Conditions count empty lists as false, as Python does and JavaScript does not. */
const Truth = nunjucks.nodes.Group.extend("Truth", {});

class PythonCompiler extends nunjucks.compiler.Compiler {
  compileTruth(node: Node, frame: unknown): void {
    this._emit("runtime.isTrue(");
    for (const child of childrenOf(node)) this.compile(child, frame);
    this._emit(")");
  }

  override compileIf(node: Node, frame: unknown, async?: boolean): void {
    super.compileIf(withTruth(node, "cond"), frame, async);
  }

  override compileInlineIf(node: Node, frame: unknown): void {
    super.compileInlineIf(withTruth(node, "cond"), frame);
  }

  compileNot(node: Node, frame: unknown): void {
    this._emit("!runtime.isTrue(");
    this.compile(node.target as Node, frame);
    this._emit(")");
  }

  compileAnd(node: Node, frame: unknown): void {
    this.compileEither("runtime.and(", node, frame);
  }

  compileOr(node: Node, frame: unknown): void {
    this.compileEither("runtime.or(", node, frame);
  }

  compileAdd(node: Node, frame: unknown): void {
    this.compileCall("runtime.plus(", node, frame);
  }

  compileMul(node: Node, frame: unknown): void {
    this.compileCall("runtime.times(", node, frame);
  }

  compileSub(node: Node, frame: unknown): void {
    this.compileCall("runtime.minus(", node, frame);
  }

  compileDiv(node: Node, frame: unknown): void {
    this.compileCall("runtime.divide(", node, frame);
  }

  compileFloorDiv(node: Node, frame: unknown): void {
    this.compileCall("runtime.floorDivide(", node, frame);
  }

  compileMod(node: Node, frame: unknown): void {
    this.compileCall("runtime.modulo(", node, frame);
  }

  compilePow(node: Node, frame: unknown): void {
    this.compileCall("runtime.power(", node, frame);
  }

  compileInclude(node: Node): void {
    refuseTemplate(node);
  }

  compileImport(node: Node): void {
    refuseTemplate(node);
  }

  compileFromImport(node: Node): void {
    refuseTemplate(node);
  }

  compileExtends(node: Node): void {
    refuseTemplate(node);
  }

  private compileCall(call: string, node: Node, frame: unknown): void {
    this._emit(call);
    this.compile(node.left as Node, frame);
    this._emit(", ");
    this.compile(node.right as Node, frame);
    this._emit(")");
  }

  /** The right side is computed only when it counts. */
  private compileEither(call: string, node: Node, frame: unknown): void {
    this._emit(call);
    this.compile(node.left as Node, frame);
    this._emit(", () => ");
    this.compile(node.right as Node, frame);
    this._emit(")");
  }
}

function withTruth(node: Node, field: string): Node {
  const condition = node[field] as Node;
  node[field] = new Truth(condition.lineno, condition.colno, [condition]);
  return node;
}

function refuseTemplate({ lineno, colno }: Node): never {
  const error = new Error("A spec is one file; write here what another template has.");
  throw Object.assign(error, { lineno: lineno + 1, colno: colno + 1 });
}

class MissingValue extends Error {}

function range(...values: number[]): number[] {
  const [first = 0, second, step = 1] = values.map(Number);
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.ceil((stop - start) / step);
  if (!Number.isFinite(count)) throw new Error("range() takes whole numbers, and a step other than 0");
  if (count > MOST_ROUNDS)
    throw new Error(`range(${values.join(", ")}) has more than ${MOST_ROUNDS} numbers`);
  return Array.from({ length: Math.max(count, 0) }, (_, place) => start + place * step);
}

interface TemplateContext {
  readonly ctx: Readonly<Record<string, unknown>>;
  readonly env: { readonly globals: Readonly<Record<string, unknown>> };
}

/** The library's runtime with Python's rules, without JavaScript's prototypes, and with limits. */
function pythonRuntime(optional: ReadonlySet<string>): Runtime {
  const slice = nunjucks.runtime.memberLookup;
  let [rounds, length] = [0, 0];
  return {
    ...nunjucks.runtime,
    isTrue,
    and: (left: unknown, right: () => unknown) => (isTrue(left) ? right() : left),
    or: (left: unknown, right: () => unknown) => (isTrue(left) ? left : right()),
    ...{ plus, times },
    minus: (left: unknown, right: unknown) => calculate(left, "-", right),
    divide: (left: unknown, right: unknown) => calculate(left, "/", right),
    floorDivide: (left: unknown, right: unknown) => calculate(left, "//", right),
    modulo: (left: unknown, right: unknown) => calculate(left, "%", right),
    power: (left: unknown, right: unknown) => calculate(left, "**", right),
    memberLookup(target: unknown, key: unknown, ...rest: unknown[]) {
      if (rest.length === 0) return pythonMember(target, key);
      const part = slice(target, key, ...rest);
      return typeof target === "string" && Array.isArray(part) ? part.join("") : part;
    },
    contextOrFrameLookup({ ctx, env }: TemplateContext, frame: Frame, name: string) {
      const local = frame.lookup(name);
      if (local !== undefined) return local;
      if (Object.hasOwn(ctx, name)) return ctx[name];
      if (Object.hasOwn(env.globals, name)) return env.globals[name];
      if (optional.has(name)) return undefined;
      throw new MissingValue(name);
    },
    fromIterator(values: unknown) {
      const list = typeof values === "string" ? [...values] : values;
      const isDict = typeof list === "object" && list !== null && !Array.isArray(list);
      if (!isDict && !Array.isArray(list)) throw new Error("a loop needs a list");
      const items = isDict ? Object.keys(list) : list;
      rounds += items.length;
      if (rounds > MOST_ROUNDS) throw new Error(`its loops have more than ${MOST_ROUNDS} rounds`);
      return items;
    },
    ensureDefined(value: unknown, lineno: number, colno: number) {
      if (value !== undefined) return value;
      const error = new Error("a value is missing; the list or dictionary has no such entry");
      throw Object.assign(error, { place: [lineno, colno] });
    },
    suppressValue(value: unknown) {
      const text = printed(value);
      length += text.length;
      if (length > LONGEST_OUTPUT) throw new Error(`it renders to more than ${LONGEST_OUTPUT} characters`);
      return text;
    },
  };
}

const noTemplates = { getSource: () => null };

function pythonEnvironment() {
  const environment = new nunjucks.Environment(noTemplates, { autoescape: false });
  environment.addGlobal("range", range);
  environment.addGlobal("dict", (values?: Readonly<Record<string, unknown>>) => {
    const { __keywords: _, ...entries } = values ?? {};
    return entries;
  });
  for (const [name, value] of [
    ["True", true],
    ["False", false],
    ["None", null],
  ] as const) {
    environment.addGlobal(name, value);
  }
  for (const [name, filter] of Object.entries(JINJA_FILTERS)) environment.addFilter(name, filter);
  return environment;
}

type RootFunction = (
  env: unknown,
  context: unknown,
  frame: unknown,
  runtime: unknown,
  callback: unknown,
) => void;

/** What a template renders to, or why it does not. */
export type Rendered =
  | { readonly text: string }
  | { readonly problem: SpecProblem }
  /** A variable without a value. */
  | { readonly missing: string };

/**
 * Renders a template of Jinja. Tokens of the platform stay as they are. Compiles to a function: a template runs where it
 * can be ended, in a worker.
 * @param values of variables by name.
 * @param optional variables that may have none.
 */
export function renderTemplate(
  template: string,
  values: Readonly<Record<string, unknown>>,
  optional: ReadonlySet<string>,
): Rendered {
  let missing: string | undefined;
  try {
    const compiler = new PythonCompiler(undefined, true);
    compiler.compile(parseTemplate(hideTokens(template)));
    const compiled = new Function(compiler.getCode())() as { readonly root: RootFunction };
    const runtime = pythonRuntime(optional);
    const handleError = runtime.handleError;
    runtime.handleError = (error, lineno, colno) => {
      if (error instanceof MissingValue) missing = error.message;
      const [line, column] = (error as { readonly place?: [number, number] }).place ?? [lineno, colno];
      return handleError(error, line + 1, column + 1);
    };
    const root: RootFunction = (env, context, frame, _, callback) =>
      compiled.root(env, context, frame, runtime, callback);
    const code = new nunjucks.Template({ type: "code", obj: { ...compiled, root } }, pythonEnvironment());
    const text = code.render(values);
    if (text.length > LONGEST_OUTPUT) {
      return {
        problem: {
          message: `The template renders to ${text.length} characters; ${LONGEST_SPEC} are allowed.`,
        },
      };
    }
    return { text: showTokens(text) };
  } catch (error) {
    return missing === undefined ? { problem: templateProblem(error) } : { missing };
  }
}
