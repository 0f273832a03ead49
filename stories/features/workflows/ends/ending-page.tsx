import type { StoryContext } from "storybook/internal/csf";
import { expect } from "storybook/test";
import type { Subject } from "#.storybook/subject";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import type { World } from "@/mocks/world/world";
import { findTask } from "../../../fixtures/find";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "../detail/detail-page";

/** Milliseconds in which the subject ends. */
const WHILE = 4 * 3_600_000;

/** A running task of a workflow that completes within four hours, the task by the attempt that runs. */
export function endsSoon(world: World): Subject {
  const later = world.at(world.config.elapsed + WHILE);
  return findTask(world, "RUNNING", ({ status, name, retry_id }, workflow) => {
    const ended = later.workflows.getByName(workflow.name);
    if (status !== "RUNNING" || ended?.status !== "COMPLETED") return false;
    const attempts = ended.groups.flatMap(({ tasks }) => tasks.filter((task) => task.name === name));
    return attempts.every((attempt) => attempt.retry_id <= retry_id);
  });
}

/** What all stories of a run that ends while its page is open have in common. */
export const endingPage = {
  decorators: [inAppShell],
  parameters: { ...detailParameters, subject: endsSoon },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }: Pick<StoryContext, "msw" | "world">) => msw.use(...detailHandlers(world)),
  render: (_: unknown, { subject }: { readonly subject: Subject }) => (
    <WorkflowDetailScreen name={subject.workflow.name} />
  ),
};

/** The workflow of the story ends, and its page is refreshed. */
export async function end({
  canvas,
  userEvent,
  world,
}: Pick<StoryContext, "canvas" | "userEvent" | "world">): Promise<void> {
  world.advance({ hours: 4 });
  await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
  const { label } = workflowStatusPresentation.COMPLETED;
  await expect(await canvas.findByText(`Status: ${label}`)).toBeInTheDocument();
}
