import { expect, it } from "vitest";
import { readFacts } from "./spec-facts";

const SPEC = `workflow:
  name: {{ name }}
  pool: {{ pool }}
  resources: {{ resources }}
  groups:
  - name: train
    tasks:
    {% for node in range(nodes) %}
    {% if node == 0 %}
    - name: master
    {% else %}
    - name: worker_{{ node }}
    {% endif %}
      image: {{ image }}
      args: ["{{output}}", "{{host:master}}", "{{ extra | default('') }}"]
      files:
      - path: /tmp/a.py
        localpath: a.py
    {% endfor %}
default-values:
  name: own
  nodes: 2
  image: own/image:1
  resources:
    default: { gpu: 1 }
`;
const facts = (text: string) => readFacts({ text, paths: [] }).facts;

it("asks for the variables of a template, not for what it defines, nor for the platform's tokens", () => {
  expect(facts(SPEC).variables).toEqual([
    { name: "name", placeholder: "own" },
    { name: "pool", placeholder: "Required" },
    { name: "resources", placeholder: "From default-values" },
    { name: "nodes", placeholder: "2" },
    { name: "image", placeholder: "own/image:1" },
    { name: "extra", placeholder: "Optional" },
  ]);
});

it("still asks for variables while the template does not parse", () => {
  const names = facts("a: {{ one }} {{output}} {{ two }}\n{% for x in %}\n").variables.map(
    ({ name }) => name,
  );
  expect(names).toEqual(["one", "two"]);
});

it("outlines groups and tasks as they are written, with default values", () => {
  expect(facts(SPEC).groups).toEqual([
    { name: "train", tasks: [{ name: "master" }, { name: "worker_{{ node }}", image: "own/image:1" }] },
  ]);
  const flat =
    "workflow:\n  resources: { default: { gpu: 2 }, big: { gpu: 8 } }\n  tasks:\n  - { name: a, image: b }\n  - { name: c, resource: big }\n";
  expect(facts(flat).groups).toEqual([
    { tasks: [{ name: "a", image: "b", gpu: "2" }] },
    { tasks: [{ name: "c", gpu: "8" }] },
  ]);
});

it("finds local files, and the pool unless it is a variable", () => {
  expect(facts(SPEC).localFiles).toMatchObject([{ path: "a.py", line: 18, column: 9 }]);
  expect(facts(SPEC).pool).toBeUndefined();
  expect(facts("workflow: { pool: own }").pool).toBe("own");
});

it("finds the places of paths despite tags", () => {
  const { places } = readFacts({ text: SPEC, paths: ["workflow.groups.0.tasks.1.image", "set_variables"] });
  expect([...places]).toEqual([["workflow.groups.0.tasks.1.image", { line: 14, column: 7 }]]);
});
