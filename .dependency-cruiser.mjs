/**
 * Imports go in one direction: mocks → stories, lib → components → modules → features → app. Within the mocks: seed → rows →
 * generators → changes → world → handlers → console, browser, index.
 */

/** Folders of the mocks from the lowest to the highest layer, each with the reason why it imports none above it. */
const MOCK_LAYERS = [
  [
    "seed",
    "Patterns, volumes and defaults are data: they are edited and checked without the code that reads them.",
  ],
  [
    "rows",
    "Key columns know indices and weights only, so that they serve every entity and are tested without a world.",
  ],
  [
    "generators",
    "A generated row follows from seed, index and volume alone, whatever persons change and whichever world asks.",
  ],
  [
    "changes",
    "Changes apply to generated rows, and a world holds them: they are copied from one world to the next.",
  ],
  ["world", "A world is a value: HTTP, a story and a test read it alike."],
  ["handlers", "Handlers are made from any world; the console and the worker are the edges that choose one."],
];

/** Tests and fixtures may test a part with a whole world. */
const TESTS = "\\.(test|fixture)\\.tsx?$";

/** The generators of the default world by name: an index, although it lies among the generators. */
const GENERATORS_INDEX = "^src/mocks/generators/index\\.ts$";

const mockLayerRules = MOCK_LAYERS.map(([layer, comment], position) => {
  const layers = MOCK_LAYERS.slice(0, position + 1).map(([below]) => below);
  // A world's config says how its network behaves, and handlers put the network before their answers.
  const allowed = layers.includes("world") ? [...layers, "network"] : layers;
  return {
    name: `mock-${layer}-import-no-layer-above`,
    severity: "error",
    comment,
    from: { path: `^src/mocks/${layer}(/|\\.ts$)`, pathNot: [TESTS, GENERATORS_INDEX] },
    to: { path: "^src/mocks/", pathNot: `^src/mocks/(${allowed.join("|")})(/|\\.ts$)` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular-imports",
      severity: "error",
      comment: "Two files that import each other are one subject, or hide a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "only-the-workbench-imports-mocks",
      severity: "error",
      comment:
        "No byte of the mocks may reach production: only MockProvider, stories and .storybook use them.",
      from: { path: "^src/", pathNot: "^src/mocks/" },
      to: { path: "^src/mocks/", pathNot: "^src/mocks/MockProvider\\.tsx$" },
    },
    {
      name: "only-the-app-imports-mock-provider",
      severity: "error",
      comment: "Mock mode is switched on in one place.",
      from: { pathNot: "^src/app/" },
      to: { path: "^src/mocks/MockProvider\\.tsx$" },
    },
    {
      name: "mocks-know-no-react",
      severity: "error",
      comment: "Generators and handlers run in Node, in a worker and in a browser alike.",
      from: { path: "^src/mocks/", pathNot: "(MockProvider\\.tsx|\\.test\\.ts)$" },
      to: { path: "(node_modules/(react|react-dom|next|@tanstack|storybook|@storybook)/|\\.tsx$)" },
    },
    {
      name: "mocks-take-only-the-contract",
      severity: "error",
      comment:
        "Of the API client the mocks use types and enums; the hooks would drag react-query along. The parts of lib named here know no screen.",
      from: { path: "^src/mocks/", pathNot: "(MockProvider\\.tsx|\\.test\\.ts)$" },
      to: {
        path: "^src/",
        pathNot:
          "^src/(mocks/|lib/(lru-cache|log-level|save-file|format/bytes)\\.ts$|lib/(spec|worker)/|lib/api/generated\\.(schemas|zod)\\.ts$)",
      },
    },
    ...mockLayerRules,
    {
      name: "mock-network-knows-no-world",
      severity: "error",
      comment: "The preview puts the network before the handlers of every story, whatever their world is.",
      from: { path: "^src/mocks/network/", pathNot: TESTS },
      to: { path: "^src/mocks/", pathNot: "^src/mocks/(seed|rows|network)/" },
    },
    {
      name: "only-the-index-imports-the-generators-index",
      severity: "error",
      comment: "It reads the default world, which no layer may depend on: each is given its world.",
      from: { path: "^src/mocks/", pathNot: ["^src/mocks/index\\.ts$", TESTS] },
      to: { path: GENERATORS_INDEX },
    },
    {
      name: "only-tests-import-fixtures",
      severity: "error",
      comment: "Fixtures build what a test or a story needs, and may import a whole world or a test library.",
      from: { path: "^(src|\\.storybook)/", pathNot: TESTS },
      to: { path: "\\.fixture\\.tsx?$" },
    },
    {
      name: "features-do-not-import-one-another",
      severity: "error",
      comment: "What two features need lies in modules, components or lib.",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/([^/]+)/", pathNot: "^src/features/$1/" },
    },
    {
      name: "modules-do-not-import-one-another",
      severity: "error",
      comment:
        "A module is one subject that any screen can show alone; what two of them need lies in components or lib.",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/([^/]+)/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "modules-know-no-feature",
      severity: "error",
      comment: "Several features show them.",
      from: { path: "^src/modules/" },
      to: { path: "^src/(features|app)/" },
    },
    {
      name: "components-know-no-screen",
      severity: "error",
      comment: "Shared parts serve every screen.",
      from: { path: "^src/components/" },
      to: { path: "^src/(modules|features|app)/" },
    },
    {
      name: "lib-knows-no-screen",
      severity: "error",
      comment: "lib is below everything else.",
      from: { path: "^src/lib/" },
      to: { path: "^src/(components|modules|features|app|mocks)/" },
    },
    {
      name: "features-know-no-route",
      severity: "error",
      comment: "Routes are a few lines around a screen, never the other way.",
      from: { path: "^src/(features|modules)/" },
      to: { path: "^src/app/" },
    },
    {
      name: "nothing-imports-stories",
      severity: "error",
      comment: "Stories show the product; the product does not know them.",
      from: { path: "^(src|\\.storybook)/" },
      to: { path: "^stories/" },
    },
    {
      name: "preview-imports-machinery-only",
      severity: "error",
      comment:
        "Chromatic retests every story when anything that the preview imports changes: of the mocks it may have the " +
        "presets and defaults, which are data, and the network, which stands before every story's handlers.",
      from: { path: "^\\.storybook/(preview|decorators|modes|globals/|guards/|time/|worker)" },
      to: {
        path: "^src/(mocks|features|modules|components)/",
        pathNot: "^src/mocks/(seed/(defaults|volumes)|network/[^/]+)\\.ts$",
      },
    },
    {
      name: "no-unresolved-imports",
      severity: "error",
      comment: "The import names a file or package that is not there.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css"],
    },
  },
};
