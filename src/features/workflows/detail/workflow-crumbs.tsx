"use client";

import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { useWorkflowListHref } from "@/lib/hrefs/workflow-list-href";

/** Back to the list, with the filters that it had. */
export function WorkflowCrumbs({ name }: { name: string }) {
  return <Breadcrumbs items={[{ label: "Workflows", href: useWorkflowListHref() }, { label: name }]} />;
}
