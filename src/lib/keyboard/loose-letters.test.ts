import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../../", import.meta.url));

/** Names under which a key press is compared. */
const KEY_NAME = /\b(?:key|code|letter)\b/i;
const LETTER = /^(?:[a-z]|Key[A-Z])$/i;
/** A key of a key map of the code editor. */
const MAPPED_LETTER = /^(?:(?:Mod|Ctrl|Cmd|Meta|Alt|Shift)-)+[a-z]$/i;

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

const isLetter = (node: ts.Node) => ts.isStringLiteralLike(node) && LETTER.test(node.text);
const isKey = (node: ts.Node) => KEY_NAME.test(node.getText());

/** Whether a node decides by a letter key. */
function isLoose(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && COMPARISONS.has(node.operatorToken.kind)) {
    return (isLetter(node.left) && isKey(node.right)) || (isLetter(node.right) && isKey(node.left));
  }
  if (ts.isCaseClause(node)) return isLetter(node.expression) && isKey(node.parent.parent.expression);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const isList = ts.isArrayLiteralExpression(expression) && expression.elements.some(isLetter);
    return name.text === "includes" && isList && node.arguments.some(isKey);
  }
  return ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)
    ? node.name.getText() === "key" && MAPPED_LETTER.test(node.initializer.text)
    : false;
}

function looseLetters(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (isLoose(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1}: ${node.getText().split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe("letter keys outside of the registry", () => {
  test.each([
    'if (event.key === "f") find();',
    'if (event.key.toLowerCase() !== "b") return;',
    'if ("c" == key) copy();',
    'if (event.code === "KeyF") find();',
    'switch (event.key) { case "n": next(); }',
    'if (["n", "p"].includes(key)) go();',
    'const map = [{ key: "Mod-f", run: open }];',
  ])("are found: %s", (text) => {
    expect(looseLetters("example.tsx", text)).toHaveLength(1);
  });

  test.each([
    'if (event.key === "Enter") go();',
    'switch (key) { case " ": toggle(); }',
    'if (unit === "s") seconds();',
  ])("are not confused with other things: %s", (text) =>
    expect(looseLetters("example.tsx", text)).toEqual([]),
  );

  test("are nowhere: `isShortcut` matches them in any layout and with Caps Lock", () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^mocks\/|\/generated/.test(file),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => looseLetters(file, readFileSync(join(SOURCE, file), "utf8")))).toEqual([]);
  });
});
