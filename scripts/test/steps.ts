export interface Step {
  name: string;
  command: string;
  options: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Report that the runner writes, in the JSON form that Vitest and Jest share. A step without one is one check. */
  report?: string;
}

const REPORTS = "reports";

/** A second world, far from the default one, in which every story must hold too. */
const OTHER_GLOBALS = "seed:42;volume:high;theme:dark";
/** A world without rows, in which every page must still work. */
const EMPTY_GLOBALS = "seed:7;volume:none";

const vitest = (project: string, report: string) => [
  ...["run", "--project", project],
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
];

/** Everything that must hold, cheapest first. */
export const STEPS: readonly Step[] = [
  { name: "Route types", command: "next", options: ["typegen"] },
  { name: "Types", command: "tsc", options: ["--noEmit"] },
  { name: "Lint and format", command: "biome", options: ["ci", "."] },
  {
    name: "Import directions",
    command: "depcruise",
    options: [".storybook", "src", "stories", "--config", ".dependency-cruiser.mjs"],
  },
  { name: "API client is fresh", command: "node", options: ["scripts/generate-api.ts", "--check"] },
  { name: "Service worker is fresh", command: "node", options: ["scripts/check-service-worker.ts"] },
  {
    name: "Architecture picture is fresh",
    command: "node",
    options: ["scripts/architecture.ts", "--check"],
  },
  { name: "Every part has a story", command: "node", options: ["scripts/check-stories.ts"] },
  { name: "Weight of the mocks", command: "node", options: ["scripts/check-mock-weight.ts"] },
  {
    name: "Unit and property tests",
    command: "vitest",
    options: vitest("unit", `${REPORTS}/unit.json`),
    report: `${REPORTS}/unit.json`,
  },
  {
    name: "Static Storybook",
    command: "storybook",
    options: ["build", "--output-dir", "storybook-static", "--disable-telemetry", "--quiet"],
  },
  {
    name: "Stories",
    command: "node",
    options: ["scripts/test-storybook.ts", "--no-build"],
    env: { STORY_REPORT: `${REPORTS}/stories.json` },
    report: `${REPORTS}/stories.json`,
  },
  {
    name: `Stories under ${OTHER_GLOBALS}`,
    command: "node",
    options: ["scripts/test-storybook.ts", "--no-build"],
    env: { STORY_GLOBALS: OTHER_GLOBALS, STORY_REPORT: `${REPORTS}/stories-other.json` },
    report: `${REPORTS}/stories-other.json`,
  },
  {
    name: `Pages under ${EMPTY_GLOBALS}`,
    command: "node",
    options: ["scripts/test-storybook.ts", "--no-build", "pages-"],
    env: { STORY_GLOBALS: EMPTY_GLOBALS, STORY_REPORT: `${REPORTS}/stories-empty.json` },
    report: `${REPORTS}/stories-empty.json`,
  },
  {
    name: "Pictures of pages, twice",
    command: "node",
    options: ["scripts/pictures.ts", "pages-", "--twice", "--modes", "light", "--no-build"],
  },
  { name: "Production build", command: "next", options: ["build"], env: { NEXT_TELEMETRY_DISABLED: "1" } },
  {
    name: "End to end",
    command: "vitest",
    options: vitest("end-to-end", `${REPORTS}/end-to-end.json`),
    report: `${REPORTS}/end-to-end.json`,
  },
];
