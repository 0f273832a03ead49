import { PreviewPanel, type PreviewPanelProps } from "@/features/workflows/list/preview/preview-panel";
import type { WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../../fixtures/find";

const PANEL_WIDTH = 400;

/** The panel beside the list. */
export function PanelExample(props: PreviewPanelProps) {
  return (
    <div
      style={{ width: PANEL_WIDTH }}
      className="flex min-h-0 max-w-full flex-1 flex-col border-r border-border"
    >
      <h1 className="sr-only">Workflows</h1>
      <PreviewPanel {...props} />
    </div>
  );
}

/** The newest workflow in this status. */
export const newest = (status: WorkflowStatus) => (world: World) => ({
  workflow: findWorkflow(world, status),
});

/**
 * The list entry of such a workflow.
 *
 * @throws Error if the workflow is not the newest in its status
 */
export function entryOf({ name, status }: WorkflowQueryResponse, { workflows }: World) {
  const [entry] = workflows.generatePage(0, 1, { statuses: [status] }).entries;
  if (entry?.name !== name) throw new Error(`${name} is not the newest workflow in status ${status}.`);
  return entry;
}
