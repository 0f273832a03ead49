import fc from "fast-check";
import { expect, it } from "vitest";
import { readYaml } from "@/lib/spec/read-yaml";
import { renderSpec } from "@/lib/spec/rendered-spec";
import { insertFile } from "./insert-file";
import { outlineSpec } from "./spec-outline";

const BLOCK = `workflow:
  tasks:
    - name: a
      files:
      - path: /tmp/a.py
        localpath: a.py
      - localpath: b.py
        path: /tmp/b.py
`;
const FLOW = "workflow: { tasks: [{ name: a, files: [{ localpath: a.py, path: /tmp/a.py }] }] }\n";

/** The contents of a spec's first file after the text was inserted. */
function insertedInto(spec: string, text: string): unknown {
  const [file] = outlineSpec(spec).localFiles();
  if (file === undefined) throw new Error("There is no local file.");
  const rendered = renderSpec(insertFile(spec, file, text));
  if (!("text" in rendered)) throw new Error(JSON.stringify(rendered));
  const read = readYaml(rendered.text);
  if ("problem" in read) throw new Error(read.problem.message);
  const { workflow } = read.value as { workflow: { tasks: { files: { contents: unknown }[] }[] } };
  return workflow.tasks[0]?.files[0]?.contents;
}

// Lines of printable text; the first may be indented or empty, and tags of a template may be anywhere.
const line = fc.stringMatching(/^[ -~]{0,20}$/);
const tag = fc.constantFrom("{{ name }}", "{% if x %}", "{#", "{{output}}", "  indented", "", "# no comment");

it.each([
  ["a block", BLOCK],
  ["braces", FLOW],
])("inserts any text into %s", (_, spec) => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, tag), { maxLength: 6 }), (lines) => {
      const text = lines.join("\n");
      fc.pre(!text.includes("endraw"));
      expect(insertedInto(spec, text)).toBe(text);
    }),
  );
});

it("leaves the other fields of the file", () => {
  const [file] = outlineSpec(BLOCK).localFiles();
  if (file === undefined) throw new Error("There is no local file.");
  const inserted = insertFile(BLOCK, file, "print(1)\n");
  expect(inserted).toContain("        contents: |2\n          print(1)\n      - localpath: b.py");
  expect(outlineSpec(inserted).localFiles()).toHaveLength(1);
});
