import ListChecksIcon from "lucide-react/icons/list-checks";
import type { ListDefinition } from "@/components/list-page/list-definition";
import { EmptyState } from "@/components/states/empty-state";
import {
  getGetTaskSummaryQueryKey,
  getListTasksQueryKey,
  getTaskSummary,
  listTasks,
} from "@/lib/api/generated";
import type { ListTaskEntry, ListTasksParams } from "@/lib/api/generated.schemas";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { SubmitButton } from "@/modules/submit/submit-button";
import { taskColumns } from "./task-columns";
import { DEFAULT_FIELD, statusPresets, taskFilterFields } from "./task-filters";
import { taskRequest, taskSummaryRequest } from "./task-request";

/** The tasks of all workflows, by their last attempts. */
export const taskList: ListDefinition<ListTasksParams, ListTaskEntry> = {
  key: "tasks",
  title: "Tasks",
  noun: "task",
  source: {
    keyOf: getListTasksQueryKey,
    load: listTasks,
    rowKey: ({ workflow_id, task_name }) => `${workflow_id}/${task_name}`,
    addedBetween: { after: "submitted_after", before: "submitted_before" },
  },
  toRequest: taskRequest,
  columns: taskColumns,
  order: "switch",
  filterFields: taskFilterFields,
  defaultField: DEFAULT_FIELD,
  filterPlaceholder: "Filter by workflow, status, user, pool, node, tag…",
  presets: statusPresets,
  statusSummary(request) {
    const parameters = taskSummaryRequest(request);
    return {
      queryKey: getGetTaskSummaryQueryKey(parameters),
      queryFn: ({ signal }) => getTaskSummary(parameters, { signal }),
    };
  },
  hrefOf: taskHref,
  emptyState: (
    <EmptyState
      icon={ListChecksIcon}
      title="No tasks yet"
      help="Workflows run as tasks on the nodes of a pool. Submit a workflow to see its tasks here."
      action={<SubmitButton />}
    />
  ),
};
