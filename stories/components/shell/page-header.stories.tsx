import preview from "#.storybook/preview";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/shell/page-header";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Button } from "@/components/ui/button";

const meta = preview.meta({
  title: "Components/PageHeader",
  component: PageHeader,
  args: { title: "Workflows", count: 1_234_567, countNoun: "workflow" },
});

export default meta;

export const List = meta.story({ args: { actions: <Button variant="primary">Submit</Button> } });

/** The count reserves its space while loading. */
export const Loading = meta.story({
  args: { count: null, actions: <Button variant="primary">Submit</Button> },
});

const longName = "isaac-sim-nightly-regression-suite-warehouse-000123-x7k2m9qa";

export const Detail = meta.story({
  args: {
    title: longName,
    count: undefined,
    badge: <WorkflowStatusBadge status="RUNNING" className="shrink-0" />,
    breadcrumbs: <Breadcrumbs items={[{ label: "Workflows", href: "/workflows?f=status:RUNNING" }]} />,
    actions: (
      <>
        <Button>Resubmit</Button>
        <Button variant="danger">Cancel</Button>
      </>
    ),
  },
});
