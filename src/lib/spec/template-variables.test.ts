import { expect, it } from "vitest";
import { templateVariables } from "./template-variables.ts";

it.each([
  ["{{ a }} {{a}} {{ b.c }} {{ d[e] }}", ["a", "b", "d", "e"]],
  ["{% for item in range(count) %}{{ item }}{{ loop.index }}{% endfor %}", ["count"]],
  ["{% for key, one in map.items() %}{{ key }}{{ one }}{% endfor %}", ["map"]],
  ["{% set own = given %}{{ own }}", ["given"]],
  ["{% macro f(x, y=z) %}{{ x }}{{ y }}{% endmacro %}{{ f(1, y=w) }}", ["z", "w"]],
  ["{% if a and not b %}{{ c if d else e }}{% endif %}", ["a", "b", "d", "c", "e"]],
  ["{{ a | default(b) }} {{ c | d('x') }}", ["a?", "b", "c?"]],
  ["{% if a is defined %}{{ a }}{% endif %}{{ b is number }}", ["a?", "b"]],
  ["{{ dict(a=b) }} {{ {'c': d} }} {{ 'x' | replace(e, f) }}", ["b", "d", "e", "f"]],
  ["{% raw %}{{ a }}{% endraw %}{# {{ b }} #}{{ True }}{{ none }}", []],
  ["{{output}} {{ workflow_id }} {{input:0}} {{host:a}} {{uuid}}", []],
])("of %s are %j", (template, names) => {
  expect(templateVariables(template).map(({ name, optional }) => `${name}${optional ? "?" : ""}`)).toEqual(
    names,
  );
});

it("have the place of their first use", () => {
  expect(templateVariables("a\n  {{ b }}\n{{ b }}")).toEqual([
    { name: "b", optional: false, line: 2, column: 6 },
  ]);
});
