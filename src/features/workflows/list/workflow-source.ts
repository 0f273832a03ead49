import { getListWorkflowsQueryKey, listWorkflows } from "@/lib/api/generated";
import type { ListEntry, ListWorkflowsParams } from "@/lib/api/generated.schemas";
import type { ListSource } from "@/lib/list/list-source";

export const workflowSource: ListSource<ListWorkflowsParams, ListEntry> = {
  keyOf: getListWorkflowsQueryKey,
  load: listWorkflows,
};
