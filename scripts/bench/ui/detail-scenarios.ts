import { AS_LOW, type Scenario } from "./scenario.ts";

/** The page of the newest run: its graph, and what is known of it. */
export const DETAIL_SCENARIOS: readonly Scenario[] = [
  {
    title: "Workflow: open",
    story: "pages-workflow-detail-volumes--newest",
    ready: () => ({ shows: '[role="tabpanel"]', text: "Submitted", gone: 'main [aria-busy="true"]' }),
    measures: [{ title: "until at rest", target: AS_LOW }],
    workTarget: AS_LOW,
  },
];
