"use client";

import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { useWorkflowListHref } from "@/lib/hrefs/workflow-list-href";

/** Leads back to the list with its last filters. */
export function WorkflowCrumbs({ name }: { name: string }) {
  return <Breadcrumbs items={[{ label: "Workflows", href: useWorkflowListHref() }, { label: name }]} />;
}
