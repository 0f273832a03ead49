import { describe, expect, it } from "vitest";
import { type RenderOptions, renderSpec } from "./rendered-spec.ts";

function textOf(file: string, options?: RenderOptions): string {
  const rendered = renderSpec(file, options);
  if (!("text" in rendered)) throw new Error(JSON.stringify(rendered));
  return rendered.text;
}

/** What an expression prints with the given default values. */
function printed(expression: string, defaults = ""): string {
  const section = defaults === "" ? "" : `\ndefault-values:\n${defaults}\n`;
  return textOf(`${expression}${section}`).trimEnd();
}

describe("a template", () => {
  it.each([
    ["{% for n in range(3) %}{{ n }},{% endfor %}", "0,1,2,"],
    ["{% for n in range(1, 6, 2) %}{{ loop.index }}:{{ n }} {% endfor %}", "1:1 2:3 3:5"],
    ["{% if 2 > 1 and not [] %}yes{% else %}no{% endif %}", "yes"],
    ["{{ [] or 'none' }} {{ {} or 'empty' }} {{ 0 or 1 }}", "none empty 1"],
    ["{{ 'a' if [] else 'b' }}", "b"],
    ["{% set n = 2 %}{{ n * 3 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ 2 ** 3 }}", "6 3 3 8"],
    ["{{ -7 % 3 }} {{ -7 // 2 }} {{ 7 / 2 }} {{ true + 1 }}", "2 -4 3.5 2"],
    ["{{ 'ab' * 2 }} {{ [1] * 2 }} {{ [1] + [2] }} {{ 'a' + ('b' | upper) }}", "abab [1, 1] [1, 2] aB"],
    ["{{ 'worker-%02d of %s' % [3, 'x'] }} {{ '%5.1f%%' | format(2) }}", "worker-03 of x   2.0%"],
    ["{{ 'a-b' | replace('-', '_') | upper }} {{ 'a,b'.split(',')[-1] }} {{ 'abc'[1:] }}", "A_B b bc"],
    ["{{ [1, 2] | join('-') }} {{ [3, 1] | sort | first }} {{ [1, 2] | length }}", "1-2 1 2"],
    ["{% for key, one in { 'a': 1 }.items() %}{{ key }}={{ one }}{% endfor %}", "a=1"],
    ["{{ [{ 'a': 1 }] | map(attribute='a') | list }}", "[1]"],
    ["{{ true }} {{ none }} {{ 'x' ~ 1 }}", "true null x1"],
    ["{# a comment #}a{%- if true %} b {%- endif %}", "a b"],
    ["{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice('a') }}", "aa"],
    ["{{ name | default('own') }}{% if name is defined %}!{% endif %}", "own"],
    ["{% raw %}{{ not }} {% me %}{% endraw %}", "{{ not }} {% me %}"],
  ])("renders %s", (template, text) => {
    expect(printed(template)).toBe(text);
  });

  it("leaves the platform's tokens, even those that a loop puts together", () => {
    const tokens = "{{output}} {{ workflow_id }} {{input:0}} {{host:task-1}} {{uuid}}";
    expect(printed(tokens)).toBe(tokens);
    expect(printed("{% raw %}{{host:worker_{% endraw %}{{ 2 }}{% raw %}}}{% endraw %}")).toBe(
      "{{host:worker_2}}",
    );
    expect(textOf("{{output}}", { variables: new Map([["output", "own"]]) })).toBe("{{output}}");
  });

  it("prints default values as they were written, and counts with them", () => {
    expect(printed("{{ v }} {{ v + 1 }}", "  v: 1.10")).toBe("1.10 2.1");
    expect(
      printed(
        "{{ a }} {{ b }} {{ c }} {{ d }}",
        "  a: 0755\n  b: 1e-4\n  c: True\n  d: 12345678901234567890",
      ),
    ).toBe("0755 1e-4 True 12345678901234567890");
    expect(
      printed("{% if off %}a{% endif %}{% if not zero %}b{% endif %}", "  off: False\n  zero: 0.0"),
    ).toBe("b");
  });

  it("prints lists and mappings as YAML", () => {
    const defaults = "  r:\n    default: { gpu: 1, memory: 60Gi, tag: 1.10 }\n    list: [a, '2']";
    expect(printed("{{ r }}", defaults)).toBe(
      '{"default": {"gpu": 1, "memory": "60Gi", "tag": 1.10}, "list": ["a", "2"]}',
    );
    expect(printed("{{ r.default.gpu + 1 }}", defaults)).toBe("2");
  });

  it("takes what is set before its defaults: numbers as numbers, and texts as texts", () => {
    const file = "{{ n + 1 }} {{ t ~ 1 }}\ndefault-values: { n: 1, t: a }\n";
    const options = { variables: new Map([["n", "4"]]), texts: new Map([["t", "5"]]) };
    expect(textOf(file, options)).toBe("5 51\n");
  });

  it("drops its defaults, wherever they are, and nothing else", () => {
    expect(textOf("version: 2\ndefault-values:\n  # a note\n\n  n: 1\nworkflow: {{ n }}\n")).toBe(
      "version: 2\n\n\n\n\nworkflow: 1\n",
    );
  });
});

