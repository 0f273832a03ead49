import ts from "typescript";

/** An import of a file of this repository. Imports of types alone are none: they show nothing. */
export interface SourceImport {
  /** From the root of the repository. */
  path: string;
  /** As the imported file calls them; `*` for all of it: a namespace, a re-export of everything, an `import()`. */
  names: readonly string[];
}

/** What the rules need to know of a file. */
export interface SourceModule {
  /** From the root of the repository. */
  path: string;
  imports: readonly SourceImport[];
  /** The names of the React components that it exports. */
  components: readonly string[];
  /** Of a stories file: its place in the sidebar. Undefined unless it is a string literal. */
  title: string | undefined;
  /** Of a stories file: the names of its stories. */
  stories: readonly string[];
}

/** The path of the file that a specifier names; undefined for what is not of this repository. */
export type Resolve = (specifier: string) => string | undefined;

/** Reads a file's text, with TypeScript's parser and without types. */
export function readSourceModule(path: string, text: string, resolve: Resolve): SourceModule {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const declared = declarationsOf(file);
  const exported = exportsOf(file);
  const namesOf = (isWanted: (declaration: ts.Node) => boolean) =>
    [...exported].flatMap(([name, local]) => {
      const declaration = declared.get(local);
      return declaration !== undefined && isWanted(declaration) ? [name] : [];
    });
  return {
    path,
    imports: importsOf(file).flatMap(({ specifier, names }) => {
      const target = resolve(specifier);
      return target === undefined ? [] : [{ path: target, names }];
    }),
    components: namesOf(isFunction).filter((name) => /^[A-Z]/.test(name)),
    title: titleOf(file),
    stories: namesOf(isStory),
  };
}

/** The functions, and the values of the constants, of a file by their names within it. */
function declarationsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
      found.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer !== undefined) found.set(name.text, initializer);
    }
  }
  return found;
}

/** The names that a file exports, with what they are called within it. */
function exportsOf(file: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier === undefined) {
      const clause = statement.exportClause;
      if (statement.isTypeOnly || clause === undefined || !ts.isNamedExports(clause)) continue;
      for (const { name, propertyName } of clause.elements) found.set(name.text, (propertyName ?? name).text);
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) continue;
    for (const name of declaredNames(statement)) found.set(name, name);
  }
  return found;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  );
}

/** What React and Next make a component of a function with. */
const COMPONENT_MAKERS = new Set(["memo", "forwardRef", "lazy", "dynamic"]);

function isFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node))
    return true;
  return ts.isCallExpression(node) && COMPONENT_MAKERS.has(calledName(node));
}

/** `meta.story({…})`, or `Other.extend({…})`. */
function isStory(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return ["story", "extend"].includes(calledName(node));
}

/** `memo` of `memo(…)` and of `React.memo(…)`. */
function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

/** The title in `preview.meta({ title })`. */
function titleOf(file: ts.SourceFile): string | undefined {
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node) || calledName(node) !== "meta") continue;
    const [options] = node.arguments;
    if (options === undefined || !ts.isObjectLiteralExpression(options)) continue;
    for (const property of options.properties) {
      if (!ts.isPropertyAssignment(property) || property.name.getText(file) !== "title") continue;
      if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
    }
  }
  return undefined;
}

function importsOf(file: ts.SourceFile): { specifier: string; names: string[] }[] {
  return [...nodesOf(file)].flatMap((node) => {
    if (ts.isImportDeclaration(node)) return importOf(node.moduleSpecifier, importedNames(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && !node.isTypeOnly) {
      const clause = node.exportClause;
      return importOf(
        node.moduleSpecifier,
        clause !== undefined && ts.isNamedExports(clause) ? namesIn(clause.elements) : ["*"],
      );
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return importOf(node.arguments[0], ["*"]);
    }
    return [];
  });
}

function importOf(specifier: ts.Expression | undefined, names: string[]) {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return [];
  return names.length === 0 ? [] : [{ specifier: specifier.text, names }];
}

/** None for an import of types alone, and for one that is there for its effects. */
function importedNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const names = clause.name === undefined ? [] : ["default"];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  return [...names, ...(ts.isNamedImports(bindings) ? namesIn(bindings.elements) : ["*"])];
}

function namesIn(elements: Iterable<ts.ImportSpecifier | ts.ExportSpecifier>): string[] {
  return [...elements].flatMap(({ isTypeOnly, propertyName, name }) =>
    isTypeOnly ? [] : [(propertyName ?? name).text],
  );
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  // `forEachChild` ends early at a value that is true, so the children are gathered.
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
