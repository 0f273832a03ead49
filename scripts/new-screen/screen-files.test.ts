import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pageProblems } from "../check-stories/page-rules.ts";
import { readSourceModule } from "../check-stories/source-module.ts";
import { listEntities } from "./list-entity.ts";
import { readTemplate } from "./read-template.ts";
import { LAYER, screenFiles, withPage } from "./screen-files.ts";

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const entities = listEntities(parse(textOf("src/lib/api/openapi.yaml")));
const filesOf = (names: string) => {
  const entity = entities.find((known) => known.names === names);
  if (entity === undefined) throw new Error(`The contract has no list of ${names}.`);
  return { entity, files: screenFiles(entity, readTemplate) };
};

it("writes to the screens folder", () => {
  expect(existsSync(new URL(`../../src/${LAYER}/tasks/tasks-screen.tsx`, import.meta.url))).toBe(true);
});

describe.each(["pools", "resources", "datasets", "buckets"])("the screen of %s", (names) => {
  const { entity, files } = filesOf(names);
  const noun = entity.name;

  it("has a route, a screen, a list, columns and stories", () => {
    expect([...files.keys()]).toEqual([
      `src/app/${names}/page.tsx`,
      `src/${LAYER}/${names}/${names}-screen.tsx`,
      `src/${LAYER}/${names}/${noun}-list.tsx`,
      `src/${LAYER}/${names}/${noun}-columns.tsx`,
      `stories/features/${names}/${names}.stories.tsx`,
    ]);
  });

  it("is TypeScript without placeholders", () => {
    for (const [path, text] of files) {
      const { diagnostics } = ts.transpileModule(text, {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext },
      });
      expect(diagnostics, path).toEqual([]);
      expect(text, path).not.toContain("{{");
    }
  });

  it("has every state of a list page", () => {
    const path = `stories/features/${names}/${names}.stories.tsx`;
    const module = readSourceModule(path, files.get(path) ?? "", () => undefined);
    const page = module.title?.replace("Pages/", "") ?? "";
    expect(page.toLowerCase()).toBe(names);
    expect(pageProblems([module], { [page]: "list" })).toEqual([]);
  });

  it("has columns with unique, URL-safe ids", () => {
    const text = files.get(`src/${LAYER}/${names}/${noun}-columns.tsx`) ?? "";
    const ids = [...text.matchAll(/\bid: "([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]+$/);
  });
});

describe("withPage", () => {
  const { entity } = filesOf("pools");

  it("adds a line to the pages table", () => {
    const text = `export const PAGES: Readonly<Record<string, PageKind>> = {\n  Tasks: "list",\n};\n\nconst other = {\n};\n`;
    expect(withPage(text, entity)).toBe(text.replace('"list",\n', '"list",\n  Pools: "list",\n'));
  });

  it("finds the table in the actual file", () => {
    expect(withPage(textOf("scripts/check-stories/page-rules.ts"), entity)).toMatch(/^ {2}Pools: "list",$/m);
  });

  it("rejects a file without the table", () => {
    expect(() => withPage("export const OTHERS = {};\n", entity)).toThrow("PAGES");
  });
});

it("rejects a template whose placeholder has no value", () => {
  const { entity } = filesOf("pools");
  expect(() => screenFiles(entity, () => "{{nonsense}}")).toThrow("{{nonsense}} has no value");
});