describe("a template that does not render", () => {
  it("names all variables without a value, and where they are used", () => {
    expect(renderSpec("a: {{ one }}\nb: {% if two %}{{ three | default(1) }}{% endif %}\n")).toEqual({
      missing: [
        expect.objectContaining({ name: "one", line: 1, column: 7 }),
        expect.objectContaining({ name: "two", line: 2, column: 10 }),
      ],
    });
  });

  it("needs no value for a branch that is not taken", () => {
    expect(textOf("{% if false %}{{ never }}{% endif %}a")).toBe("a");
  });

  it.each([
    ["a\nb {{ 1 + }}", 2, 10],
    ["{% for x in %}", 1, 13],
    ["a\n{{ {}.b }}", 2, 1],
    ["a\n{% include 'x' %}", 2, 4],
    ["{% import 'x' as y %}", 1, 4],
    ["{%", 1, 3],
    ["{{ 'x' * 'y' }}", 1, 1],
    ["{{ 1 / 0 }}", 1, 1],
    ["{{ 'epoch-' + 1 }}", 1, 1],
    ["{{ 'x' * 1000000000 }}", 1, 1],
    ["{{ '%d' % 'x' }}", 1, 1],
    ["a: 1\n{% if true %}\n", 2, 14],
    ["{{ 'x' | nothing }}", undefined, undefined],
    ["{% for x in 5 %}{% endfor %}", 1, 1],
  ])("says where: %j", (template, line, column) => {
    const rendered = renderSpec(template);
    if (!("problem" in rendered)) throw new Error(JSON.stringify(rendered));
    expect(rendered.problem.message).toMatch(/^The template cannot be rendered: [^\n]*\.$/);
    if (line !== undefined) expect([rendered.problem.line, rendered.problem.column]).toEqual([line, column]);
  });

  it.each([
    ["{% if %}", "A value is missing before %}."],
    ["{{ a", "Only one value may stand between {{ and }}; close it, or join values with ~."],
    ["{% for x of [1] %}{% endfor %}", "Write a loop as {% for name in list %}."],
    ["{% if true %}a", "An {% if %} has no {% endif %}."],
    ["{% for x in [1] %}a", "It ends within a tag that is open."],
    ["{% endfor %}", "The tag {% endfor %} ends or continues nothing that is open."],
    ["{% frob %}", "There is no tag {% frob %}; a spec can have if, for, set, macro, call, filter and raw."],
    ["{% %}", "The name of a tag is missing after {%."],
    ["{%", "A tag or a value is not complete."],
    ["{# a", "A comment has no #}."],
    ["{{ 'x' | nothing }}", "There is no filter nothing."],
    ["{{ 'x' is nothing }}", "There is no test nothing."],
    ["{% set f = 1 %}{{ f() }}", "The value f cannot be called."],
    ["{{ [1 2] }}", "A comma is missing between two values; a space separates } from }}."],
    ["{% extends 'a' %}", "A spec is one file; write here what another template has."],
    ["{% set x.y = 1 %}", "A tag or a value is not complete."],
    ["{{ 'a' + 1 }}", '+ cannot take the text "a" and 1; join texts with ~.'],
    ["{{ 'a' - 1 }}", '- cannot take the text "a" and 1.'],
    ["{{ 1 // 0 }}", "// divides by 0."],
    ["{{ '%s %s' % 1 }}", '"%s %s" has more places than values.'],
  ])("says why in words of ours: %j", (template, reason) => {
    expect(renderSpec(template)).toMatchObject({
      problem: { message: `The template cannot be rendered: ${reason}` },
    });
  });

  it.each([
    "{{ 'x'.constructor.constructor('return 1')() }}",
    "{{ range.constructor('return 1')() }}",
    "{{ [].__proto__ }}",
    "{{ constructor }}",
    "{{ {}.toString() }}",
  ])("reaches nothing of JavaScript: %s", (template) => {
    expect(renderSpec(template)).not.toHaveProperty("text");
  });

  it.each([
    "{{ range(100000000) }}",
    "{% for a in range(1000) %}{% for b in range(1000) %}x{% endfor %}{% endfor %}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    `{% macro f(s, n) %}{{ f(s ~ s, n - 1) if n else s }}{% endmacro %}{{ f('${"x".repeat(99)}', 40) }}`,
    "{{ ".concat("(".repeat(100_000)),
  ])("is stopped by a limit: %s", (template) => {
    const rendered = renderSpec(template);
    expect("problem" in rendered && rendered.problem.message).toMatch(/^The template [^\n]*\.$/);
  });
});

it("knows which line of the template each line comes from", () => {
  const file = "a:\n{% for n in range(2) %}\n- x: {{ n }}\n  y: 1\n{% endfor %}\nb: 1";
  const rendered = renderSpec(file);
  if (!("text" in rendered)) throw new Error(JSON.stringify(rendered));
  const lines = rendered.text.split("\n");
  const sources = file.split("\n");
  for (const [place, line] of lines.entries()) {
    const source = sources[(rendered.lines?.[place] ?? 0) - 1] ?? "";
    if (line.includes("x: ")) expect(source).toBe("- x: {{ n }}");
    if (line.includes("y: ")) expect(source).toBe("  y: 1");
    if (line.includes("b: ")) expect(source).toBe("b: 1");
  }
  expect(rendered.text).toBe("a:\n\n- x: 0\n  y: 1\n\n- x: 1\n  y: 1\n\nb: 1");
});

it.each([
  "{%- for n in range(2) -%}\n a {{ n }}\n{%- endfor %}\nb",
  "{% set t %}\na\n{% endset %}{{ t | length }}",
])("does not change what %j renders", (template) => {
  const texts = { "{%- for": "a 0a 1\nb", "{% set ": "3" };
  expect(textOf(template).trim()).toBe(texts[template.slice(0, 7) as keyof typeof texts]);
});
