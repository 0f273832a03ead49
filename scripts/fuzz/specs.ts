/** Specs that every pool accepts. */
export const GOOD_SPECS = [
  `workflow:
  name: fuzz
  tasks:
    - name: train
      image: registry.example.com/ml/pytorch:latest
`,
  `workflow:
  name: fuzz-groups
  priority: LOW
  groups:
    - name: first
      tasks:
        - { name: one, image: "a:1", command: [python, -m, train] }
    - name: second
      tasks:
        - { name: two, image: "a:1", inputs: [{ task: one }] }
`,
];

/** The same, and texts that are none. */
export const SPECS = [
  ...GOOD_SPECS,
  "workflow: [",
  "name: {{ missing }}",
  "- 1",
  "workflow: {}",
  "\t",
  "a: &a [*a]",
];
