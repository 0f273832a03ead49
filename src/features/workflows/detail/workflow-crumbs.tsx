"use client";

import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { useLastListHref } from "@/lib/hrefs/list-search";

/** Leads back to the list with its last filters. The name of the workflow is the title below it. */
export function WorkflowCrumbs() {
  return <Breadcrumbs items={[{ label: "Workflows", href: useLastListHref("/workflows") }]} />;
}
