import type { ListDefinition } from "@/components/list-page/list-definition";
import {
  getGetWorkflowSummaryQueryKey,
  getListWorkflowsQueryKey,
  getWorkflowSummary,
  listWorkflows,
} from "@/lib/api/generated";
import type { ListEntry, ListWorkflowsParams } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { NoWorkflowYet } from "./empty-workflows";
import { SORTED_COLUMN, workflowColumns } from "./workflow-columns";
import { DEFAULT_FIELD, statusPresets, workflowFilterFields } from "./workflow-filters";
import { workflowRequest, workflowSummaryRequest } from "./workflow-request";

/** All workflows of the platform. */
export const workflowList: ListDefinition<ListWorkflowsParams, ListEntry> = {
  key: "workflows",
  title: "Workflows",
  noun: "workflow",
  source: {
    keyOf: getListWorkflowsQueryKey,
    load: listWorkflows,
    rowKey: ({ name }) => name,
    addedBetween: { after: "submitted_after", before: "submitted_before" },
  },
  toRequest: workflowRequest,
  columns: workflowColumns,
  order: { column: SORTED_COLUMN },
  filterFields: workflowFilterFields,
  defaultField: DEFAULT_FIELD,
  filterPlaceholder: "Filter by name, status, user, pool, tag…",
  presets: statusPresets,
  statusSummary(request) {
    const parameters = workflowSummaryRequest(request);
    return {
      queryKey: getGetWorkflowSummaryQueryKey(parameters),
      queryFn: ({ signal }) => getWorkflowSummary(parameters, { signal }),
    };
  },
  hrefOf: ({ name }) => workflowHref(name),
  emptyState: <NoWorkflowYet />,
};
