import FilterXIcon from "lucide-react/icons/funnel-x";
import preview from "#.storybook/preview";
import { EmptyState } from "@/components/states/empty-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { NotFoundState } from "@/components/states/not-found-state";
import { SkeletonRows } from "@/components/states/skeleton-rows";
import { SkeletonText } from "@/components/states/skeleton-text";
import { StateMessage } from "@/components/states/state-message";
import { Button } from "@/components/ui/button";

const meta = preview.meta({
  title: "Components/States",
  component: EmptyState,
  parameters: { layout: "padded" },
  args: { title: "No workflows yet", help: "Submitted workflows appear here." },
});

export default meta;

export const Empty = meta.story();

export const EmptyAfterFilters = meta.story({
  args: {
    icon: FilterXIcon,
    title: "No workflow matches these filters",
    help: "Remove a filter or clear them all.",
    action: <Button>Clear filters</Button>,
  },
});

export const NotFound = meta.story({
  render: () => (
    <NotFoundState
      kind="workflow"
      name="isaac-sim-nightly-regression-suite-warehouse-000123-x7k2m9qa"
      backHref="/workflows"
      backLabel="All workflows"
    />
  ),
});

export const Loading = meta.story({
  render: () => (
    <div className="flex flex-col gap-8">
      <LoadingRegion label="Loading workflows" className="overflow-hidden rounded-lg border border-border">
        <SkeletonRows rows={5} columns={["w-40", "w-20", "w-24", "w-24", "w-16"]} />
      </LoadingRegion>
      <LoadingRegion label="Loading description">
        <SkeletonText lines={4} className="max-w-md" />
      </LoadingRegion>
    </div>
  ),
});

/** The shared layout. */
export const Message = meta.story({
  render: () => (
    <StateMessage icon={FilterXIcon} title="One line says it" actions={<Button>What to do</Button>}>
      And a sentence what it means.
    </StateMessage>
  ),
});
