import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { formatCount } from "@/lib/format/number";
import { groupsIn } from "../../../fixtures/find";
import { failedUpstream, outOfMemory, preempted } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { answersWith, detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: outOfMemory },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** The failure is at the top, verbatim, and can be copied. */
export const Failed = meta.story({
  play: async ({ canvas, subject }) => {
    const box = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(box.getByText(subject.task.failure_message ?? "")).toBeVisible();
    await expect(canvas.getByText(/exit code 137 \(out of memory\)\./)).toBeVisible();
  },
});

/** A warning of the pool's policy is below the cause of the failure. */
export const PolicyWarning = meta.story({
  beforeEach({ msw, subject }) {
    const warnings = ["The pool requires a `team` label; this workflow has none."];
    msw.use(answersWith({ ...subject.workflow, warnings }));
  },
  play: async ({ canvas }) => {
    const warnings = await canvas.findByRole("region", { name: "Warnings" });
    const cause = canvas.getByRole("region", { name: "Why it failed" });
    await expect(cause.compareDocumentPosition(warnings)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(within(warnings).getByText("team", { selector: "code" })).toBeVisible();
  },
});

/** Downstream groups of the failed one never ran. */
export const FailedUpstream = meta.story({
  parameters: { subject: failedUpstream },
  play: async ({ canvas, subject }) => {
    const never = formatCount(groupsIn(subject.workflow, "FAILED_UPSTREAM"), "downstream group");
    await expect(await canvas.findByText(new RegExp(`${never} never ran`))).toBeVisible();
  },
});

/** Low priority uses spare capacity: it was preempted, which is not its fault. */
export const Preempted = meta.story({ parameters: { subject: preempted } });
