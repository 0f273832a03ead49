/** What this folder uses of nunjucks, its parser and compiler included, which have no types of their own. */
declare module "nunjucks" {
  /** A node of a parsed template. Lines and columns count from 0. */
  class Node {
    constructor(lineno: number, colno: number, ...fields: unknown[]);
    readonly typename: string;
    readonly lineno: number;
    readonly colno: number;
    readonly fields: readonly string[];
    [field: string]: unknown;
    static extend(name: string, properties: object): typeof Node;
  }

  class Compiler {
    constructor(name: string | undefined, throwOnUndefined: boolean);
    compile(node: Node, frame?: unknown): void;
    compileIf(node: Node, frame: unknown, async?: boolean): void;
    compileInlineIf(node: Node, frame: unknown): void;
    getCode(): string;
    _emit(code: string): void;
  }

  interface Frame {
    lookup(name: string): unknown;
  }

  interface Runtime {
    memberLookup(target: unknown, key: unknown, ...slice: unknown[]): unknown;
    handleError(error: unknown, lineno: number, colno: number): Error;
    [helper: string]: unknown;
  }

  interface Loader {
    getSource(name: string): null;
  }

  class Environment {
    constructor(loader: Loader, options: { autoescape: boolean });
    readonly globals: Record<string, unknown>;
    addGlobal(name: string, value: unknown): this;
    addFilter(name: string, filter: (...values: never[]) => unknown): this;
  }

  class Template {
    constructor(source: { type: "code"; obj: object }, environment: Environment);
    render(context: object): string;
  }

  const nunjucks: {
    readonly Environment: typeof Environment;
    readonly Template: typeof Template;
    readonly compiler: { readonly Compiler: typeof Compiler };
    readonly parser: { parse(source: string): Node };
    readonly runtime: Runtime;
    readonly nodes: Readonly<Record<"Node" | "NodeList" | "Group", typeof Node>>;
    installJinjaCompat(): () => void;
  };
  export default nunjucks;
  export type { Frame, Node, Runtime };
}
