import { useState } from "react";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { GraphFrame, startTopToBottom } from "./graph-frame";
import { expandable, firstGroup } from "./graph-workflows";

/** A later response for the same workflow: everything has completed. */
function later(workflow: WorkflowQueryResponse): WorkflowQueryResponse {
  return {
    ...workflow,
    status: "COMPLETED",
    groups: workflow.groups.map((group) => ({
      ...group,
      status: "COMPLETED" as const,
      remaining_upstream_groups: [],
      tasks: group.tasks.map((task) => ({ ...task, status: "COMPLETED" as const })),
    })),
  };
}

function RefreshedGraph({ workflow }: { workflow: WorkflowQueryResponse }) {
  const [refreshed, setRefreshed] = useState(false);
  return (
    <div className="flex h-dvh flex-col">
      <button
        type="button"
        onClick={() => setRefreshed(true)}
        className="m-2 self-start rounded-md border px-2"
      >
        Refresh
      </button>
      <GraphFrame workflow={refreshed ? later(workflow) : workflow} className="min-h-0 flex-1" />
    </div>
  );
}

const meta = preview.meta({
  title: "Workflow/Graph/Interaction",
  loaders: [loadWorld],
  parameters: { subject: expandable },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: startTopToBottom,
  render: (_, { subject }) => <RefreshedGraph workflow={subject.workflow} />,
});

export default meta;

/** Status changes move nothing, and expanded groups stay expanded. */
export const RefreshKeepsPlaces = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    const { name } = firstGroup(subject.workflow);
    await userEvent.click(await canvas.findByTitle(`Show tasks in ${name}`));
    await canvas.findByRole("treeitem", { expanded: true });
    const places = () =>
      canvas.getAllByRole("treeitem").map((item) => JSON.stringify(item.getBoundingClientRect()));
    // The graph may pan to show the whole list.
    let before: string[] = [];
    await waitFor(() => {
      const now = places();
      const isAtRest = JSON.stringify(now) === JSON.stringify(before);
      before = now;
      expect(isAtRest).toBe(true);
    });
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() =>
      expect(canvas.queryByRole("treeitem", { name: /Waiting|Running/ })).not.toBeInTheDocument(),
    );
    await expect(places()).toEqual(before);
    await expect(canvas.getAllByRole("treeitem", { expanded: true })).toHaveLength(1);
  },
});
