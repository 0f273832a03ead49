/**
 * Generated from openapi.yaml by `pnpm generate:api`. Do not edit.
 */
import * as zod from 'zod';

/**
 * @summary List workflows, newest first by default
 */

export const listWorkflowsQueryOffsetDefault = 0;
export const listWorkflowsQueryOffsetMin = 0;
export const listWorkflowsQueryOffsetMax = 9007199254740991;

export const listWorkflowsQueryLimitDefault = 20;
export const listWorkflowsQueryLimitMax = 1000;

export const ListWorkflowsQueryParams = zod.object({
  "statuses": zod.array(zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a workflow.')).optional().describe('Only workflows in one of these statuses.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "name": zod.string().optional().describe('Only workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only workflows that ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only workflows that ended before this time (UTC); together with ended_after.'),
  "sort": zod.enum(['submit_time', 'status', 'priority', 'pool', 'user', 'queued_time', 'duration']).optional().describe('Column to sort by, submit_time by default. Rows with equal values are ordered newest first. queued_time and duration are in seconds until now: only for workflows in statuses in which they grow.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Sort direction; DESC (newest first) by default.'),
  "offset": zod.int().min(listWorkflowsQueryOffsetMin).max(listWorkflowsQueryOffsetMax).default(listWorkflowsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listWorkflowsQueryLimitMax).default(listWorkflowsQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listWorkflowsResponseEntriesItemQueuedTimeMin = 0;

export const listWorkflowsResponseEntriesItemDurationMin = 0;

export const listWorkflowsResponseEntriesItemTaskCountMin = 0;

export const listWorkflowsResponseEntriesItemCompletedTaskCountMin = 0;

export const listWorkflowsResponseEntriesItemGpuCountMin = 0;

export const listWorkflowsResponseTotalMin = 0;

export const ListWorkflowsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "user": zod.string().describe('User who submitted the workflow.'),
  "name": zod.string(),
  "workflow_uuid": zod.uuid(),
  "submit_time": zod.iso.datetime({}).describe('UTC.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until the first task runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "queued_time": zod.number().min(listWorkflowsResponseEntriesItemQueuedTimeMin).describe('Seconds from submission to start, or to now if not yet started.'),
  "duration": zod.number().min(listWorkflowsResponseEntriesItemDurationMin).optional().describe('Seconds from start to end, or to now while running; absent until started.'),
  "status": zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a workflow.'),
  "overview": zod.string().describe('URL of the workflow\'s page in the console.'),
  "logs": zod.string().describe('URL of its log.'),
  "error_logs": zod.string().optional().describe('URL of its error log; present only if it failed.'),
  "grafana_url": zod.string().optional().describe('URL of its metrics dashboard.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "pool": zod.string().optional(),
  "app_owner": zod.string().optional(),
  "app_name": zod.string().optional(),
  "app_version": zod.int().min(1).optional(),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "labels": zod.record(zod.string(), zod.string()).optional().describe('Key-value pairs attached by users.'),
  "tags": zod.array(zod.string()),
  "task_count": zod.int().min(listWorkflowsResponseEntriesItemTaskCountMin).describe('Number of tasks in all groups.'),
  "completed_task_count": zod.int().min(listWorkflowsResponseEntriesItemCompletedTaskCountMin).describe('Number of tasks whose latest attempt is COMPLETED.'),
  "gpu_count": zod.int().min(listWorkflowsResponseEntriesItemGpuCountMin).describe('Total GPUs requested by its tasks.')
}).describe('One row of the workflow list.')),
  "total": zod.int().min(listWorkflowsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * @summary Count workflows by the values of one or two columns
 */
export const getWorkflowSummaryQueryGroupByMax = 2;

export const GetWorkflowSummaryQueryParams = zod.object({
  "group_by": zod.array(zod.enum(['status', 'pool', 'user', 'priority', 'tag']).describe('Columns by whose values workflows can be counted.')).max(getWorkflowSummaryQueryGroupByMax).optional().describe('One or two different columns; status by default. A workflow counts for each of its tags, also for those that `tags` does not name.'),
  "statuses": zod.array(zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a workflow.')).optional().describe('Only workflows in one of these statuses.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "name": zod.string().optional().describe('Only workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only workflows that ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only workflows that ended before this time (UTC); together with ended_after.')
})

export const getWorkflowSummaryResponseTotalMin = 0;

export const getWorkflowSummaryResponseGroupsMax = 1000;

export const GetWorkflowSummaryResponse = zod.strictObject({
  "total": zod.int().min(getWorkflowSummaryResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "groups": zod.array(zod.strictObject({
  "key": zod.strictObject({
  "status": zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).optional().describe('Status of a workflow.'),
  "pool": zod.string().optional().describe('Name of the pool.'),
  "user": zod.string().optional().describe('User who submitted the workflow.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).optional().describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "tag": zod.string().optional()
}).describe('The value of each column of group_by. A column is absent for workflows without a value: those without a pool, or without a tag.'),
  "count": zod.int().min(1).describe('Number of matching workflows with these values.')
})).max(getWorkflowSummaryResponseGroupsMax).describe('One entry for each combination of values that a matching workflow has; more than 1,000 return 422. Ordered by count, the largest first, then by key: column by column as in group_by, by code units, an absent value last. The counts add up to total; by tag to more, where a workflow has several: it counts for each of them.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the counts are exact.')
}).describe('Exact numbers of workflows by the values of one or two columns.')

/**
 * @summary Count the workflows that were submitted or ended in each part of a time range
 */
export const getWorkflowTimelineQueryBucketsDefault = 24;
export const getWorkflowTimelineQueryBucketsMax = 200;

export const GetWorkflowTimelineQueryParams = zod.object({
  "from": zod.iso.datetime({}).describe('Start of the first bucket (UTC).'),
  "to": zod.iso.datetime({}).describe('End of the last bucket (UTC), which is not part of it.'),
  "buckets": zod.int().min(1).max(getWorkflowTimelineQueryBucketsMax).default(getWorkflowTimelineQueryBucketsDefault).describe('Number of buckets of equal length, to the millisecond.'),
  "of": zod.enum(['submitted', 'ended']).optional().describe('The time by which workflows are counted, submitted by default.'),
  "statuses": zod.array(zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a workflow.')).optional().describe('Only workflows in one of these statuses.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "name": zod.string().optional().describe('Only workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only workflows that ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only workflows that ended before this time (UTC); together with ended_after.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getWorkflowTimelineResponseBucketsItemCountsPendingMin = 0;

export const getWorkflowTimelineResponseBucketsItemCountsWaitingMin = 0;

export const getWorkflowTimelineResponseBucketsItemCountsRunningMin = 0;

export const getWorkflowTimelineResponseBucketsItemCountsCompletedMin = 0;

export const getWorkflowTimelineResponseBucketsItemCountsFailedMin = 0;

export const getWorkflowTimelineResponseBucketsMax = 200;

export const getWorkflowTimelineResponseTotalMin = 0;

export const GetWorkflowTimelineResponse = zod.strictObject({
  "buckets": zod.array(zod.strictObject({
  "start": zod.iso.datetime({}).describe('UTC.'),
  "end": zod.iso.datetime({}).describe('UTC; not part of the bucket.'),
  "counts": zod.strictObject({
  "pending": zod.int().min(getWorkflowTimelineResponseBucketsItemCountsPendingMin).describe('PENDING.'),
  "waiting": zod.int().min(getWorkflowTimelineResponseBucketsItemCountsWaitingMin).describe('WAITING.'),
  "running": zod.int().min(getWorkflowTimelineResponseBucketsItemCountsRunningMin).describe('RUNNING.'),
  "completed": zod.int().min(getWorkflowTimelineResponseBucketsItemCountsCompletedMin).describe('COMPLETED.'),
  "failed": zod.int().min(getWorkflowTimelineResponseBucketsItemCountsFailedMin).describe('All statuses that begin with FAILED.')
}).describe('Numbers of workflows by the category of their status now. All of those that ended are completed or failed.')
})).max(getWorkflowTimelineResponseBucketsMax).describe('Oldest first, without gaps.'),
  "total": zod.int().min(getWorkflowTimelineResponseTotalMin).describe('Number of workflows in all buckets.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the counts are exact.')
}).describe('Exact numbers of workflows by the time at which they were submitted or ended.')

/**
 * @summary Get a workflow with its groups and tasks
 */

export const GetWorkflowParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const getWorkflowResponseParentJobIdMin = 0;

export const getWorkflowResponseExecTimeoutMin = 0;

export const getWorkflowResponseQueueTimeoutMin = 0;

export const getWorkflowResponseDurationMin = 0;

export const getWorkflowResponseQueuedTimeMin = 0;

export const getWorkflowResponseGroupsItemTasksItemRetryIdMin = 0;

export const GetWorkflowResponse = zod.strictObject({
  "name": zod.string(),
  "uuid": zod.uuid(),
  "submitted_by": zod.string().describe('User who submitted the workflow.'),
  "cancelled_by": zod.string().optional().describe('User who canceled the workflow.'),
  "cancel_message": zod.string().optional().describe('Reason for the cancellation.'),
  "spec": zod.string().describe('URL of the spec.'),
  "template_spec": zod.string().describe('URL of the spec before its variables are set.'),
  "logs": zod.string().describe('URL of the log.'),
  "events": zod.string().describe('URL of the events.'),
  "overview": zod.string().describe('URL of the workflow\'s page in the console.'),
  "parent_name": zod.string().optional().describe('Workflow that this one was resubmitted from: the previous one in its sequence, or the one named in the request. Absent when there is none.'),
  "parent_job_id": zod.int().min(getWorkflowResponseParentJobIdMin).optional().describe('Position of the parent workflow in its own sequence, from 1; 1 if it is in none.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "grafana_url": zod.string().optional().describe('URL of its metrics dashboard.'),
  "tags": zod.array(zod.string()),
  "submit_time": zod.iso.datetime({}).describe('UTC.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until the first task runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "exec_timeout": zod.number().min(getWorkflowResponseExecTimeoutMin).optional().describe('Seconds that the workflow may run.'),
  "queue_timeout": zod.number().min(getWorkflowResponseQueueTimeoutMin).optional().describe('Seconds that the workflow may wait in the queue.'),
  "duration": zod.number().min(getWorkflowResponseDurationMin).optional().describe('Seconds from start to end, or to now while running; absent until started.'),
  "queued_time": zod.number().min(getWorkflowResponseQueuedTimeMin).describe('Seconds from submission to start, or to now if not yet started.'),
  "status": zod.enum(['PENDING', 'RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'FAILED_SUBMISSION', 'FAILED_SERVER_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_CANCELED', 'FAILED_BACKEND_ERROR', 'FAILED_IMAGE_PULL', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a workflow.'),
  "outputs": zod.string().optional().describe('URL of its artifacts.'),
  "groups": zod.array(zod.strictObject({
  "name": zod.string(),
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.'),
  "processing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "scheduling_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "initializing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until its first task runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "remaining_upstream_groups": zod.array(zod.string()).optional().describe('Names of the groups that must finish before this one starts.'),
  "downstream_groups": zod.array(zod.string()).optional().describe('Names of the groups that depend on this one.'),
  "failure_message": zod.string().optional(),
  "tasks": zod.array(zod.strictObject({
  "name": zod.string(),
  "retry_id": zod.int().min(getWorkflowResponseGroupsItemTasksItemRetryIdMin).describe('Number of the attempt, from 0.'),
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.'),
  "failure_message": zod.string().optional(),
  "exit_code": zod.int().optional().describe('Exit code of the process; absent until it exits.'),
  "logs": zod.string().describe('URL of its log.'),
  "error_logs": zod.string().optional().describe('URL of its error log; present only if it failed.'),
  "processing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "scheduling_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "initializing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "events": zod.string().describe('URL of its events.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until it runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "input_download_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "input_download_end_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "output_upload_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "pod_name": zod.string(),
  "pod_ip": zod.string().optional().describe('IP address of the pod; absent until it is scheduled.'),
  "task_uuid": zod.uuid(),
  "node_name": zod.string().optional().describe('Hostname of the node; absent until it is scheduled.'),
  "lead": zod.boolean().optional().describe('Whether it is its group\'s lead task; false when absent.')
}).describe('One attempt of a task.')).describe('One entry per attempt of each task.')
}).describe('Tasks scheduled together; a node of the workflow\'s graph.')),
  "pool": zod.string().optional(),
  "backend": zod.string().optional(),
  "app_owner": zod.string().optional(),
  "app_name": zod.string().optional(),
  "app_version": zod.int().min(1).optional(),
  "plugins": zod.strictObject({
  "rsync": zod.boolean().optional().describe('Whether files can be copied to and from its tasks.')
}).describe('Platform plug-ins used by the workflow.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "labels": zod.record(zod.string(), zod.string()).optional().describe('Key-value pairs attached by users.'),
  "warnings": zod.array(zod.string()).optional().describe('Warnings from the pool\'s policy, and of what the spec says twice or nobody can read.')
}).describe('A workflow in full.')

/**
 * @summary Cancel a workflow that has not ended
 */

export const CancelWorkflowParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const cancelWorkflowQueryMessageMax = 1000;

export const cancelWorkflowQueryForceDefault = false;

export const CancelWorkflowQueryParams = zod.object({
  "message": zod.string().max(cancelWorkflowQueryMessageMax).optional().describe('Reason for the cancellation.'),
  "force": zod.boolean().default(cancelWorkflowQueryForceDefault).describe('Stop the tasks immediately, without a grace period.')
})

export const CancelWorkflowResponse = zod.strictObject({
  "name": zod.string().describe('Name of the canceled workflow.')
})

/**
 * @summary Get the log of a workflow as text
 */

export const GetWorkflowLogsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const getWorkflowLogsQueryRetryIdMin = 0;
export const getWorkflowLogsQueryRetryIdMax = 9007199254740991;

export const getWorkflowLogsQueryLastNLinesMax = 9007199254740991;

export const getWorkflowLogsQueryOffsetDefault = 0;
export const getWorkflowLogsQueryOffsetMin = 0;
export const getWorkflowLogsQueryOffsetMax = 9007199254740991;

export const getWorkflowLogsQueryLimitMax = 9007199254740991;

export const getWorkflowLogsQueryFollowDefault = false;

export const GetWorkflowLogsQueryParams = zod.object({
  "task_name": zod.string().optional().describe('Only entries of this task; a task that is not in the workflow returns 422.'),
  "retry_id": zod.int().min(getWorkflowLogsQueryRetryIdMin).max(getWorkflowLogsQueryRetryIdMax).optional().describe('Only attempts with this number, from 0; all by default.'),
  "last_n_lines": zod.int().min(1).max(getWorkflowLogsQueryLastNLinesMax).optional().describe('Only the last N lines, before offset and limit are applied.'),
  "offset": zod.int().min(getWorkflowLogsQueryOffsetMin).max(getWorkflowLogsQueryOffsetMax).default(getWorkflowLogsQueryOffsetDefault).describe('Number of matching lines to skip.'),
  "limit": zod.int().min(1).max(getWorkflowLogsQueryLimitMax).optional().describe('Maximum number of lines to return; all by default.'),
  "query": zod.string().optional().describe('Only lines that contain this text, ignoring case.'),
  "levels": zod.array(zod.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).describe('Level of a log line. TRACE counts as DEBUG, WARNING as WARN, CRITICAL and FATAL as ERROR.')).optional().describe('Only lines of these levels. A line\'s level is the word that its message starts with, in brackets or not; INFO without one, and for lines of the platform. A line without a time has the level of the line before, except a progress bar, which is INFO.'),
  "follow": zod.boolean().default(getWorkflowLogsQueryFollowDefault).describe('Keep the response open and stream new lines until all attempts have ended; without a line, wait for the first one.')
})

export const GetWorkflowLogsResponse = zod.string()

/**
 * @summary List the events of a workflow, oldest first
 */

export const ListWorkflowEventsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const listWorkflowEventsQueryRetryIdMin = 0;
export const listWorkflowEventsQueryRetryIdMax = 9007199254740991;

export const listWorkflowEventsQueryOffsetDefault = 0;
export const listWorkflowEventsQueryOffsetMin = 0;
export const listWorkflowEventsQueryOffsetMax = 9007199254740991;

export const listWorkflowEventsQueryLimitDefault = 20;
export const listWorkflowEventsQueryLimitMax = 1000;

export const ListWorkflowEventsQueryParams = zod.object({
  "task_name": zod.string().optional().describe('Only entries of this task; a task that is not in the workflow returns 422.'),
  "retry_id": zod.int().min(listWorkflowEventsQueryRetryIdMin).max(listWorkflowEventsQueryRetryIdMax).optional().describe('Only attempts with this number, from 0; all by default.'),
  "offset": zod.int().min(listWorkflowEventsQueryOffsetMin).max(listWorkflowEventsQueryOffsetMax).default(listWorkflowEventsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listWorkflowEventsQueryLimitMax).default(listWorkflowEventsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listWorkflowEventsResponseEntriesItemRetryIdMin = 0;

export const listWorkflowEventsResponseTotalMin = 0;

export const ListWorkflowEventsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "type": zod.enum(['Normal', 'Warning']).describe('Warning if something failed or had to wait, Normal otherwise.'),
  "reason": zod.string().describe('Machine-readable reason, one word, such as Scheduled.'),
  "message": zod.string(),
  "source": zod.strictObject({
  "component": zod.string().describe('Component that reports the event, such as kubelet.'),
  "host": zod.string().optional().describe('Hostname of the node that reports the event.')
}),
  "first_timestamp": zod.iso.datetime({}).describe('UTC; first occurrence.'),
  "last_timestamp": zod.iso.datetime({}).describe('UTC; latest occurrence.'),
  "count": zod.int().min(1).describe('Number of occurrences.'),
  "involved_object": zod.strictObject({
  "kind": zod.string().describe('Kind of cluster object, such as Pod.'),
  "name": zod.string(),
  "namespace": zod.string()
}),
  "workflow_name": zod.string().optional().describe('Workflow of the task that the event concerns; only in events of a node.'),
  "task_name": zod.string().optional().describe('Task that the event concerns; absent for an event of the workflow, or of the node.'),
  "retry_id": zod.int().min(listWorkflowEventsResponseEntriesItemRetryIdMin).optional().describe('Number of the attempt, from 0; present only with task_name, and not in events of a node.')
}).describe('Something the cluster reports about a workflow or a task.')),
  "total": zod.int().min(listWorkflowEventsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * @summary Get the spec of a workflow as YAML
 */

export const GetWorkflowSpecParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const getWorkflowSpecQueryUseTemplateDefault = false;

export const GetWorkflowSpecQueryParams = zod.object({
  "use_template": zod.boolean().default(getWorkflowSpecQueryUseTemplateDefault).describe('Return the template as submitted, before its variables are set.')
})

export const GetWorkflowSpecResponse = zod.string()

/**
 * @summary List the artifacts under a workflow's prefix in its bucket
 */

export const ListWorkflowArtifactsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const listWorkflowArtifactsQueryOffsetDefault = 0;
export const listWorkflowArtifactsQueryOffsetMin = 0;
export const listWorkflowArtifactsQueryOffsetMax = 9007199254740991;

export const listWorkflowArtifactsQueryLimitDefault = 20;
export const listWorkflowArtifactsQueryLimitMax = 1000;

export const ListWorkflowArtifactsQueryParams = zod.object({
  "prefix": zod.string().optional().describe('Only objects whose key starts with this prefix.'),
  "offset": zod.int().min(listWorkflowArtifactsQueryOffsetMin).max(listWorkflowArtifactsQueryOffsetMax).default(listWorkflowArtifactsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listWorkflowArtifactsQueryLimitMax).default(listWorkflowArtifactsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listWorkflowArtifactsResponseEntriesItemOneSizeMin = 0;

export const listWorkflowArtifactsResponseTotalMin = 0;

export const ListWorkflowArtifactsResponse = zod.strictObject({
  "bucket": zod.string().describe('Bucket that the workflow writes to.'),
  "prefix": zod.string().describe('Prefix of the workflow in the bucket; every key starts with it.'),
  "entries": zod.array(zod.strictObject({
  "key": zod.string().describe('Full key in the bucket.'),
  "size": zod.number().min(listWorkflowArtifactsResponseEntriesItemOneSizeMin).describe('Bytes.'),
  "last_modified": zod.iso.datetime({}).describe('UTC.'),
  "etag": zod.string(),
  "content_type": zod.string().describe('Media type.'),
  "metadata": zod.record(zod.string(), zod.string()),
  "type": zod.enum(['checkpoint', 'model', 'log', 'config', 'metrics']).describe('Purpose of an artifact.'),
  "task_name": zod.string().optional().describe('Task that wrote the artifact.')
}).describe('An object written by a workflow.')),
  "total": zod.int().min(listWorkflowArtifactsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary Get one attempt of a task in full
 */

export const GetTaskParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.')
})

export const getTaskQueryRetryIdMin = 0;
export const getTaskQueryRetryIdMax = 9007199254740991;

export const GetTaskQueryParams = zod.object({
  "retry_id": zod.int().min(getTaskQueryRetryIdMin).max(getTaskQueryRetryIdMax).optional().describe('Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.')
})

export const getTaskResponseOneRetryIdMin = 0;

export const getTaskResponseTwoStorageMin = 0;

export const getTaskResponseTwoCpuMin = 0;

export const getTaskResponseTwoMemoryMin = 0;

export const getTaskResponseTwoGpuMin = 0;

export const getTaskResponseThreeDurationMin = 0;

export const GetTaskResponse = zod.strictObject({
  "name": zod.string(),
  "retry_id": zod.int().min(getTaskResponseOneRetryIdMin).describe('Number of the attempt, from 0.'),
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.'),
  "failure_message": zod.string().optional(),
  "exit_code": zod.int().optional().describe('Exit code of the process; absent until it exits.'),
  "logs": zod.string().describe('URL of its log.'),
  "error_logs": zod.string().optional().describe('URL of its error log; present only if it failed.'),
  "processing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "scheduling_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "initializing_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "events": zod.string().describe('URL of its events.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until it runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "input_download_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "input_download_end_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "output_upload_start_time": zod.iso.datetime({}).optional().describe('UTC.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "pod_name": zod.string(),
  "pod_ip": zod.string().optional().describe('IP address of the pod; absent until it is scheduled.'),
  "task_uuid": zod.uuid(),
  "node_name": zod.string().optional().describe('Hostname of the node; absent until it is scheduled.'),
  "lead": zod.boolean().optional().describe('Whether it is its group\'s lead task; false when absent.'),
  "workflow_id": zod.string().describe('Name of the workflow.'),
  "task_name": zod.string(),
  "node": zod.string().optional().describe('Hostname of the node; absent until it is scheduled.'),
  "storage": zod.number().min(getTaskResponseTwoStorageMin).describe('Bytes of scratch disk requested.'),
  "cpu": zod.int().min(getTaskResponseTwoCpuMin).describe('Cores requested.'),
  "memory": zod.number().min(getTaskResponseTwoMemoryMin).describe('Bytes of memory requested.'),
  "gpu": zod.int().min(getTaskResponseTwoGpuMin).describe('GPUs requested.'),
  "group_name": zod.string().describe('Task group of the task.'),
  "duration": zod.number().min(getTaskResponseThreeDurationMin).optional().describe('Seconds from start to end, or to now while running; absent until started.'),
  "command": zod.array(zod.string()).describe('Program and its initial arguments.'),
  "args": zod.array(zod.string()).describe('Arguments appended to the command.'),
  "env": zod.record(zod.string(), zod.string()).describe('Environment variables.'),
  "image": zod.string().describe('Container image and tag.')
}).describe('One attempt of a task in full.')

/**
 * @summary Get the log of a task as text
 */

export const GetTaskLogsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.')
})

export const getTaskLogsQueryRetryIdMin = 0;
export const getTaskLogsQueryRetryIdMax = 9007199254740991;

export const getTaskLogsQueryLastNLinesMax = 9007199254740991;

export const getTaskLogsQueryOffsetDefault = 0;
export const getTaskLogsQueryOffsetMin = 0;
export const getTaskLogsQueryOffsetMax = 9007199254740991;

export const getTaskLogsQueryLimitMax = 9007199254740991;

export const getTaskLogsQueryFollowDefault = false;

export const GetTaskLogsQueryParams = zod.object({
  "retry_id": zod.int().min(getTaskLogsQueryRetryIdMin).max(getTaskLogsQueryRetryIdMax).optional().describe('Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.'),
  "last_n_lines": zod.int().min(1).max(getTaskLogsQueryLastNLinesMax).optional().describe('Only the last N lines, before offset and limit are applied.'),
  "offset": zod.int().min(getTaskLogsQueryOffsetMin).max(getTaskLogsQueryOffsetMax).default(getTaskLogsQueryOffsetDefault).describe('Number of matching lines to skip.'),
  "limit": zod.int().min(1).max(getTaskLogsQueryLimitMax).optional().describe('Maximum number of lines to return; all by default.'),
  "query": zod.string().optional().describe('Only lines that contain this text, ignoring case.'),
  "levels": zod.array(zod.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).describe('Level of a log line. TRACE counts as DEBUG, WARNING as WARN, CRITICAL and FATAL as ERROR.')).optional().describe('Only lines of these levels. A line\'s level is the word that its message starts with, in brackets or not; INFO without one, and for lines of the platform. A line without a time has the level of the line before, except a progress bar, which is INFO.'),
  "follow": zod.boolean().default(getTaskLogsQueryFollowDefault).describe('Keep the response open and stream new lines until all attempts have ended; without a line, wait for the first one.')
})

export const GetTaskLogsResponse = zod.string()

/**
 * @summary List the events of a task, oldest first
 */

export const ListTaskEventsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.')
})

export const listTaskEventsQueryRetryIdMin = 0;
export const listTaskEventsQueryRetryIdMax = 9007199254740991;

export const listTaskEventsQueryOffsetDefault = 0;
export const listTaskEventsQueryOffsetMin = 0;
export const listTaskEventsQueryOffsetMax = 9007199254740991;

export const listTaskEventsQueryLimitDefault = 20;
export const listTaskEventsQueryLimitMax = 1000;

export const ListTaskEventsQueryParams = zod.object({
  "retry_id": zod.int().min(listTaskEventsQueryRetryIdMin).max(listTaskEventsQueryRetryIdMax).optional().describe('Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.'),
  "offset": zod.int().min(listTaskEventsQueryOffsetMin).max(listTaskEventsQueryOffsetMax).default(listTaskEventsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listTaskEventsQueryLimitMax).default(listTaskEventsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listTaskEventsResponseEntriesItemRetryIdMin = 0;

export const listTaskEventsResponseTotalMin = 0;

export const ListTaskEventsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "type": zod.enum(['Normal', 'Warning']).describe('Warning if something failed or had to wait, Normal otherwise.'),
  "reason": zod.string().describe('Machine-readable reason, one word, such as Scheduled.'),
  "message": zod.string(),
  "source": zod.strictObject({
  "component": zod.string().describe('Component that reports the event, such as kubelet.'),
  "host": zod.string().optional().describe('Hostname of the node that reports the event.')
}),
  "first_timestamp": zod.iso.datetime({}).describe('UTC; first occurrence.'),
  "last_timestamp": zod.iso.datetime({}).describe('UTC; latest occurrence.'),
  "count": zod.int().min(1).describe('Number of occurrences.'),
  "involved_object": zod.strictObject({
  "kind": zod.string().describe('Kind of cluster object, such as Pod.'),
  "name": zod.string(),
  "namespace": zod.string()
}),
  "workflow_name": zod.string().optional().describe('Workflow of the task that the event concerns; only in events of a node.'),
  "task_name": zod.string().optional().describe('Task that the event concerns; absent for an event of the workflow, or of the node.'),
  "retry_id": zod.int().min(listTaskEventsResponseEntriesItemRetryIdMin).optional().describe('Number of the attempt, from 0; present only with task_name, and not in events of a node.')
}).describe('Something the cluster reports about a workflow or a task.')),
  "total": zod.int().min(listTaskEventsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * @summary List tasks across all workflows, newest workflow first by default
 */

export const listTasksQueryOffsetDefault = 0;
export const listTasksQueryOffsetMin = 0;
export const listTasksQueryOffsetMax = 9007199254740991;

export const listTasksQueryLimitDefault = 20;
export const listTasksQueryLimitMax = 1000;

export const ListTasksQueryParams = zod.object({
  "workflow_id": zod.string().optional().describe('Only tasks of the workflow with this exact name.'),
  "statuses": zod.array(zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.')).optional().describe('Only tasks in one of these statuses.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "nodes": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only tasks on one of these nodes, by hostname.'),
  "name": zod.string().optional().describe('Only tasks of workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended before this time (UTC); together with ended_after.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Sort direction; DESC (newest first) by default.'),
  "offset": zod.int().min(listTasksQueryOffsetMin).max(listTasksQueryOffsetMax).default(listTasksQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listTasksQueryLimitMax).default(listTasksQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listTasksResponseEntriesItemRetryIdMin = 0;

export const listTasksResponseEntriesItemDurationMin = 0;

export const listTasksResponseEntriesItemStorageMin = 0;

export const listTasksResponseEntriesItemCpuMin = 0;

export const listTasksResponseEntriesItemMemoryMin = 0;

export const listTasksResponseEntriesItemGpuMin = 0;

export const listTasksResponseTotalMin = 0;

export const ListTasksResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "user": zod.string().describe('User who submitted the workflow.'),
  "workflow_id": zod.string().describe('Name of the workflow.'),
  "workflow_uuid": zod.uuid(),
  "task_name": zod.string(),
  "retry_id": zod.int().min(listTasksResponseEntriesItemRetryIdMin).describe('Number of the attempt, from 0.'),
  "pool": zod.string().optional(),
  "node": zod.string().optional().describe('Hostname of the node; absent until it is scheduled.'),
  "start_time": zod.iso.datetime({}).optional().describe('UTC; absent until it runs.'),
  "end_time": zod.iso.datetime({}).optional().describe('UTC; absent until it ends.'),
  "duration": zod.number().min(listTasksResponseEntriesItemDurationMin).optional().describe('Seconds from start to end, or to now while running; absent until started.'),
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.'),
  "overview": zod.string().describe('URL of the task\'s page in the console.'),
  "logs": zod.string().describe('URL of its log.'),
  "error_logs": zod.string().optional().describe('URL of its error log; present only if it failed.'),
  "grafana_url": zod.string().optional().describe('URL of its metrics dashboard.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "storage": zod.number().min(listTasksResponseEntriesItemStorageMin).describe('Bytes of scratch disk requested.'),
  "cpu": zod.int().min(listTasksResponseEntriesItemCpuMin).describe('Cores requested.'),
  "memory": zod.number().min(listTasksResponseEntriesItemMemoryMin).describe('Bytes of memory requested.'),
  "gpu": zod.int().min(listTasksResponseEntriesItemGpuMin).describe('GPUs requested.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')
}).describe('One row of the task list, for the latest attempt of a task.')),
  "total": zod.int().min(listTasksResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * @summary Count tasks across all workflows by the values of one or two columns
 */
export const getTaskSummaryQueryGroupByMax = 2;

export const GetTaskSummaryQueryParams = zod.object({
  "group_by": zod.array(zod.enum(['status', 'pool', 'user', 'priority']).describe('Columns by whose values tasks can be counted.')).max(getTaskSummaryQueryGroupByMax).optional().describe('One or two different columns; status by default.'),
  "workflow_id": zod.string().optional().describe('Only tasks of the workflow with this exact name.'),
  "statuses": zod.array(zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.')).optional().describe('Only tasks in one of these statuses.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "nodes": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only tasks on one of these nodes, by hostname.'),
  "name": zod.string().optional().describe('Only tasks of workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended before this time (UTC); together with ended_after.')
})

export const getTaskSummaryResponseTotalMin = 0;

export const getTaskSummaryResponseGroupsMax = 1000;

export const GetTaskSummaryResponse = zod.strictObject({
  "total": zod.int().min(getTaskSummaryResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "groups": zod.array(zod.strictObject({
  "key": zod.strictObject({
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).optional().describe('Status of a task group or task. WAITING means that an upstream group has not finished.'),
  "pool": zod.string().optional().describe('Name of the pool.'),
  "user": zod.string().optional().describe('User who submitted the task\'s workflow.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).optional().describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')
}).describe('The value of each column of group_by. A column is absent for tasks without a value: those of workflows without a pool.'),
  "count": zod.int().min(1).describe('Number of matching tasks with these values.')
})).max(getTaskSummaryResponseGroupsMax).describe('One entry for each combination of values that a matching task has; more than 1,000 return 422. Ordered by count, the largest first, then by key: column by column as in group_by, by code units, an absent value last. The counts add up to total.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the counts are exact.')
}).describe('Exact numbers of tasks by the values of one or two columns.')

/**
 * By default of the tasks that hold nodes: INITIALIZING and RUNNING ones. The GPUs of these are the use of the pools:
 * their `total_usage`, and that of their nodes. To expand an entry, group by another column and filter by its key.
 *
 * What tasks requested that have ended is summed exactly of those that ended in the last 30 days: give `ended_after`
 * and, unless all are wanted, statuses. Bytes of all that ever ended exceed what JSON numbers can say exactly. For
 * how long GPUs were held, see the history.
 * @summary Sum what the tasks of each pool, user, priority or platform hold and wait for
 */

export const listOccupancyQueryOffsetDefault = 0;
export const listOccupancyQueryOffsetMin = 0;
export const listOccupancyQueryOffsetMax = 9007199254740991;

export const listOccupancyQueryLimitDefault = 20;
export const listOccupancyQueryLimitMax = 1000;

export const ListOccupancyQueryParams = zod.object({
  "group_by": zod.enum(['pool', 'user', 'priority', 'platform']).optional().describe('Column of the entries; pool by default.'),
  "then_by": zod.enum(['pool', 'user', 'priority', 'platform']).optional().describe('Column whose values `children` counts; user by default, or pool when grouped by user.'),
  "statuses": zod.array(zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of a task group or task. WAITING means that an upstream group has not finished.')).optional().describe('Only tasks in one of these statuses; INITIALIZING and RUNNING by default, which hold nodes, or all that have ended when ended_after is given.'),
  "workflow_id": zod.string().optional().describe('Only tasks of the workflow with this exact name.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "nodes": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only tasks on one of these nodes, by hostname.'),
  "name": zod.string().optional().describe('Only tasks of workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "ended_after": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended at this time (UTC) or later; at most 30 days ago.'),
  "ended_before": zod.iso.datetime({}).optional().describe('Only tasks whose last attempt ended before this time (UTC); together with ended_after.'),
  "sort": zod.enum(['key', 'workflows', 'tasks', 'gpu', 'cpu', 'memory', 'storage', 'waiting_gpu']).optional().describe('Column to sort by, gpu by default. Entries with equal values are ordered by key.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Sort direction; DESC (largest first) by default.'),
  "offset": zod.int().min(listOccupancyQueryOffsetMin).max(listOccupancyQueryOffsetMax).default(listOccupancyQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listOccupancyQueryLimitMax).default(listOccupancyQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listOccupancyResponseEntriesItemWorkflowsMin = 0;

export const listOccupancyResponseEntriesItemTasksMin = 0;

export const listOccupancyResponseEntriesItemGpuMin = 0;

export const listOccupancyResponseEntriesItemCpuMin = 0;

export const listOccupancyResponseEntriesItemMemoryMin = 0;

export const listOccupancyResponseEntriesItemStorageMin = 0;

export const listOccupancyResponseEntriesItemByPriorityHIGHGpuMin = 0;

export const listOccupancyResponseEntriesItemByPriorityHIGHTasksMin = 0;

export const listOccupancyResponseEntriesItemByPriorityNORMALGpuMin = 0;

export const listOccupancyResponseEntriesItemByPriorityNORMALTasksMin = 0;

export const listOccupancyResponseEntriesItemByPriorityLOWGpuMin = 0;

export const listOccupancyResponseEntriesItemByPriorityLOWTasksMin = 0;

export const listOccupancyResponseEntriesItemWaitingGpuMin = 0;

export const listOccupancyResponseTotalMin = 0;

export const listOccupancyResponseSumWorkflowsMin = 0;

export const listOccupancyResponseSumTasksMin = 0;

export const listOccupancyResponseSumGpuMin = 0;

export const listOccupancyResponseSumCpuMin = 0;

export const listOccupancyResponseSumMemoryMin = 0;

export const listOccupancyResponseSumStorageMin = 0;

export const listOccupancyResponseSumByPriorityHIGHGpuMin = 0;

export const listOccupancyResponseSumByPriorityHIGHTasksMin = 0;

export const listOccupancyResponseSumByPriorityNORMALGpuMin = 0;

export const listOccupancyResponseSumByPriorityNORMALTasksMin = 0;

export const listOccupancyResponseSumByPriorityLOWGpuMin = 0;

export const listOccupancyResponseSumByPriorityLOWTasksMin = 0;

export const listOccupancyResponseSumWaitingGpuMin = 0;

export const listOccupancyResponseOutsideGpuMin = 0;

export const ListOccupancyResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "key": zod.string().describe('Name of the pool, user or platform, or the priority.'),
  "workflows": zod.int().min(listOccupancyResponseEntriesItemWorkflowsMin).describe('Number of workflows with such tasks.'),
  "tasks": zod.int().min(listOccupancyResponseEntriesItemTasksMin).describe('Number of tasks.'),
  "gpu": zod.int().min(listOccupancyResponseEntriesItemGpuMin).describe('GPUs.'),
  "cpu": zod.int().min(listOccupancyResponseEntriesItemCpuMin).describe('Cores.'),
  "memory": zod.int().min(listOccupancyResponseEntriesItemMemoryMin).describe('Bytes.'),
  "storage": zod.int().min(listOccupancyResponseEntriesItemStorageMin).describe('Bytes of scratch disk.'),
  "by_priority": zod.strictObject({
  "HIGH": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseEntriesItemByPriorityHIGHGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseEntriesItemByPriorityHIGHTasksMin).describe('Number of tasks.')
}),
  "NORMAL": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseEntriesItemByPriorityNORMALGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseEntriesItemByPriorityNORMALTasksMin).describe('Number of tasks.')
}),
  "LOW": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseEntriesItemByPriorityLOWGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseEntriesItemByPriorityLOWTasksMin).describe('Number of tasks.')
})
}).describe('Parts of the sums by priority. What LOW holds is spare capacity, outside the quota.'),
  "waiting_gpu": zod.int().min(listOccupancyResponseEntriesItemWaitingGpuMin).describe('GPUs of the tasks that wait for nodes (SCHEDULING), whatever `statuses` says; 0 with ended_after.'),
  "children": zod.int().min(1).describe('Number of entries when these tasks are grouped by `then_by`.')
}).describe('What the tasks of one value of the column hold. It has such tasks, or some that wait for GPUs.')),
  "total": zod.int().min(listOccupancyResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "sum": zod.strictObject({
  "workflows": zod.int().min(listOccupancyResponseSumWorkflowsMin).describe('Number of workflows with such tasks.'),
  "tasks": zod.int().min(listOccupancyResponseSumTasksMin).describe('Number of tasks.'),
  "gpu": zod.int().min(listOccupancyResponseSumGpuMin).describe('GPUs.'),
  "cpu": zod.int().min(listOccupancyResponseSumCpuMin).describe('Cores.'),
  "memory": zod.int().min(listOccupancyResponseSumMemoryMin).describe('Bytes.'),
  "storage": zod.int().min(listOccupancyResponseSumStorageMin).describe('Bytes of scratch disk.'),
  "by_priority": zod.strictObject({
  "HIGH": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseSumByPriorityHIGHGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseSumByPriorityHIGHTasksMin).describe('Number of tasks.')
}),
  "NORMAL": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseSumByPriorityNORMALGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseSumByPriorityNORMALTasksMin).describe('Number of tasks.')
}),
  "LOW": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseSumByPriorityLOWGpuMin).describe('GPUs.'),
  "tasks": zod.int().min(listOccupancyResponseSumByPriorityLOWTasksMin).describe('Number of tasks.')
})
}).describe('Parts of the sums by priority. What LOW holds is spare capacity, outside the quota.'),
  "waiting_gpu": zod.int().min(listOccupancyResponseSumWaitingGpuMin).describe('GPUs of the tasks that wait for nodes (SCHEDULING), whatever `statuses` says; 0 with ended_after.')
}).describe('Sum over all entries, across all pages.'),
  "outside": zod.strictObject({
  "gpu": zod.int().min(listOccupancyResponseOutsideGpuMin).describe('GPUs.')
}).describe('What is used outside workflows of the nodes of these pools: of those that match `pools` and `platforms`, or of all. Nodes that several of them share count once.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the sums are exact.')
})

/**
 * Exact for the last 30 days. A task holds its GPUs from when it is put on its node (INITIALIZING) until it ends.
 * Over all keys these are the integral of the `used` GPUs of the usage series. An hour of a GPU is 3,600
 * gpu_seconds.
 * @summary Sum the GPU time that tasks of each pool, user, priority or platform held in each part of a time range
 */
export const getOccupancyHistoryQueryTopDefault = 10;
export const getOccupancyHistoryQueryTopMax = 100;

export const getOccupancyHistoryQueryStepDefault = 3600;
export const getOccupancyHistoryQueryStepMax = 2592000;

export const GetOccupancyHistoryQueryParams = zod.object({
  "group_by": zod.enum(['pool', 'user', 'priority', 'platform']).optional().describe('Column of the entries; pool by default.'),
  "top": zod.int().min(1).max(getOccupancyHistoryQueryTopMax).default(getOccupancyHistoryQueryTopDefault).describe('Keys with entries of their own, those with the most GPU time; `others` sums the rest.'),
  "from": zod.iso.datetime({}).optional().describe('Start of the first bucket (UTC); a day before `to` by default.'),
  "to": zod.iso.datetime({}).optional().describe('End of the last bucket (UTC), which is not part of it; the present by default.'),
  "step": zod.int().min(1).max(getOccupancyHistoryQueryStepMax).default(getOccupancyHistoryQueryStepDefault).describe('Seconds of each bucket; the last one is shorter where the range is no multiple of it.'),
  "workflow_id": zod.string().optional().describe('Only tasks of the workflow with this exact name.'),
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "priority": zod.array(zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.')).optional().describe('Only workflows with one of these priorities, or their tasks.'),
  "tags": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only workflows with at least one of these tags, or their tasks.'),
  "nodes": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only tasks on one of these nodes, by hostname.'),
  "name": zod.string().optional().describe('Only tasks of workflows whose name contains these words or is exactly this.'),
  "submitted_after": zod.iso.datetime({}).optional().describe('Only workflows submitted at this time (UTC) or later, or their tasks.'),
  "submitted_before": zod.iso.datetime({}).optional().describe('Only workflows submitted before this time (UTC), or their tasks.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getOccupancyHistoryResponseBucketsMax = 400;

export const getOccupancyHistoryResponseEntriesItemGpuSecondsTotalMin = 0;

export const getOccupancyHistoryResponseEntriesItemGpuSecondsByBucketItemMin = 0;

export const getOccupancyHistoryResponseEntriesItemGpuSecondsByBucketMax = 400;

export const getOccupancyHistoryResponseEntriesMax = 100;

export const getOccupancyHistoryResponseOthersKeysMin = 0;

export const getOccupancyHistoryResponseOthersGpuSecondsTotalMin = 0;

export const getOccupancyHistoryResponseOthersGpuSecondsByBucketItemMin = 0;

export const getOccupancyHistoryResponseOthersGpuSecondsByBucketMax = 400;

export const getOccupancyHistoryResponseTotalMin = 0;

export const getOccupancyHistoryResponseSumTotalMin = 0;

export const getOccupancyHistoryResponseSumByBucketItemMin = 0;

export const getOccupancyHistoryResponseSumByBucketMax = 400;

export const getOccupancyHistoryResponseOutsideTotalMin = 0;

export const getOccupancyHistoryResponseOutsideByBucketItemMin = 0;

export const getOccupancyHistoryResponseOutsideByBucketMax = 400;

export const GetOccupancyHistoryResponse = zod.strictObject({
  "buckets": zod.array(zod.strictObject({
  "start": zod.iso.datetime({}).describe('UTC.'),
  "end": zod.iso.datetime({}).describe('UTC; not part of the bucket.')
})).min(1).max(getOccupancyHistoryResponseBucketsMax).describe('Oldest first, without gaps.'),
  "entries": zod.array(zod.strictObject({
  "key": zod.string().describe('Name of the pool, user or platform, or the priority.'),
  "gpu_seconds": zod.strictObject({
  "total": zod.number().min(getOccupancyHistoryResponseEntriesItemGpuSecondsTotalMin).describe('GPU seconds of the whole range.'),
  "by_bucket": zod.array(zod.number().min(getOccupancyHistoryResponseEntriesItemGpuSecondsByBucketItemMin)).max(getOccupancyHistoryResponseEntriesItemGpuSecondsByBucketMax).describe('GPU seconds of each bucket.')
}).describe('GPUs times the seconds for which they were held, to the millisecond.')
})).max(getOccupancyHistoryResponseEntriesMax).describe('The keys with the most GPU time in the range, the largest first; equal ones by key.'),
  "others": zod.strictObject({
  "keys": zod.int().min(getOccupancyHistoryResponseOthersKeysMin).describe('Number of keys that have no entry of their own.'),
  "gpu_seconds": zod.strictObject({
  "total": zod.number().min(getOccupancyHistoryResponseOthersGpuSecondsTotalMin).describe('GPU seconds of the whole range.'),
  "by_bucket": zod.array(zod.number().min(getOccupancyHistoryResponseOthersGpuSecondsByBucketItemMin)).max(getOccupancyHistoryResponseOthersGpuSecondsByBucketMax).describe('GPU seconds of each bucket.')
}).describe('GPUs times the seconds for which they were held, to the millisecond.')
}).describe('What the entries leave out.'),
  "total": zod.int().min(getOccupancyHistoryResponseTotalMin).describe('Number of keys, those of `others` included.'),
  "sum": zod.strictObject({
  "total": zod.number().min(getOccupancyHistoryResponseSumTotalMin).describe('GPU seconds of the whole range.'),
  "by_bucket": zod.array(zod.number().min(getOccupancyHistoryResponseSumByBucketItemMin)).max(getOccupancyHistoryResponseSumByBucketMax).describe('GPU seconds of each bucket.')
}).describe('Of all keys; the entries and `others` add up to it.'),
  "outside": zod.strictObject({
  "total": zod.number().min(getOccupancyHistoryResponseOutsideTotalMin).describe('GPU seconds of the whole range.'),
  "by_bucket": zod.array(zod.number().min(getOccupancyHistoryResponseOutsideByBucketItemMin)).max(getOccupancyHistoryResponseOutsideByBucketMax).describe('GPU seconds of each bucket.')
}).describe('What was used outside workflows of the nodes of these pools: of those that match `pools` and `platforms`, or of all. Nodes that several of them share count once.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the sums are exact.')
})

/**
 * @summary Open a shell in a running task
 */

export const CreateExecSessionParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.')
})

export const createExecSessionQueryEntryCommandDefault = `/bin/bash`;
export const createExecSessionQueryEntryCommandMax = 1024;

export const createExecSessionQueryRetryIdMin = 0;
export const createExecSessionQueryRetryIdMax = 9007199254740991;

export const CreateExecSessionQueryParams = zod.object({
  "entry_command": zod.string().min(1).max(createExecSessionQueryEntryCommandMax).default(createExecSessionQueryEntryCommandDefault).describe('Program that the shell starts.'),
  "retry_id": zod.int().min(createExecSessionQueryRetryIdMin).max(createExecSessionQueryRetryIdMax).optional().describe('Number of the attempt, from 0; the latest by default. An attempt that the task has not had returns 404 for the task itself, and 422 for its logs, events and shells.')
})

export const createExecSessionResponseRetryIdMin = 0;

export const CreateExecSessionResponse = zod.strictObject({
  "session_id": zod.string(),
  "workflow_name": zod.string(),
  "task_name": zod.string(),
  "retry_id": zod.int().min(createExecSessionResponseRetryIdMin).describe('Number of the attempt, from 0.'),
  "entry_command": zod.string().describe('Program that the shell started.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "prompt": zod.string().describe('Prompt before the next command.'),
  "cwd": zod.string().describe('Working directory, as an absolute path.'),
  "env": zod.record(zod.string(), zod.string()).describe('Environment variables.'),
  "history": zod.array(zod.string()).describe('Command lines entered so far, oldest first.')
}).describe('An open shell in a task.')

/**
 * @summary Run one command line in a shell
 */

export const RunExecCommandParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.'),
  "session": zod.string().min(1).describe('The session_id returned when the shell was opened.')
})

export const runExecCommandBodyCommandMax = 4096;

export const RunExecCommandBody = zod.strictObject({
  "command": zod.string().max(runExecCommandBodyCommandMax).describe('One command line; an empty line does nothing.')
})

export const runExecCommandResponseExitCodeMin = 0;
export const runExecCommandResponseExitCodeMax = 255;

export const RunExecCommandResponse = zod.strictObject({
  "stdout": zod.string(),
  "stderr": zod.string(),
  "exit_code": zod.int().min(runExecCommandResponseExitCodeMin).max(runExecCommandResponseExitCodeMax).describe('127 for an unknown command.'),
  "prompt": zod.string().describe('Prompt before the next command.'),
  "cwd": zod.string().describe('Working directory after the command, as an absolute path.')
})

/**
 * @summary Get an open shell
 */

export const GetExecSessionParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.'),
  "session": zod.string().min(1).describe('The session_id returned when the shell was opened.')
})

export const getExecSessionResponseRetryIdMin = 0;

export const GetExecSessionResponse = zod.strictObject({
  "session_id": zod.string(),
  "workflow_name": zod.string(),
  "task_name": zod.string(),
  "retry_id": zod.int().min(getExecSessionResponseRetryIdMin).describe('Number of the attempt, from 0.'),
  "entry_command": zod.string().describe('Program that the shell started.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "prompt": zod.string().describe('Prompt before the next command.'),
  "cwd": zod.string().describe('Working directory, as an absolute path.'),
  "env": zod.record(zod.string(), zod.string()).describe('Environment variables.'),
  "history": zod.array(zod.string()).describe('Command lines entered so far, oldest first.')
}).describe('An open shell in a task.')

/**
 * @summary End a shell
 */

export const EndExecSessionParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.'),
  "session": zod.string().min(1).describe('The session_id returned when the shell was opened.')
})

export const EndExecSessionResponse = zod.void()

/**
 * Runs nothing and changes nothing: the line does not become part of the history.
 * @summary Complete the word at the cursor of a command line
 */

export const CompleteExecLineParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.'),
  "session": zod.string().min(1).describe('The session_id returned when the shell was opened.')
})

export const completeExecLineBodyLineMax = 4096;

export const completeExecLineBodyCursorMin = 0;
export const completeExecLineBodyCursorMax = 4096;

export const CompleteExecLineBody = zod.strictObject({
  "line": zod.string().max(completeExecLineBodyLineMax).describe('The command line so far.'),
  "cursor": zod.int().min(completeExecLineBodyCursorMin).max(completeExecLineBodyCursorMax).describe('Offset of the cursor in the line, in UTF-16 code units; at most the length of the line.')
})

export const completeExecLineResponseStartMin = 0;

export const completeExecLineResponseCandidatesMax = 200;

export const completeExecLineResponseTotalMin = 0;

export const CompleteExecLineResponse = zod.strictObject({
  "start": zod.int().min(completeExecLineResponseStartMin).describe('Offset at which the completed word starts.'),
  "candidates": zod.array(zod.strictObject({
  "text": zod.string().describe('Replaces the line from `start` to the cursor. Quoted as the shell needs it, without a space after it.'),
  "kind": zod.enum(['command', 'file', 'directory', 'variable']).describe('A directory ends in a slash, and is not followed by a space.')
})).max(completeExecLineResponseCandidatesMax).describe('In order of their text; empty when nothing fits.'),
  "total": zod.int().min(completeExecLineResponseTotalMin).describe('Number of candidates, including those left out.')
})

/**
 * @summary Open a tunnel to a port of a running task
 */

export const CreatePortForwardParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "task": zod.string().min(1).describe('Name of the task, unique within its workflow.')
})

export const createPortForwardBodyPortMax = 65535;

export const CreatePortForwardBody = zod.strictObject({
  "port": zod.int().min(1).max(createPortForwardBodyPortMax).describe('Port that the task listens on.')
})

export const CreatePortForwardResponse = zod.strictObject({
  "router_address": zod.string().describe('Host and port of the router.'),
  "session_key": zod.string().describe('Key of the tunnel, unique within its workflow.'),
  "access_url": zod.string().describe('URL to open in a browser.'),
  "cookie": zod.string().optional().describe('Cookie that the router requires.')
}).describe('Endpoint of a tunnel.')

/**
 * @summary List the open tunnels of a workflow, oldest first
 */

export const ListPortForwardsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.')
})

export const listPortForwardsQueryOffsetDefault = 0;
export const listPortForwardsQueryOffsetMin = 0;
export const listPortForwardsQueryOffsetMax = 9007199254740991;

export const listPortForwardsQueryLimitDefault = 20;
export const listPortForwardsQueryLimitMax = 1000;

export const ListPortForwardsQueryParams = zod.object({
  "offset": zod.int().min(listPortForwardsQueryOffsetMin).max(listPortForwardsQueryOffsetMax).default(listPortForwardsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listPortForwardsQueryLimitMax).default(listPortForwardsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listPortForwardsResponseEntriesItemLocalPortMax = 65535;

export const listPortForwardsResponseEntriesItemRemotePortMax = 65535;

export const listPortForwardsResponseTotalMin = 0;

export const ListPortForwardsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "session_key": zod.string().describe('Key of the tunnel, unique within its workflow.'),
  "workflow_name": zod.string(),
  "task_name": zod.string(),
  "local_port": zod.int().min(1).max(listPortForwardsResponseEntriesItemLocalPortMax).describe('Port on the router.'),
  "remote_port": zod.int().min(1).max(listPortForwardsResponseEntriesItemRemotePortMax).describe('Port that the task listens on.'),
  "target_host": zod.string().describe('Host at which the tunnel ends.'),
  "router_address": zod.string().describe('Host and port of the router.'),
  "status": zod.enum(['CONNECTING', 'ACTIVE', 'DISCONNECTED', 'FAILED']).describe('Status of a tunnel.'),
  "failure_message": zod.string().optional().describe('Why the tunnel is FAILED or DISCONNECTED.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "expires_at": zod.iso.datetime({}).describe('UTC; when the router closes the tunnel.'),
  "access_url": zod.string().describe('URL to open in a browser.')
}).describe('An open tunnel to a port of a task.')),
  "total": zod.int().min(listPortForwardsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary Get an open tunnel
 */

export const GetPortForwardParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "key": zod.string().min(1).describe('The session_key returned when the tunnel was opened.')
})

export const getPortForwardResponseLocalPortMax = 65535;

export const getPortForwardResponseRemotePortMax = 65535;

export const GetPortForwardResponse = zod.strictObject({
  "session_key": zod.string().describe('Key of the tunnel, unique within its workflow.'),
  "workflow_name": zod.string(),
  "task_name": zod.string(),
  "local_port": zod.int().min(1).max(getPortForwardResponseLocalPortMax).describe('Port on the router.'),
  "remote_port": zod.int().min(1).max(getPortForwardResponseRemotePortMax).describe('Port that the task listens on.'),
  "target_host": zod.string().describe('Host at which the tunnel ends.'),
  "router_address": zod.string().describe('Host and port of the router.'),
  "status": zod.enum(['CONNECTING', 'ACTIVE', 'DISCONNECTED', 'FAILED']).describe('Status of a tunnel.'),
  "failure_message": zod.string().optional().describe('Why the tunnel is FAILED or DISCONNECTED.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "expires_at": zod.iso.datetime({}).describe('UTC; when the router closes the tunnel.'),
  "access_url": zod.string().describe('URL to open in a browser.')
}).describe('An open tunnel to a port of a task.')

/**
 * @summary Close a tunnel
 */

export const ClosePortForwardParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the workflow.'),
  "key": zod.string().min(1).describe('The session_key returned when the tunnel was opened.')
})

export const ClosePortForwardResponse = zod.void()

/**
 * Pools configured by name come first; pools named after their number follow in numerical order.
 * @summary List pools with quota and usage, in configuration order
 */

export const listPoolsQueryQuotaFreeMinMin = 0;
export const listPoolsQueryQuotaFreeMinMax = 9007199254740991;

export const listPoolsQueryCapacityFreeMinMin = 0;
export const listPoolsQueryCapacityFreeMinMax = 9007199254740991;

export const listPoolsQueryOffsetDefault = 0;
export const listPoolsQueryOffsetMin = 0;
export const listPoolsQueryOffsetMax = 9007199254740991;

export const listPoolsQueryLimitDefault = 20;
export const listPoolsQueryLimitMax = 1000;

export const ListPoolsQueryParams = zod.object({
  "statuses": zod.array(zod.enum(['ONLINE', 'OFFLINE', 'MAINTENANCE']).describe('Whether a pool accepts work.')).optional().describe('Only pools in one of these statuses.'),
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "backends": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only pools on one of these backends, by name.'),
  "name": zod.string().optional().describe('Only pools whose name contains this text.'),
  "names": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only these pools, by full name.'),
  "node_set": zod.string().min(1).optional().describe('Only the pools of this node set, by its full name.'),
  "gpu_models": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries with GPUs of one of these models, by name.'),
  "quota_free_min": zod.int().min(listPoolsQueryQuotaFreeMinMin).max(listPoolsQueryQuotaFreeMinMax).optional().describe('Only pools with at least that many free GPUs of their quota; an unlimited quota always has them.'),
  "capacity_free_min": zod.int().min(listPoolsQueryCapacityFreeMinMin).max(listPoolsQueryCapacityFreeMinMax).optional().describe('Only pools with a `total_free` of at least that many GPUs.'),
  "sort": zod.enum(['name', 'quota_used', 'quota_free', 'usage', 'free', 'queued_gpus']).optional().describe('Sort key; without one, pools are in configuration order, as are those that are equal. At most 1,000 matching pools are sorted.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Direction of the sort key, or of the configuration order.'),
  "group_by": zod.enum(['status']).optional().describe('Property whose values come one after the other; pools with the same value are in the requested order. Status goes from ONLINE over MAINTENANCE to OFFLINE.'),
  "offset": zod.int().min(listPoolsQueryOffsetMin).max(listPoolsQueryOffsetMax).default(listPoolsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listPoolsQueryLimitMax).default(listPoolsQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listPoolsResponseEntriesItemDefaultExecTimeoutMin = 0;

export const listPoolsResponseEntriesItemMaxExecTimeoutMin = 0;

export const listPoolsResponseEntriesItemDefaultQueueTimeoutMin = 0;

export const listPoolsResponseEntriesItemMaxQueueTimeoutMin = 0;

export const listPoolsResponseEntriesItemResourcesGpuWeightMin = 0;

export const listPoolsResponseEntriesItemResourceUsageQuotaUsedMin = 0;

export const listPoolsResponseEntriesItemResourceUsageLowUsageMin = 0;

export const listPoolsResponseEntriesItemResourceUsageQueuedGpusMin = 0;

export const listPoolsResponseEntriesItemResourceUsageTotalUsageMin = 0;

export const listPoolsResponseEntriesItemResourceUsageTotalNonWorkflowUsageMin = 0;

export const listPoolsResponseEntriesItemResourceUsageTotalCapacityMin = 0;

export const listPoolsResponseEntriesItemNodesTotalMin = 0;

export const listPoolsResponseEntriesItemNodesByStatusAVAILABLEMin = 0;

export const listPoolsResponseEntriesItemNodesByStatusINUSEMin = 0;

export const listPoolsResponseEntriesItemNodesByStatusCORDONEDMin = 0;

export const listPoolsResponseEntriesItemNodesByStatusDRAININGMin = 0;

export const listPoolsResponseEntriesItemNodesByStatusOFFLINEMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAllocatableGpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAllocatableCpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAllocatableMemoryMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAllocatableStorageMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesUsageGpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesUsageCpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesUsageMemoryMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesUsageStorageMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageGpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageCpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageMemoryMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageStorageMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesFreeGpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesFreeCpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesFreeMemoryMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesFreeStorageMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAvailableGpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAvailableCpuMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAvailableMemoryMin = 0;

export const listPoolsResponseEntriesItemNodeResourcesAvailableStorageMin = 0;

export const listPoolsResponseTotalMin = 0;

export const listPoolsResponseResourceSumQuotaUsedMin = 0;

export const listPoolsResponseResourceSumLowUsageMin = 0;

export const listPoolsResponseResourceSumQueuedGpusMin = 0;

export const listPoolsResponseResourceSumTotalUsageMin = 0;

export const listPoolsResponseResourceSumTotalNonWorkflowUsageMin = 0;

export const listPoolsResponseResourceSumTotalCapacityMin = 0;

export const listPoolsResponseByStatusONLINEMin = 0;

export const listPoolsResponseByStatusMAINTENANCEMin = 0;

export const listPoolsResponseByStatusOFFLINEMin = 0;

export const ListPoolsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "name": zod.string(),
  "description": zod.string().optional(),
  "status": zod.enum(['ONLINE', 'OFFLINE', 'MAINTENANCE']).describe('Whether a pool accepts work.'),
  "download_type": zod.enum(['download']).optional().describe('How a task receives its input.'),
  "enable_maintenance": zod.boolean().describe('True if the pool accepts no new work.'),
  "backend": zod.string(),
  "node_set": zod.string().describe('Name of the node set; pools with the same node set share its capacity.'),
  "default_platform": zod.string().optional().describe('Key in `platforms` used for tasks that name no platform.'),
  "default_exec_timeout": zod.number().min(listPoolsResponseEntriesItemDefaultExecTimeoutMin).optional().describe('Seconds that a workflow may run by default.'),
  "max_exec_timeout": zod.number().min(listPoolsResponseEntriesItemMaxExecTimeoutMin).optional().describe('Seconds that a workflow may run at most.'),
  "default_queue_timeout": zod.number().min(listPoolsResponseEntriesItemDefaultQueueTimeoutMin).optional().describe('Seconds that a workflow may wait in the queue by default.'),
  "max_queue_timeout": zod.number().min(listPoolsResponseEntriesItemMaxQueueTimeoutMin).optional().describe('Seconds that a workflow may wait at most.'),
  "default_exit_actions": zod.record(zod.string(), zod.string()).describe('Action by exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE.'),
  "resources": zod.strictObject({
  "gpu": zod.strictObject({
  "guarantee": zod.number().describe('GPUs guaranteed to the pool; -1 for all.'),
  "maximum": zod.number().describe('Maximum GPUs of the pool; -1 if unlimited.'),
  "weight": zod.number().min(listPoolsResponseEntriesItemResourcesGpuWeightMin).describe('Share of spare GPUs relative to other pools.')
}).optional()
}),
  "topology_keys": zod.array(zod.strictObject({
  "key": zod.string().describe('Name of the topology level for users, such as rack.'),
  "label": zod.string().describe('Node label that holds the level\'s value.')
})),
  "platforms": zod.record(zod.string(), zod.strictObject({
  "description": zod.string(),
  "host_network_allowed": zod.boolean(),
  "privileged_allowed": zod.boolean(),
  "allowed_mounts": zod.array(zod.string()).describe('Node paths that tasks may mount.'),
  "default_mounts": zod.array(zod.string()).describe('Node paths mounted in every task.')
}).describe('A type of node that a pool offers.')).describe('Platforms that the pool offers, by name.'),
  "label_enforcement": zod.enum(['off', 'warn', 'enforce']).optional().describe('How a workflow whose labels violate the pool\'s policy is handled.'),
  "resource_usage": zod.strictObject({
  "quota_used": zod.number().min(listPoolsResponseEntriesItemResourceUsageQuotaUsedMin).describe('GPUs used by HIGH and NORMAL workflows.'),
  "quota_free": zod.number().describe('Free GPUs of the quota, never below 0; -1 if unlimited.'),
  "quota_limit": zod.number().describe('GPUs that HIGH and NORMAL workflows may use; -1 if unlimited.'),
  "low_usage": zod.number().min(listPoolsResponseEntriesItemResourceUsageLowUsageMin).optional().describe('GPUs used by LOW workflows of the pool, beside those of its quota.'),
  "queued_gpus": zod.number().min(listPoolsResponseEntriesItemResourceUsageQueuedGpusMin).optional().describe('GPUs that the pool\'s SCHEDULING tasks request.'),
  "total_usage": zod.number().min(listPoolsResponseEntriesItemResourceUsageTotalUsageMin).describe('GPUs used by all workflows.'),
  "total_non_workflow_usage": zod.number().min(listPoolsResponseEntriesItemResourceUsageTotalNonWorkflowUsageMin).optional().describe('GPUs used outside workflows.'),
  "total_capacity": zod.number().min(listPoolsResponseEntriesItemResourceUsageTotalCapacityMin).describe('Total GPUs of all nodes.'),
  "total_free": zod.number().describe('GPUs that are neither used by workflows nor outside them; negative when oversubscribed.')
}).describe('GPUs of one or more pools. A limit of -1 means unlimited.'),
  "gpu_model": zod.string().optional().describe('Model of the GPUs of the pool\'s nodes, such as H100.'),
  "shares_with": zod.array(zod.string()).optional().describe('Names of the other pools of the node set.'),
  "nodes": zod.strictObject({
  "total": zod.int().min(listPoolsResponseEntriesItemNodesTotalMin),
  "by_status": zod.strictObject({
  "AVAILABLE": zod.int().min(listPoolsResponseEntriesItemNodesByStatusAVAILABLEMin),
  "IN_USE": zod.int().min(listPoolsResponseEntriesItemNodesByStatusINUSEMin),
  "CORDONED": zod.int().min(listPoolsResponseEntriesItemNodesByStatusCORDONEDMin),
  "DRAINING": zod.int().min(listPoolsResponseEntriesItemNodesByStatusDRAININGMin),
  "OFFLINE": zod.int().min(listPoolsResponseEntriesItemNodesByStatusOFFLINEMin)
}).describe('Number of nodes in each status.')
}).optional().describe('The nodes that serve the pool; those of its node set, if it shares them.'),
  "node_resources": zod.strictObject({
  "allocatable": zod.strictObject({
  "gpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAllocatableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAllocatableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAllocatableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAllocatableStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'),
  "usage": zod.strictObject({
  "gpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolsResponseEntriesItemNodeResourcesUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolsResponseEntriesItemNodeResourcesUsageStorageMin).describe('Bytes.')
}).describe('Used by workflows.'),
  "non_workflow_usage": zod.strictObject({
  "gpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolsResponseEntriesItemNodeResourcesNonWorkflowUsageStorageMin).describe('Bytes.')
}).describe('Used outside workflows.'),
  "free": zod.strictObject({
  "gpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesFreeGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesFreeCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolsResponseEntriesItemNodeResourcesFreeMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolsResponseEntriesItemNodeResourcesFreeStorageMin).describe('Bytes.')
}).describe('Used by nobody.'),
  "available": zod.strictObject({
  "gpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAvailableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAvailableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAvailableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolsResponseEntriesItemNodeResourcesAvailableStorageMin).describe('Bytes.')
}).describe('Free on nodes that accept new work.')
}).optional().describe('Sums over these nodes.')
}).describe('A pool with its limits and usage.')),
  "total": zod.int().min(listPoolsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.'),
  "resource_sum": zod.strictObject({
  "quota_used": zod.number().min(listPoolsResponseResourceSumQuotaUsedMin).describe('GPUs used by HIGH and NORMAL workflows.'),
  "quota_free": zod.number().describe('Free GPUs of the quota, never below 0; -1 if unlimited.'),
  "quota_limit": zod.number().describe('GPUs that HIGH and NORMAL workflows may use; -1 if unlimited.'),
  "low_usage": zod.number().min(listPoolsResponseResourceSumLowUsageMin).optional().describe('GPUs used by LOW workflows of the pool, beside those of its quota.'),
  "queued_gpus": zod.number().min(listPoolsResponseResourceSumQueuedGpusMin).optional().describe('GPUs that the pool\'s SCHEDULING tasks request.'),
  "total_usage": zod.number().min(listPoolsResponseResourceSumTotalUsageMin).describe('GPUs used by all workflows.'),
  "total_non_workflow_usage": zod.number().min(listPoolsResponseResourceSumTotalNonWorkflowUsageMin).optional().describe('GPUs used outside workflows.'),
  "total_capacity": zod.number().min(listPoolsResponseResourceSumTotalCapacityMin).describe('Total GPUs of all nodes.'),
  "total_free": zod.number().describe('GPUs that are neither used by workflows nor outside them; negative when oversubscribed.')
}).optional().describe('Sum over all pools that match the filters; nodes shared by several pools count once.'),
  "by_status": zod.strictObject({
  "ONLINE": zod.int().min(listPoolsResponseByStatusONLINEMin),
  "MAINTENANCE": zod.int().min(listPoolsResponseByStatusMAINTENANCEMin),
  "OFFLINE": zod.int().min(listPoolsResponseByStatusOFFLINEMin)
}).optional().describe('Pools that match the filters, by status; only when grouped by status.')
})

/**
 * @summary Get a pool
 */

export const GetPoolParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the pool.')
})

export const getPoolResponseDefaultExecTimeoutMin = 0;

export const getPoolResponseMaxExecTimeoutMin = 0;

export const getPoolResponseDefaultQueueTimeoutMin = 0;

export const getPoolResponseMaxQueueTimeoutMin = 0;

export const getPoolResponseResourcesGpuWeightMin = 0;

export const getPoolResponseResourceUsageQuotaUsedMin = 0;

export const getPoolResponseResourceUsageLowUsageMin = 0;

export const getPoolResponseResourceUsageQueuedGpusMin = 0;

export const getPoolResponseResourceUsageTotalUsageMin = 0;

export const getPoolResponseResourceUsageTotalNonWorkflowUsageMin = 0;

export const getPoolResponseResourceUsageTotalCapacityMin = 0;

export const getPoolResponseNodesTotalMin = 0;

export const getPoolResponseNodesByStatusAVAILABLEMin = 0;

export const getPoolResponseNodesByStatusINUSEMin = 0;

export const getPoolResponseNodesByStatusCORDONEDMin = 0;

export const getPoolResponseNodesByStatusDRAININGMin = 0;

export const getPoolResponseNodesByStatusOFFLINEMin = 0;

export const getPoolResponseNodeResourcesAllocatableGpuMin = 0;

export const getPoolResponseNodeResourcesAllocatableCpuMin = 0;

export const getPoolResponseNodeResourcesAllocatableMemoryMin = 0;

export const getPoolResponseNodeResourcesAllocatableStorageMin = 0;

export const getPoolResponseNodeResourcesUsageGpuMin = 0;

export const getPoolResponseNodeResourcesUsageCpuMin = 0;

export const getPoolResponseNodeResourcesUsageMemoryMin = 0;

export const getPoolResponseNodeResourcesUsageStorageMin = 0;

export const getPoolResponseNodeResourcesNonWorkflowUsageGpuMin = 0;

export const getPoolResponseNodeResourcesNonWorkflowUsageCpuMin = 0;

export const getPoolResponseNodeResourcesNonWorkflowUsageMemoryMin = 0;

export const getPoolResponseNodeResourcesNonWorkflowUsageStorageMin = 0;

export const getPoolResponseNodeResourcesFreeGpuMin = 0;

export const getPoolResponseNodeResourcesFreeCpuMin = 0;

export const getPoolResponseNodeResourcesFreeMemoryMin = 0;

export const getPoolResponseNodeResourcesFreeStorageMin = 0;

export const getPoolResponseNodeResourcesAvailableGpuMin = 0;

export const getPoolResponseNodeResourcesAvailableCpuMin = 0;

export const getPoolResponseNodeResourcesAvailableMemoryMin = 0;

export const getPoolResponseNodeResourcesAvailableStorageMin = 0;

export const GetPoolResponse = zod.strictObject({
  "name": zod.string(),
  "description": zod.string().optional(),
  "status": zod.enum(['ONLINE', 'OFFLINE', 'MAINTENANCE']).describe('Whether a pool accepts work.'),
  "download_type": zod.enum(['download']).optional().describe('How a task receives its input.'),
  "enable_maintenance": zod.boolean().describe('True if the pool accepts no new work.'),
  "backend": zod.string(),
  "node_set": zod.string().describe('Name of the node set; pools with the same node set share its capacity.'),
  "default_platform": zod.string().optional().describe('Key in `platforms` used for tasks that name no platform.'),
  "default_exec_timeout": zod.number().min(getPoolResponseDefaultExecTimeoutMin).optional().describe('Seconds that a workflow may run by default.'),
  "max_exec_timeout": zod.number().min(getPoolResponseMaxExecTimeoutMin).optional().describe('Seconds that a workflow may run at most.'),
  "default_queue_timeout": zod.number().min(getPoolResponseDefaultQueueTimeoutMin).optional().describe('Seconds that a workflow may wait in the queue by default.'),
  "max_queue_timeout": zod.number().min(getPoolResponseMaxQueueTimeoutMin).optional().describe('Seconds that a workflow may wait at most.'),
  "default_exit_actions": zod.record(zod.string(), zod.string()).describe('Action by exit code (a number or a range, as text): COMPLETE, FAIL or RESCHEDULE.'),
  "resources": zod.strictObject({
  "gpu": zod.strictObject({
  "guarantee": zod.number().describe('GPUs guaranteed to the pool; -1 for all.'),
  "maximum": zod.number().describe('Maximum GPUs of the pool; -1 if unlimited.'),
  "weight": zod.number().min(getPoolResponseResourcesGpuWeightMin).describe('Share of spare GPUs relative to other pools.')
}).optional()
}),
  "topology_keys": zod.array(zod.strictObject({
  "key": zod.string().describe('Name of the topology level for users, such as rack.'),
  "label": zod.string().describe('Node label that holds the level\'s value.')
})),
  "platforms": zod.record(zod.string(), zod.strictObject({
  "description": zod.string(),
  "host_network_allowed": zod.boolean(),
  "privileged_allowed": zod.boolean(),
  "allowed_mounts": zod.array(zod.string()).describe('Node paths that tasks may mount.'),
  "default_mounts": zod.array(zod.string()).describe('Node paths mounted in every task.')
}).describe('A type of node that a pool offers.')).describe('Platforms that the pool offers, by name.'),
  "label_enforcement": zod.enum(['off', 'warn', 'enforce']).optional().describe('How a workflow whose labels violate the pool\'s policy is handled.'),
  "resource_usage": zod.strictObject({
  "quota_used": zod.number().min(getPoolResponseResourceUsageQuotaUsedMin).describe('GPUs used by HIGH and NORMAL workflows.'),
  "quota_free": zod.number().describe('Free GPUs of the quota, never below 0; -1 if unlimited.'),
  "quota_limit": zod.number().describe('GPUs that HIGH and NORMAL workflows may use; -1 if unlimited.'),
  "low_usage": zod.number().min(getPoolResponseResourceUsageLowUsageMin).optional().describe('GPUs used by LOW workflows of the pool, beside those of its quota.'),
  "queued_gpus": zod.number().min(getPoolResponseResourceUsageQueuedGpusMin).optional().describe('GPUs that the pool\'s SCHEDULING tasks request.'),
  "total_usage": zod.number().min(getPoolResponseResourceUsageTotalUsageMin).describe('GPUs used by all workflows.'),
  "total_non_workflow_usage": zod.number().min(getPoolResponseResourceUsageTotalNonWorkflowUsageMin).optional().describe('GPUs used outside workflows.'),
  "total_capacity": zod.number().min(getPoolResponseResourceUsageTotalCapacityMin).describe('Total GPUs of all nodes.'),
  "total_free": zod.number().describe('GPUs that are neither used by workflows nor outside them; negative when oversubscribed.')
}).describe('GPUs of one or more pools. A limit of -1 means unlimited.'),
  "gpu_model": zod.string().optional().describe('Model of the GPUs of the pool\'s nodes, such as H100.'),
  "shares_with": zod.array(zod.string()).optional().describe('Names of the other pools of the node set.'),
  "nodes": zod.strictObject({
  "total": zod.int().min(getPoolResponseNodesTotalMin),
  "by_status": zod.strictObject({
  "AVAILABLE": zod.int().min(getPoolResponseNodesByStatusAVAILABLEMin),
  "IN_USE": zod.int().min(getPoolResponseNodesByStatusINUSEMin),
  "CORDONED": zod.int().min(getPoolResponseNodesByStatusCORDONEDMin),
  "DRAINING": zod.int().min(getPoolResponseNodesByStatusDRAININGMin),
  "OFFLINE": zod.int().min(getPoolResponseNodesByStatusOFFLINEMin)
}).describe('Number of nodes in each status.')
}).optional().describe('The nodes that serve the pool; those of its node set, if it shares them.'),
  "node_resources": zod.strictObject({
  "allocatable": zod.strictObject({
  "gpu": zod.number().min(getPoolResponseNodeResourcesAllocatableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getPoolResponseNodeResourcesAllocatableCpuMin).describe('Cores.'),
  "memory": zod.number().min(getPoolResponseNodeResourcesAllocatableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getPoolResponseNodeResourcesAllocatableStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'),
  "usage": zod.strictObject({
  "gpu": zod.number().min(getPoolResponseNodeResourcesUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getPoolResponseNodeResourcesUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(getPoolResponseNodeResourcesUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getPoolResponseNodeResourcesUsageStorageMin).describe('Bytes.')
}).describe('Used by workflows.'),
  "non_workflow_usage": zod.strictObject({
  "gpu": zod.number().min(getPoolResponseNodeResourcesNonWorkflowUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getPoolResponseNodeResourcesNonWorkflowUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(getPoolResponseNodeResourcesNonWorkflowUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getPoolResponseNodeResourcesNonWorkflowUsageStorageMin).describe('Bytes.')
}).describe('Used outside workflows.'),
  "free": zod.strictObject({
  "gpu": zod.number().min(getPoolResponseNodeResourcesFreeGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getPoolResponseNodeResourcesFreeCpuMin).describe('Cores.'),
  "memory": zod.number().min(getPoolResponseNodeResourcesFreeMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getPoolResponseNodeResourcesFreeStorageMin).describe('Bytes.')
}).describe('Used by nobody.'),
  "available": zod.strictObject({
  "gpu": zod.number().min(getPoolResponseNodeResourcesAvailableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getPoolResponseNodeResourcesAvailableCpuMin).describe('Cores.'),
  "memory": zod.number().min(getPoolResponseNodeResourcesAvailableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getPoolResponseNodeResourcesAvailableStorageMin).describe('Bytes.')
}).describe('Free on nodes that accept new work.')
}).optional().describe('Sums over these nodes.')
}).describe('A pool with its limits and usage.')

/**
 * @summary Get the workflows that wait in a pool by priority, and how long they wait
 */

export const GetPoolQueueParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the pool.')
})

export const GetPoolQueueQueryParams = zod.object({
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getPoolQueueResponsePrioritiesItemWorkflowsMin = 0;

export const getPoolQueueResponsePrioritiesItemGpuMin = 0;

export const getPoolQueueResponsePrioritiesItemOldestWaitMin = 0;

export const getPoolQueueResponsePrioritiesItemMedianWait24hMin = 0;

export const getPoolQueueResponsePrioritiesItemAverageWait7dMin = 0;

export const getPoolQueueResponsePrioritiesItemAverageWait30dMin = 0;

export const getPoolQueueResponsePrioritiesMin = 3;
export const getPoolQueueResponsePrioritiesMax = 3;

export const getPoolQueueResponseWorkflowsMin = 0;

export const getPoolQueueResponseGpuMin = 0;

export const getPoolQueueResponseAverageWait7dMin = 0;

export const getPoolQueueResponseAverageWait30dMin = 0;

export const GetPoolQueueResponse = zod.strictObject({
  "pool": zod.string().describe('Name of the pool.'),
  "priorities": zod.array(zod.strictObject({
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "workflows": zod.int().min(getPoolQueueResponsePrioritiesItemWorkflowsMin).describe('Number of PENDING and WAITING workflows.'),
  "gpu": zod.int().min(getPoolQueueResponsePrioritiesItemGpuMin).describe('GPUs that their tasks request that wait for no other group and are on no node yet.'),
  "oldest_wait": zod.number().min(getPoolQueueResponsePrioritiesItemOldestWaitMin).optional().describe('Seconds that the oldest of them has waited since its submission; absent without one.'),
  "median_wait_24h": zod.number().min(getPoolQueueResponsePrioritiesItemMedianWait24hMin).optional().describe('Median of the seconds from submission to start, over the workflows of this priority that started in the last 24 hours; absent without one.'),
  "average_wait_7d": zod.number().min(getPoolQueueResponsePrioritiesItemAverageWait7dMin).optional().describe('Average of the seconds from submission to start, over the workflows of this priority that started in the last 7 days; absent without one.'),
  "average_wait_30d": zod.number().min(getPoolQueueResponsePrioritiesItemAverageWait30dMin).optional().describe('The same of the last 30 days.')
})).min(getPoolQueueResponsePrioritiesMin).max(getPoolQueueResponsePrioritiesMax).describe('One entry for each priority, in the order in which the scheduler serves them. Within a priority, older workflows come first; one that does not fit lets others pass that do.'),
  "workflows": zod.int().min(getPoolQueueResponseWorkflowsMin).describe('Number of workflows in all of them.'),
  "gpu": zod.int().min(getPoolQueueResponseGpuMin).describe('GPUs that these request.'),
  "average_wait_7d": zod.number().min(getPoolQueueResponseAverageWait7dMin).optional().describe('Average of the seconds from submission to start, over the workflows of the pool that started in the last 7 days; absent without one.'),
  "average_wait_30d": zod.number().min(getPoolQueueResponseAverageWait30dMin).optional().describe('The same of the last 30 days.'),
  "as_of": zod.iso.datetime({}).describe('UTC; the time at which the queue is exact.')
}).describe('The workflows of a pool that have not started.')

/**
 * @summary List the nodes of a pool
 */

export const ListPoolResourcesParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the pool.')
})

export const listPoolResourcesQueryOffsetDefault = 0;
export const listPoolResourcesQueryOffsetMin = 0;
export const listPoolResourcesQueryOffsetMax = 9007199254740991;

export const listPoolResourcesQueryLimitDefault = 20;
export const listPoolResourcesQueryLimitMax = 1000;

export const ListPoolResourcesQueryParams = zod.object({
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "types": zod.array(zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.')).optional().describe('Only nodes of one of these types.'),
  "statuses": zod.array(zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.')).optional().describe('Only nodes in one of these statuses.'),
  "hostname": zod.string().optional().describe('Only nodes whose hostname contains this text.'),
  "offset": zod.int().min(listPoolResourcesQueryOffsetMin).max(listPoolResourcesQueryOffsetMax).default(listPoolResourcesQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listPoolResourcesQueryLimitMax).default(listPoolResourcesQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listPoolResourcesResponseEntriesItemUsageFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemUsageFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemUsageFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemUsageFieldsStorageMin = 0;

export const listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsStorageMin = 0;

export const listPoolResourcesResponseEntriesItemAllocatableFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemAllocatableFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemAllocatableFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemAllocatableFieldsStorageMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsStorageMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAvailableFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAvailableFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAvailableFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformAvailableFieldsStorageMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsGpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsCpuMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsMemoryMin = 0;

export const listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsStorageMin = 0;

export const listPoolResourcesResponseTotalMin = 0;

export const listPoolResourcesResponseResourceSumAllocatableGpuMin = 0;

export const listPoolResourcesResponseResourceSumAllocatableCpuMin = 0;

export const listPoolResourcesResponseResourceSumAllocatableMemoryMin = 0;

export const listPoolResourcesResponseResourceSumAllocatableStorageMin = 0;

export const listPoolResourcesResponseResourceSumUsageGpuMin = 0;

export const listPoolResourcesResponseResourceSumUsageCpuMin = 0;

export const listPoolResourcesResponseResourceSumUsageMemoryMin = 0;

export const listPoolResourcesResponseResourceSumUsageStorageMin = 0;

export const listPoolResourcesResponseResourceSumNonWorkflowUsageGpuMin = 0;

export const listPoolResourcesResponseResourceSumNonWorkflowUsageCpuMin = 0;

export const listPoolResourcesResponseResourceSumNonWorkflowUsageMemoryMin = 0;

export const listPoolResourcesResponseResourceSumNonWorkflowUsageStorageMin = 0;

export const listPoolResourcesResponseResourceSumFreeGpuMin = 0;

export const listPoolResourcesResponseResourceSumFreeCpuMin = 0;

export const listPoolResourcesResponseResourceSumFreeMemoryMin = 0;

export const listPoolResourcesResponseResourceSumFreeStorageMin = 0;

export const listPoolResourcesResponseResourceSumAvailableGpuMin = 0;

export const listPoolResourcesResponseResourceSumAvailableCpuMin = 0;

export const listPoolResourcesResponseResourceSumAvailableMemoryMin = 0;

export const listPoolResourcesResponseResourceSumAvailableStorageMin = 0;

export const listPoolResourcesResponseByStatusAVAILABLEMin = 0;

export const listPoolResourcesResponseByStatusINUSEMin = 0;

export const listPoolResourcesResponseByStatusCORDONEDMin = 0;

export const listPoolResourcesResponseByStatusDRAININGMin = 0;

export const listPoolResourcesResponseByStatusOFFLINEMin = 0;

export const listPoolResourcesResponseFreeGpuHistogramItemFreeGpusMin = 0;
export const listPoolResourcesResponseFreeGpuHistogramItemFreeGpusMax = 8;

export const listPoolResourcesResponseFreeGpuHistogramItemNodesMin = 0;

export const listPoolResourcesResponseFreeGpuHistogramMin = 9;
export const listPoolResourcesResponseFreeGpuHistogramMax = 9;

export const ListPoolResourcesResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "hostname": zod.string(),
  "status": zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.'),
  "gpu_model": zod.string().describe('Model of the node\'s GPUs, such as H100.'),
  "exposed_fields": zod.strictObject({
  "node": zod.string().describe('Name of the node in the cluster.'),
  "pool/platform": zod.array(zod.string()).describe('Each as `pool/platform`.')
}).describe('Node properties reported by the cluster.'),
  "taints": zod.array(zod.strictObject({
  "key": zod.string(),
  "value": zod.string().optional(),
  "effect": zod.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).describe('Effect of a taint on tasks that do not tolerate it.')
})),
  "usage_fields": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used by workflows.'),
  "non_workflow_usage_fields": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemNonWorkflowUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used outside workflows: by the platform itself, and by others.'),
  "allocatable_fields": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Allocatable resources of the node.'),
  "platform_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_available_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAvailableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAvailableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAvailableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemPlatformAvailableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_workflow_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "config_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "description": zod.string(),
  "host_network_allowed": zod.boolean(),
  "privileged_allowed": zod.boolean(),
  "allowed_mounts": zod.array(zod.string()).describe('Node paths that tasks may mount.'),
  "default_mounts": zod.array(zod.string()).describe('Node paths mounted in every task.')
}).describe('A type of node that a pool offers.'))).optional().describe('Platform settings, by pool, then by platform.'),
  "label_fields": zod.record(zod.string(), zod.string()).optional().describe('Labels of the node.'),
  "conditions": zod.array(zod.string()).optional().describe('Each as Name=Status, such as Ready=True.'),
  "backend": zod.string(),
  "pool_platform_labels": zod.record(zod.string(), zod.array(zod.string())).describe('Platform names, by pool.'),
  "resource_type": zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.')
}).describe('A node with its capacity and usage.')),
  "total": zod.int().min(listPoolResourcesResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.'),
  "resource_sum": zod.strictObject({
  "allocatable": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseResourceSumAllocatableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseResourceSumAllocatableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseResourceSumAllocatableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseResourceSumAllocatableStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'),
  "usage": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseResourceSumUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseResourceSumUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseResourceSumUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseResourceSumUsageStorageMin).describe('Bytes.')
}).describe('Used by workflows.'),
  "non_workflow_usage": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseResourceSumNonWorkflowUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseResourceSumNonWorkflowUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseResourceSumNonWorkflowUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseResourceSumNonWorkflowUsageStorageMin).describe('Bytes.')
}).describe('Used outside workflows.'),
  "free": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseResourceSumFreeGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseResourceSumFreeCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseResourceSumFreeMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseResourceSumFreeStorageMin).describe('Bytes.')
}).describe('Used by nobody.'),
  "available": zod.strictObject({
  "gpu": zod.number().min(listPoolResourcesResponseResourceSumAvailableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listPoolResourcesResponseResourceSumAvailableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listPoolResourcesResponseResourceSumAvailableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listPoolResourcesResponseResourceSumAvailableStorageMin).describe('Bytes.')
}).describe('Free on nodes that accept new work.')
}).describe('Sums over all nodes that match the filters.'),
  "by_status": zod.strictObject({
  "AVAILABLE": zod.int().min(listPoolResourcesResponseByStatusAVAILABLEMin),
  "IN_USE": zod.int().min(listPoolResourcesResponseByStatusINUSEMin),
  "CORDONED": zod.int().min(listPoolResourcesResponseByStatusCORDONEDMin),
  "DRAINING": zod.int().min(listPoolResourcesResponseByStatusDRAININGMin),
  "OFFLINE": zod.int().min(listPoolResourcesResponseByStatusOFFLINEMin)
}).describe('Nodes that match the filters, by status.'),
  "free_gpu_histogram": zod.array(zod.strictObject({
  "free_gpus": zod.int().min(listPoolResourcesResponseFreeGpuHistogramItemFreeGpusMin).max(listPoolResourcesResponseFreeGpuHistogramItemFreeGpusMax).describe('GPUs of a node that new work can have; 0 for a node that accepts none.'),
  "nodes": zod.int().min(listPoolResourcesResponseFreeGpuHistogramItemNodesMin).describe('Nodes with that many.')
})).min(listPoolResourcesResponseFreeGpuHistogramMin).max(listPoolResourcesResponseFreeGpuHistogramMax).describe('Nodes that match the filters, by the number of GPUs that new work can have, from 0 to 8.')
})

/**
 * A spec that does not fit returns 422 with the line and column of each error, the first hundred of them. A pool
 * outside the user's profile returns 403, one that accepts no work 409.
 *
 * The pool in the path applies: a spec that names another one gets a warning. A workflow that is resubmitted to a
 * pool without its platform runs on the default platform of that pool.
 * @summary Submit a workflow to a pool
 */

export const SubmitWorkflowParams = zod.object({
  "pool": zod.string().min(1).describe('Full name of the pool.')
})

export const submitWorkflowQueryDryRunDefault = false;
export const submitWorkflowQueryValidationOnlyDefault = false;
export const submitWorkflowQueryEnvVarsItemRegExp = new RegExp('^[A-Za-z0-9_./-]+=');
export const submitWorkflowQueryLabelItemRegExp = new RegExp('^[A-Za-z0-9_./-]+=');

export const SubmitWorkflowQueryParams = zod.object({
  "workflow_id": zod.string().optional().describe('Name of a workflow whose spec is resubmitted instead of a request body.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).optional().describe('Priority of the new workflow; NORMAL by default.'),
  "dry_run": zod.boolean().default(submitWorkflowQueryDryRunDefault).describe('Return the rendered spec without creating a workflow.'),
  "validation_only": zod.boolean().default(submitWorkflowQueryValidationOnlyDefault).describe('Validate the spec without creating a workflow.'),
  "env_vars": zod.array(zod.string().regex(submitWorkflowQueryEnvVarsItemRegExp).describe('KEY=VALUE; the key has letters, digits, and `_ . / -`.')).optional().describe('Environment variables for every task, each as KEY=VALUE.'),
  "label": zod.array(zod.string().regex(submitWorkflowQueryLabelItemRegExp).describe('KEY=VALUE; the key has letters, digits, and `_ . / -`.')).optional().describe('Labels of the new workflow, each as KEY=VALUE.')
})

export const submitWorkflowBodyFileMax = 1000000;

export const submitWorkflowBodySetVariablesItemRegExp = new RegExp('^[A-Za-z0-9_./-]+=');
export const submitWorkflowBodySetStringVariablesItemRegExp = new RegExp('^[A-Za-z0-9_./-]+=');

export const SubmitWorkflowBody = zod.strictObject({
  "file": zod.string().min(1).max(submitWorkflowBodyFileMax).describe('The spec, as YAML. It may be a Jinja template, whose variables take their values from its section default-values, or from set_variables. The platform\'s tokens, such as {{output}}, {{workflow_id}}, {{input:0}} and {{host:task}}, are filled when a task starts.'),
  "set_variables": zod.array(zod.string().regex(submitWorkflowBodySetVariablesItemRegExp).describe('KEY=VALUE; the key has letters, digits, and `_ . / -`.')).optional().describe('Template variables, each as KEY=VALUE. A value that is a number counts as one.'),
  "set_string_variables": zod.array(zod.string().regex(submitWorkflowBodySetStringVariablesItemRegExp).describe('KEY=VALUE; the key has letters, digits, and `_ . / -`.')).optional().describe('Template variables whose values are always strings, each as KEY=VALUE.'),
  "uploaded_templated_spec": zod.string().optional().describe('The template that `file` was rendered from, as YAML.')
}).describe('A spec as text and the values of its variables.')

export const SubmitWorkflowResponse = zod.strictObject({
  "name": zod.string().describe('Name of the new workflow, or of the spec if nothing is created.'),
  "overview": zod.string().optional().describe('URL of the workflow\'s page in the console.'),
  "logs": zod.string().optional().describe('URL of its log.'),
  "spec": zod.string().optional().describe('The rendered spec, as YAML; only with dry_run.'),
  "dashboard_url": zod.string().optional().describe('URL of its cluster dashboard.'),
  "warnings": zod.array(zod.string()).optional().describe('Warnings from the pool\'s policy, and of what the spec says twice or nobody can read.')
})

/**
 * @summary List the nodes of all pools
 */

export const listResourcesQueryGpuFreeMinMin = 0;
export const listResourcesQueryGpuFreeMinMax = 8;

export const listResourcesQueryGpuFreeMaxMin = 0;
export const listResourcesQueryGpuFreeMaxMax = 8;

export const listResourcesQueryTopologyItemRegExp = new RegExp('^(region|zone|rack)=[\\s\\S]');
export const listResourcesQueryOffsetDefault = 0;
export const listResourcesQueryOffsetMin = 0;
export const listResourcesQueryOffsetMax = 9007199254740991;

export const listResourcesQueryLimitDefault = 20;
export const listResourcesQueryLimitMax = 1000;

export const ListResourcesQueryParams = zod.object({
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "types": zod.array(zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.')).optional().describe('Only nodes of one of these types.'),
  "statuses": zod.array(zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.')).optional().describe('Only nodes in one of these statuses.'),
  "hostname": zod.string().optional().describe('Only nodes whose hostname contains this text.'),
  "backends": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only nodes on one of these backends, by name.'),
  "gpu_models": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries with GPUs of one of these models, by name.'),
  "gpu_free_min": zod.int().min(listResourcesQueryGpuFreeMinMin).max(listResourcesQueryGpuFreeMinMax).optional().describe('Only nodes with at least that many GPUs that new work can have; a node that accepts none has 0.'),
  "gpu_free_max": zod.int().min(listResourcesQueryGpuFreeMaxMin).max(listResourcesQueryGpuFreeMaxMax).optional().describe('Only nodes with at most that many GPUs that new work can have.'),
  "topology": zod.array(zod.string().regex(listResourcesQueryTopologyItemRegExp)).optional().describe('Only nodes in these places, each as key=value with a key of the pools\' topology_keys. Values of one key combine with OR, different keys with AND.'),
  "sort": zod.enum(['hostname', 'free', 'used']).optional().describe('Sort key, hostname by default. Nodes with equal values are ordered by hostname.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Direction of the sort key, or of the configuration order.'),
  "offset": zod.int().min(listResourcesQueryOffsetMin).max(listResourcesQueryOffsetMax).default(listResourcesQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listResourcesQueryLimitMax).default(listResourcesQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listResourcesResponseEntriesItemUsageFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemUsageFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemUsageFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemUsageFieldsStorageMin = 0;

export const listResourcesResponseEntriesItemNonWorkflowUsageFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemNonWorkflowUsageFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemNonWorkflowUsageFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemNonWorkflowUsageFieldsStorageMin = 0;

export const listResourcesResponseEntriesItemAllocatableFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemAllocatableFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemAllocatableFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemAllocatableFieldsStorageMin = 0;

export const listResourcesResponseEntriesItemPlatformAllocatableFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemPlatformAllocatableFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemPlatformAllocatableFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemPlatformAllocatableFieldsStorageMin = 0;

export const listResourcesResponseEntriesItemPlatformAvailableFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemPlatformAvailableFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemPlatformAvailableFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemPlatformAvailableFieldsStorageMin = 0;

export const listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsGpuMin = 0;

export const listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsCpuMin = 0;

export const listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsMemoryMin = 0;

export const listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsStorageMin = 0;

export const listResourcesResponseTotalMin = 0;

export const listResourcesResponseResourceSumAllocatableGpuMin = 0;

export const listResourcesResponseResourceSumAllocatableCpuMin = 0;

export const listResourcesResponseResourceSumAllocatableMemoryMin = 0;

export const listResourcesResponseResourceSumAllocatableStorageMin = 0;

export const listResourcesResponseResourceSumUsageGpuMin = 0;

export const listResourcesResponseResourceSumUsageCpuMin = 0;

export const listResourcesResponseResourceSumUsageMemoryMin = 0;

export const listResourcesResponseResourceSumUsageStorageMin = 0;

export const listResourcesResponseResourceSumNonWorkflowUsageGpuMin = 0;

export const listResourcesResponseResourceSumNonWorkflowUsageCpuMin = 0;

export const listResourcesResponseResourceSumNonWorkflowUsageMemoryMin = 0;

export const listResourcesResponseResourceSumNonWorkflowUsageStorageMin = 0;

export const listResourcesResponseResourceSumFreeGpuMin = 0;

export const listResourcesResponseResourceSumFreeCpuMin = 0;

export const listResourcesResponseResourceSumFreeMemoryMin = 0;

export const listResourcesResponseResourceSumFreeStorageMin = 0;

export const listResourcesResponseResourceSumAvailableGpuMin = 0;

export const listResourcesResponseResourceSumAvailableCpuMin = 0;

export const listResourcesResponseResourceSumAvailableMemoryMin = 0;

export const listResourcesResponseResourceSumAvailableStorageMin = 0;

export const listResourcesResponseByStatusAVAILABLEMin = 0;

export const listResourcesResponseByStatusINUSEMin = 0;

export const listResourcesResponseByStatusCORDONEDMin = 0;

export const listResourcesResponseByStatusDRAININGMin = 0;

export const listResourcesResponseByStatusOFFLINEMin = 0;

export const listResourcesResponseFreeGpuHistogramItemFreeGpusMin = 0;
export const listResourcesResponseFreeGpuHistogramItemFreeGpusMax = 8;

export const listResourcesResponseFreeGpuHistogramItemNodesMin = 0;

export const listResourcesResponseFreeGpuHistogramMin = 9;
export const listResourcesResponseFreeGpuHistogramMax = 9;

export const ListResourcesResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "hostname": zod.string(),
  "status": zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.'),
  "gpu_model": zod.string().describe('Model of the node\'s GPUs, such as H100.'),
  "exposed_fields": zod.strictObject({
  "node": zod.string().describe('Name of the node in the cluster.'),
  "pool/platform": zod.array(zod.string()).describe('Each as `pool/platform`.')
}).describe('Node properties reported by the cluster.'),
  "taints": zod.array(zod.strictObject({
  "key": zod.string(),
  "value": zod.string().optional(),
  "effect": zod.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).describe('Effect of a taint on tasks that do not tolerate it.')
})),
  "usage_fields": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used by workflows.'),
  "non_workflow_usage_fields": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemNonWorkflowUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemNonWorkflowUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemNonWorkflowUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemNonWorkflowUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used outside workflows: by the platform itself, and by others.'),
  "allocatable_fields": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Allocatable resources of the node.'),
  "platform_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemPlatformAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemPlatformAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemPlatformAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemPlatformAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_available_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemPlatformAvailableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemPlatformAvailableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemPlatformAvailableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemPlatformAvailableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_workflow_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseEntriesItemPlatformWorkflowAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "config_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "description": zod.string(),
  "host_network_allowed": zod.boolean(),
  "privileged_allowed": zod.boolean(),
  "allowed_mounts": zod.array(zod.string()).describe('Node paths that tasks may mount.'),
  "default_mounts": zod.array(zod.string()).describe('Node paths mounted in every task.')
}).describe('A type of node that a pool offers.'))).optional().describe('Platform settings, by pool, then by platform.'),
  "label_fields": zod.record(zod.string(), zod.string()).optional().describe('Labels of the node.'),
  "conditions": zod.array(zod.string()).optional().describe('Each as Name=Status, such as Ready=True.'),
  "backend": zod.string(),
  "pool_platform_labels": zod.record(zod.string(), zod.array(zod.string())).describe('Platform names, by pool.'),
  "resource_type": zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.')
}).describe('A node with its capacity and usage.')),
  "total": zod.int().min(listResourcesResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.'),
  "resource_sum": zod.strictObject({
  "allocatable": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseResourceSumAllocatableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseResourceSumAllocatableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseResourceSumAllocatableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseResourceSumAllocatableStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'),
  "usage": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseResourceSumUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseResourceSumUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseResourceSumUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseResourceSumUsageStorageMin).describe('Bytes.')
}).describe('Used by workflows.'),
  "non_workflow_usage": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseResourceSumNonWorkflowUsageGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseResourceSumNonWorkflowUsageCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseResourceSumNonWorkflowUsageMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseResourceSumNonWorkflowUsageStorageMin).describe('Bytes.')
}).describe('Used outside workflows.'),
  "free": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseResourceSumFreeGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseResourceSumFreeCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseResourceSumFreeMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseResourceSumFreeStorageMin).describe('Bytes.')
}).describe('Used by nobody.'),
  "available": zod.strictObject({
  "gpu": zod.number().min(listResourcesResponseResourceSumAvailableGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(listResourcesResponseResourceSumAvailableCpuMin).describe('Cores.'),
  "memory": zod.number().min(listResourcesResponseResourceSumAvailableMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(listResourcesResponseResourceSumAvailableStorageMin).describe('Bytes.')
}).describe('Free on nodes that accept new work.')
}).describe('Sums over all nodes that match the filters.'),
  "by_status": zod.strictObject({
  "AVAILABLE": zod.int().min(listResourcesResponseByStatusAVAILABLEMin),
  "IN_USE": zod.int().min(listResourcesResponseByStatusINUSEMin),
  "CORDONED": zod.int().min(listResourcesResponseByStatusCORDONEDMin),
  "DRAINING": zod.int().min(listResourcesResponseByStatusDRAININGMin),
  "OFFLINE": zod.int().min(listResourcesResponseByStatusOFFLINEMin)
}).describe('Nodes that match the filters, by status.'),
  "free_gpu_histogram": zod.array(zod.strictObject({
  "free_gpus": zod.int().min(listResourcesResponseFreeGpuHistogramItemFreeGpusMin).max(listResourcesResponseFreeGpuHistogramItemFreeGpusMax).describe('GPUs of a node that new work can have; 0 for a node that accepts none.'),
  "nodes": zod.int().min(listResourcesResponseFreeGpuHistogramItemNodesMin).describe('Nodes with that many.')
})).min(listResourcesResponseFreeGpuHistogramMin).max(listResourcesResponseFreeGpuHistogramMax).describe('Nodes that match the filters, by the number of GPUs that new work can have, from 0 to 8.')
})

/**
 * Every matching node is in exactly one tile; that of a shared node is the pool it is named after.
 * @summary Map the nodes of all pools, as tiles or one by one
 */

export const getResourceMapQueryGpuFreeMinMin = 0;
export const getResourceMapQueryGpuFreeMinMax = 8;

export const getResourceMapQueryGpuFreeMaxMin = 0;
export const getResourceMapQueryGpuFreeMaxMax = 8;

export const getResourceMapQueryTopologyItemRegExp = new RegExp('^(region|zone|rack)=[\\s\\S]');

export const GetResourceMapQueryParams = zod.object({
  "pools": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these pools, by name.'),
  "platforms": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries that offer one of these platforms, by name.'),
  "types": zod.array(zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.')).optional().describe('Only nodes of one of these types.'),
  "statuses": zod.array(zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.')).optional().describe('Only nodes in one of these statuses.'),
  "hostname": zod.string().optional().describe('Only nodes whose hostname contains this text.'),
  "backends": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only nodes on one of these backends, by name.'),
  "gpu_models": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries with GPUs of one of these models, by name.'),
  "gpu_free_min": zod.int().min(getResourceMapQueryGpuFreeMinMin).max(getResourceMapQueryGpuFreeMinMax).optional().describe('Only nodes with at least that many GPUs that new work can have; a node that accepts none has 0.'),
  "gpu_free_max": zod.int().min(getResourceMapQueryGpuFreeMaxMin).max(getResourceMapQueryGpuFreeMaxMax).optional().describe('Only nodes with at most that many GPUs that new work can have.'),
  "topology": zod.array(zod.string().regex(getResourceMapQueryTopologyItemRegExp)).optional().describe('Only nodes in these places, each as key=value with a key of the pools\' topology_keys. Values of one key combine with OR, different keys with AND.'),
  "group_by": zod.enum(['pool', 'status', 'gpu_model', 'backend', 'region', 'zone', 'rack']).optional().describe('What the nodes of a tile have in common.'),
  "level": zod.enum(['group', 'node']).optional().describe('Whether the map has tiles, or the nodes themselves.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getResourceMapResponseTotalMin = 0;

export const getResourceMapResponseTilesItemGpusMin = 0;

export const getResourceMapResponseTilesItemUsedMin = 0;

export const getResourceMapResponseTilesItemByStatusAVAILABLEMin = 0;

export const getResourceMapResponseTilesItemByStatusINUSEMin = 0;

export const getResourceMapResponseTilesItemByStatusCORDONEDMin = 0;

export const getResourceMapResponseTilesItemByStatusDRAININGMin = 0;

export const getResourceMapResponseTilesItemByStatusOFFLINEMin = 0;

export const getResourceMapResponseTilesMax = 5000;

export const getResourceMapResponseNodesItemGpusMin = 0;

export const getResourceMapResponseNodesItemUsedMin = 0;

export const getResourceMapResponseNodesMax = 5000;

export const GetResourceMapResponse = zod.strictObject({
  "total": zod.int().min(getResourceMapResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "tiles": zod.array(zod.strictObject({
  "key": zod.string().describe('The value that the nodes have in common.'),
  "nodes": zod.int().min(1).describe('Number of nodes.'),
  "gpus": zod.int().min(getResourceMapResponseTilesItemGpusMin).describe('Total GPUs.'),
  "used": zod.int().min(getResourceMapResponseTilesItemUsedMin).describe('GPUs used by workflows or outside them.'),
  "by_status": zod.strictObject({
  "AVAILABLE": zod.int().min(getResourceMapResponseTilesItemByStatusAVAILABLEMin),
  "IN_USE": zod.int().min(getResourceMapResponseTilesItemByStatusINUSEMin),
  "CORDONED": zod.int().min(getResourceMapResponseTilesItemByStatusCORDONEDMin),
  "DRAINING": zod.int().min(getResourceMapResponseTilesItemByStatusDRAININGMin),
  "OFFLINE": zod.int().min(getResourceMapResponseTilesItemByStatusOFFLINEMin)
}).describe('Number of nodes in each status.')
}).describe('Exact sums over the matching nodes of a group.')).max(getResourceMapResponseTilesMax).optional().describe('The groups that have a matching node; only at the level group. Their nodes add up to total.'),
  "nodes": zod.array(zod.strictObject({
  "hostname": zod.string(),
  "group": zod.string().describe('Key of the tile that the node is in.'),
  "status": zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.'),
  "gpus": zod.int().min(getResourceMapResponseNodesItemGpusMin).describe('Total GPUs.'),
  "used": zod.int().min(getResourceMapResponseNodesItemUsedMin).describe('GPUs used by workflows or outside them.')
}).describe('What a map shows of a node.')).max(getResourceMapResponseNodesMax).optional().describe('The matching nodes, in the order of their list; only at the level node.')
})

/**
 * @summary Get a node with its GPUs and the tasks that hold them
 */

export const GetResourceParams = zod.object({
  "hostname": zod.string().min(1).describe('Full hostname of the node.')
})

export const GetResourceQueryParams = zod.object({
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getResourceResponseOneUsageFieldsGpuMin = 0;

export const getResourceResponseOneUsageFieldsCpuMin = 0;

export const getResourceResponseOneUsageFieldsMemoryMin = 0;

export const getResourceResponseOneUsageFieldsStorageMin = 0;

export const getResourceResponseOneNonWorkflowUsageFieldsGpuMin = 0;

export const getResourceResponseOneNonWorkflowUsageFieldsCpuMin = 0;

export const getResourceResponseOneNonWorkflowUsageFieldsMemoryMin = 0;

export const getResourceResponseOneNonWorkflowUsageFieldsStorageMin = 0;

export const getResourceResponseOneAllocatableFieldsGpuMin = 0;

export const getResourceResponseOneAllocatableFieldsCpuMin = 0;

export const getResourceResponseOneAllocatableFieldsMemoryMin = 0;

export const getResourceResponseOneAllocatableFieldsStorageMin = 0;

export const getResourceResponseOnePlatformAllocatableFieldsGpuMin = 0;

export const getResourceResponseOnePlatformAllocatableFieldsCpuMin = 0;

export const getResourceResponseOnePlatformAllocatableFieldsMemoryMin = 0;

export const getResourceResponseOnePlatformAllocatableFieldsStorageMin = 0;

export const getResourceResponseOnePlatformAvailableFieldsGpuMin = 0;

export const getResourceResponseOnePlatformAvailableFieldsCpuMin = 0;

export const getResourceResponseOnePlatformAvailableFieldsMemoryMin = 0;

export const getResourceResponseOnePlatformAvailableFieldsStorageMin = 0;

export const getResourceResponseOnePlatformWorkflowAllocatableFieldsGpuMin = 0;

export const getResourceResponseOnePlatformWorkflowAllocatableFieldsCpuMin = 0;

export const getResourceResponseOnePlatformWorkflowAllocatableFieldsMemoryMin = 0;

export const getResourceResponseOnePlatformWorkflowAllocatableFieldsStorageMin = 0;

export const getResourceResponseTwoDevicesItemIndexMin = 0;

export const getResourceResponseTwoDevicesItemMemoryMin = 0;

export const GetResourceResponse = zod.strictObject({
  "hostname": zod.string(),
  "status": zod.enum(['AVAILABLE', 'IN_USE', 'CORDONED', 'DRAINING', 'OFFLINE']).describe('AVAILABLE has free capacity, IN_USE is fully allocated, CORDONED and DRAINING accept no new work.'),
  "gpu_model": zod.string().describe('Model of the node\'s GPUs, such as H100.'),
  "exposed_fields": zod.strictObject({
  "node": zod.string().describe('Name of the node in the cluster.'),
  "pool/platform": zod.array(zod.string()).describe('Each as `pool/platform`.')
}).describe('Node properties reported by the cluster.'),
  "taints": zod.array(zod.strictObject({
  "key": zod.string(),
  "value": zod.string().optional(),
  "effect": zod.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).describe('Effect of a taint on tasks that do not tolerate it.')
})),
  "usage_fields": zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOneUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOneUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOneUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOneUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used by workflows.'),
  "non_workflow_usage_fields": zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOneNonWorkflowUsageFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOneNonWorkflowUsageFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOneNonWorkflowUsageFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOneNonWorkflowUsageFieldsStorageMin).describe('Bytes.')
}).describe('Resources used outside workflows: by the platform itself, and by others.'),
  "allocatable_fields": zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOneAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOneAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOneAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOneAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Allocatable resources of the node.'),
  "platform_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOnePlatformAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOnePlatformAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOnePlatformAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOnePlatformAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_available_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOnePlatformAvailableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOnePlatformAvailableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOnePlatformAvailableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOnePlatformAvailableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "platform_workflow_allocatable_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "gpu": zod.number().min(getResourceResponseOnePlatformWorkflowAllocatableFieldsGpuMin).describe('GPUs.'),
  "cpu": zod.number().min(getResourceResponseOnePlatformWorkflowAllocatableFieldsCpuMin).describe('Cores.'),
  "memory": zod.number().min(getResourceResponseOnePlatformWorkflowAllocatableFieldsMemoryMin).describe('Bytes.'),
  "storage": zod.number().min(getResourceResponseOnePlatformWorkflowAllocatableFieldsStorageMin).describe('Bytes.')
}).describe('Amounts of a node\'s resources.'))).optional().describe('Amounts by pool, then by platform.'),
  "config_fields": zod.record(zod.string(), zod.record(zod.string(), zod.strictObject({
  "description": zod.string(),
  "host_network_allowed": zod.boolean(),
  "privileged_allowed": zod.boolean(),
  "allowed_mounts": zod.array(zod.string()).describe('Node paths that tasks may mount.'),
  "default_mounts": zod.array(zod.string()).describe('Node paths mounted in every task.')
}).describe('A type of node that a pool offers.'))).optional().describe('Platform settings, by pool, then by platform.'),
  "label_fields": zod.record(zod.string(), zod.string()).optional().describe('Labels of the node.'),
  "conditions": zod.array(zod.string()).optional().describe('Each as Name=Status, such as Ready=True.'),
  "backend": zod.string(),
  "pool_platform_labels": zod.record(zod.string(), zod.array(zod.string())).describe('Platform names, by pool.'),
  "resource_type": zod.enum(['RESERVED', 'SHARED', 'UNUSED']).describe('A RESERVED node serves one pool, a SHARED node several pools of a node set. An UNUSED node serves none because it is OFFLINE; it remains listed under the pools that it would serve.'),
  "devices": zod.array(zod.strictObject({
  "index": zod.int().min(getResourceResponseTwoDevicesItemIndexMin).describe('Number of the GPU on its node, from 0.'),
  "memory": zod.int().min(getResourceResponseTwoDevicesItemMemoryMin).describe('Bytes of memory of the GPU.'),
  "use": zod.enum(['WORKFLOW', 'OUTSIDE', 'FREE']).describe('Who holds a GPU: a task of a WORKFLOW, somebody OUTSIDE workflows, or nobody (FREE).'),
  "workflow": zod.string().optional().describe('Workflow whose task holds the GPU.'),
  "task": zod.string().optional().describe('Task that holds the GPU.')
}).describe('A GPU of a node.')).describe('The GPUs of the node, by index. Each INITIALIZING or RUNNING task on the node holds as many as it requests, and keeps them until it ends.'),
  "status_since": zod.iso.datetime({}).describe('UTC; when the node entered its status.'),
  "status_reason": zod.string().optional().describe('Why the node accepts no new work; absent for a node that does.'),
  "topology": zod.record(zod.string(), zod.string()).describe('Location of the node, by key of the pool\'s topology_keys.')
}).describe('A node in full.')

/**
 * @summary List which tasks held the GPUs of a node in a time range, oldest first
 */

export const ListResourceAllocationsParams = zod.object({
  "hostname": zod.string().min(1).describe('Full hostname of the node.')
})

export const listResourceAllocationsQueryOffsetDefault = 0;
export const listResourceAllocationsQueryOffsetMin = 0;
export const listResourceAllocationsQueryOffsetMax = 9007199254740991;

export const listResourceAllocationsQueryLimitDefault = 20;
export const listResourceAllocationsQueryLimitMax = 1000;

export const ListResourceAllocationsQueryParams = zod.object({
  "from": zod.iso.datetime({}).optional().describe('Start of the range (UTC); a day before `to` by default.'),
  "to": zod.iso.datetime({}).optional().describe('End of the range (UTC), which is not part of it; the present by default.'),
  "offset": zod.int().min(listResourceAllocationsQueryOffsetMin).max(listResourceAllocationsQueryOffsetMax).default(listResourceAllocationsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listResourceAllocationsQueryLimitMax).default(listResourceAllocationsQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listResourceAllocationsResponseEntriesItemGpuMin = 0;

export const listResourceAllocationsResponseEntriesItemDevicesItemMin = 0;

export const listResourceAllocationsResponseTotalMin = 0;

export const ListResourceAllocationsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "workflow": zod.string().describe('Name of the workflow.'),
  "task": zod.string().describe('Name of the task.'),
  "user": zod.string().describe('User who submitted the workflow.'),
  "priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "status": zod.enum(['SUBMITTING', 'WAITING', 'PROCESSING', 'SCHEDULING', 'INITIALIZING', 'RUNNING', 'COMPLETED', 'RESCHEDULED', 'FAILED', 'FAILED_CANCELED', 'FAILED_SERVER_ERROR', 'FAILED_BACKEND_ERROR', 'FAILED_EXEC_TIMEOUT', 'FAILED_QUEUE_TIMEOUT', 'FAILED_IMAGE_PULL', 'FAILED_UPSTREAM', 'FAILED_EVICTED', 'FAILED_START_ERROR', 'FAILED_START_TIMEOUT', 'FAILED_PREEMPTED']).describe('Status of the task\'s last attempt.'),
  "gpu": zod.int().min(listResourceAllocationsResponseEntriesItemGpuMin).describe('GPUs that it holds or held.'),
  "devices": zod.array(zod.int().min(listResourceAllocationsResponseEntriesItemDevicesItemMin)).describe('Numbers of these GPUs on the node, ascending.'),
  "start": zod.iso.datetime({}).describe('UTC; when the task was put on the node, which may be before the range.'),
  "end": zod.iso.datetime({}).optional().describe('UTC; when it gave back what it held, which may be after the range; absent while it holds it.')
}).describe('A task that is or was on a node, and what it held of it.')),
  "total": zod.int().min(listResourceAllocationsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * Tasks that came to the node, started and ended on it (Scheduled, Started, then Completed or Stopped), and changes
 * of its status (AVAILABLE, IN_USE, CORDONED, DRAINING, OFFLINE).
 * @summary List the events of a node in a time range, newest first by default
 */

export const ListResourceEventsParams = zod.object({
  "hostname": zod.string().min(1).describe('Full hostname of the node.')
})

export const listResourceEventsQueryOffsetDefault = 0;
export const listResourceEventsQueryOffsetMin = 0;
export const listResourceEventsQueryOffsetMax = 9007199254740991;

export const listResourceEventsQueryLimitDefault = 20;
export const listResourceEventsQueryLimitMax = 1000;

export const ListResourceEventsQueryParams = zod.object({
  "from": zod.iso.datetime({}).optional().describe('Start of the range (UTC); a day before `to` by default.'),
  "to": zod.iso.datetime({}).optional().describe('End of the range (UTC), which is not part of it; the present by default.'),
  "order": zod.enum(['ASC', 'DESC']).optional().describe('Sort direction; DESC (newest first) by default.'),
  "offset": zod.int().min(listResourceEventsQueryOffsetMin).max(listResourceEventsQueryOffsetMax).default(listResourceEventsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listResourceEventsQueryLimitMax).default(listResourceEventsQueryLimitDefault).describe('Maximum number of entries to return.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const listResourceEventsResponseEntriesItemRetryIdMin = 0;

export const listResourceEventsResponseTotalMin = 0;

export const ListResourceEventsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "type": zod.enum(['Normal', 'Warning']).describe('Warning if something failed or had to wait, Normal otherwise.'),
  "reason": zod.string().describe('Machine-readable reason, one word, such as Scheduled.'),
  "message": zod.string(),
  "source": zod.strictObject({
  "component": zod.string().describe('Component that reports the event, such as kubelet.'),
  "host": zod.string().optional().describe('Hostname of the node that reports the event.')
}),
  "first_timestamp": zod.iso.datetime({}).describe('UTC; first occurrence.'),
  "last_timestamp": zod.iso.datetime({}).describe('UTC; latest occurrence.'),
  "count": zod.int().min(1).describe('Number of occurrences.'),
  "involved_object": zod.strictObject({
  "kind": zod.string().describe('Kind of cluster object, such as Pod.'),
  "name": zod.string(),
  "namespace": zod.string()
}),
  "workflow_name": zod.string().optional().describe('Workflow of the task that the event concerns; only in events of a node.'),
  "task_name": zod.string().optional().describe('Task that the event concerns; absent for an event of the workflow, or of the node.'),
  "retry_id": zod.int().min(listResourceEventsResponseEntriesItemRetryIdMin).optional().describe('Number of the attempt, from 0; present only with task_name, and not in events of a node.')
}).describe('Something the cluster reports about a workflow or a task.')),
  "total": zod.int().min(listResourceEventsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; the time at which the answer is exact. Give it as as_of to read more of the same.')
})

/**
 * Points are `step` apart and end at `to`. What was used is known of the last 30 days; the point at the present
 * time is what pools and nodes show.
 * @summary Get the GPUs in use over time
 */

export const getUsageQueryStepDefault = 900;
export const getUsageQueryStepMax = 2592000;

export const GetUsageQueryParams = zod.object({
  "scope": zod.enum(['all', 'pool', 'node']).optional().describe('Whose GPUs are counted.'),
  "name": zod.string().min(1).optional().describe('Full name of the pool or the node; required unless the scope is all.'),
  "from": zod.iso.datetime({}).optional().describe('No point is before this time; a day before `to` by default.'),
  "to": zod.iso.datetime({}).optional().describe('Time of the last point; the present by default.'),
  "step": zod.int().min(1).max(getUsageQueryStepMax).default(getUsageQueryStepDefault).describe('Seconds from one point to the next.'),
  "as_of": zod.iso.datetime({}).optional().describe('UTC; answers as the platform was at that time, so that the pages of a list fit together while it changes. A time that is no longer known, or that has not come, returns 422.')
})

export const getUsageResponsePointsItemUsedMin = 0;

export const getUsageResponsePointsItemOutsideMin = 0;

export const getUsageResponsePointsItemCapacityMin = 0;

export const getUsageResponsePointsItemQuotaMin = 0;

export const getUsageResponsePointsMax = 400;

export const GetUsageResponse = zod.strictObject({
  "points": zod.array(zod.strictObject({
  "time": zod.iso.datetime({}).describe('UTC.'),
  "used": zod.number().min(getUsageResponsePointsItemUsedMin).describe('GPUs used by workflows.'),
  "outside": zod.number().min(getUsageResponsePointsItemOutsideMin).describe('GPUs used outside workflows.'),
  "capacity": zod.number().min(getUsageResponsePointsItemCapacityMin).describe('Total GPUs of the nodes.'),
  "quota": zod.number().min(getUsageResponsePointsItemQuotaMin).optional().describe('GPUs that HIGH and NORMAL workflows may use; absent for an unlimited quota, and for a node, which has none.')
}).describe('GPUs at a moment.')).max(getUsageResponsePointsMax)
})

/**
 * @summary List the buckets that store artifacts and datasets, ordered by name
 */
export const listBucketsQueryOffsetDefault = 0;
export const listBucketsQueryOffsetMin = 0;
export const listBucketsQueryOffsetMax = 9007199254740991;

export const listBucketsQueryLimitDefault = 20;
export const listBucketsQueryLimitMax = 1000;

export const ListBucketsQueryParams = zod.object({
  "offset": zod.int().min(listBucketsQueryOffsetMin).max(listBucketsQueryOffsetMax).default(listBucketsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listBucketsQueryLimitMax).default(listBucketsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listBucketsResponseEntriesItemSizeBytesMin = 0;

export const listBucketsResponseEntriesItemObjectCountMin = 0;

export const listBucketsResponseTotalMin = 0;

export const ListBucketsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "name": zod.string(),
  "provider": zod.enum(['s3', 'gcs', 'minio']).describe('Kind of object store.'),
  "region": zod.string(),
  "endpoint": zod.string().optional().describe('URL of the store, if it is not the provider\'s own.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "size_bytes": zod.number().min(listBucketsResponseEntriesItemSizeBytesMin).describe('Bytes of all listed objects.'),
  "object_count": zod.int().min(listBucketsResponseEntriesItemObjectCountMin).describe('Number of objects listed without a prefix.'),
  "labels": zod.record(zod.string(), zod.string()).describe('Key-value pairs attached by users.')
})),
  "total": zod.int().min(listBucketsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * This path takes precedence over a bucket of the same name.
 * @summary List datasets and collections, ordered by name
 */

export const listDatasetsQueryOffsetDefault = 0;
export const listDatasetsQueryOffsetMin = 0;
export const listDatasetsQueryOffsetMax = 9007199254740991;

export const listDatasetsQueryLimitDefault = 20;
export const listDatasetsQueryLimitMax = 1000;

export const ListDatasetsQueryParams = zod.object({
  "name": zod.string().optional().describe('Only datasets and collections whose name contains this text.'),
  "buckets": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these buckets, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "type": zod.enum(['COLLECTION', 'DATASET']).optional().describe('Only datasets, or only collections; both by default.'),
  "formats": zod.array(zod.enum(['parquet', 'arrow', 'tfrecord', 'jsonl', 'csv', 'hdf5']).describe('Format of the files.')).optional().describe('Only datasets in one of these formats.'),
  "offset": zod.int().min(listDatasetsQueryOffsetMin).max(listDatasetsQueryOffsetMax).default(listDatasetsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listDatasetsQueryLimitMax).default(listDatasetsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listDatasetsResponseEntriesItemHashLocationSizeMin = 0;

export const listDatasetsResponseEntriesItemNumFilesMin = 0;

export const listDatasetsResponseTotalMin = 0;

export const ListDatasetsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "name": zod.string(),
  "id": zod.string(),
  "bucket": zod.string(),
  "create_time": zod.iso.datetime({}).describe('UTC.'),
  "last_created": zod.iso.datetime({}).optional().describe('UTC; creation time of the newest version.'),
  "hash_location": zod.string().optional().describe('URI of the manifest of the newest version.'),
  "hash_location_size": zod.int().min(listDatasetsResponseEntriesItemHashLocationSizeMin).optional().describe('Bytes of the newest version.'),
  "version_id": zod.string().optional().describe('Newest version.'),
  "type": zod.enum(['COLLECTION', 'DATASET']).describe('A dataset has versions; a collection is a list of dataset versions.'),
  "created_by": zod.string().optional().describe('User who created it.'),
  "format": zod.enum(['parquet', 'arrow', 'tfrecord', 'jsonl', 'csv', 'hdf5']).optional().describe('Format of the files.'),
  "path": zod.string().optional().describe('URI of its files, such as s3://bucket/name.'),
  "num_files": zod.int().min(listDatasetsResponseEntriesItemNumFilesMin).optional().describe('Number of files in the newest version.'),
  "labels": zod.record(zod.string(), zod.string()).optional().describe('Key-value pairs attached by users.'),
  "description": zod.string().optional()
}).describe('One row of the dataset list.')),
  "total": zod.int().min(listDatasetsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * This path takes precedence over a bucket of the same name.
 * @summary List collections, ordered by name
 */

export const listCollectionsQueryOffsetDefault = 0;
export const listCollectionsQueryOffsetMin = 0;
export const listCollectionsQueryOffsetMax = 9007199254740991;

export const listCollectionsQueryLimitDefault = 20;
export const listCollectionsQueryLimitMax = 1000;

export const ListCollectionsQueryParams = zod.object({
  "name": zod.string().optional().describe('Only datasets and collections whose name contains this text.'),
  "buckets": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries in one of these buckets, by name.'),
  "users": zod.array(zod.string().min(1).describe('A value to filter by, in full.')).optional().describe('Only entries submitted or created by one of these users, by user name.'),
  "offset": zod.int().min(listCollectionsQueryOffsetMin).max(listCollectionsQueryOffsetMax).default(listCollectionsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listCollectionsQueryLimitMax).default(listCollectionsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listCollectionsResponseEntriesItemHashLocationSizeMin = 0;

export const listCollectionsResponseEntriesItemNumFilesMin = 0;

export const listCollectionsResponseTotalMin = 0;

export const ListCollectionsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "name": zod.string(),
  "id": zod.string(),
  "bucket": zod.string(),
  "create_time": zod.iso.datetime({}).describe('UTC.'),
  "last_created": zod.iso.datetime({}).optional().describe('UTC; creation time of the newest version.'),
  "hash_location": zod.string().optional().describe('URI of the manifest of the newest version.'),
  "hash_location_size": zod.int().min(listCollectionsResponseEntriesItemHashLocationSizeMin).optional().describe('Bytes of the newest version.'),
  "version_id": zod.string().optional().describe('Newest version.'),
  "type": zod.enum(['COLLECTION', 'DATASET']).describe('A dataset has versions; a collection is a list of dataset versions.'),
  "created_by": zod.string().optional().describe('User who created it.'),
  "format": zod.enum(['parquet', 'arrow', 'tfrecord', 'jsonl', 'csv', 'hdf5']).optional().describe('Format of the files.'),
  "path": zod.string().optional().describe('URI of its files, such as s3://bucket/name.'),
  "num_files": zod.int().min(listCollectionsResponseEntriesItemNumFilesMin).optional().describe('Number of files in the newest version.'),
  "labels": zod.record(zod.string(), zod.string()).optional().describe('Key-value pairs attached by users.'),
  "description": zod.string().optional()
}).describe('One row of the dataset list.')),
  "total": zod.int().min(listCollectionsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary Get a bucket
 */

export const GetBucketParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the bucket.')
})

export const getBucketResponseSizeBytesMin = 0;

export const getBucketResponseObjectCountMin = 0;

export const GetBucketResponse = zod.strictObject({
  "name": zod.string(),
  "provider": zod.enum(['s3', 'gcs', 'minio']).describe('Kind of object store.'),
  "region": zod.string(),
  "endpoint": zod.string().optional().describe('URL of the store, if it is not the provider\'s own.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "size_bytes": zod.number().min(getBucketResponseSizeBytesMin).describe('Bytes of all listed objects.'),
  "object_count": zod.int().min(getBucketResponseObjectCountMin).describe('Number of objects listed without a prefix.'),
  "labels": zod.record(zod.string(), zod.string()).describe('Key-value pairs attached by users.')
})

/**
 * Lists the folders of the newest 10,000 workflows and the newest 1,000 datasets across all buckets. The folder
 * of an older workflow or dataset is listed when the prefix contains its full name.
 * @summary List the objects of a bucket under a prefix, as an object store does
 */

export const ListObjectsParams = zod.object({
  "name": zod.string().min(1).describe('Full name of the bucket.')
})

export const listObjectsQueryOffsetDefault = 0;
export const listObjectsQueryOffsetMin = 0;
export const listObjectsQueryOffsetMax = 9007199254740991;

export const listObjectsQueryLimitDefault = 20;
export const listObjectsQueryLimitMax = 1000;

export const ListObjectsQueryParams = zod.object({
  "prefix": zod.string().optional().describe('Only objects whose key starts with this prefix.'),
  "delimiter": zod.enum(['/']).optional().describe('Ends the name of a folder. Keys that contain it after the prefix are grouped into common prefixes; without a delimiter, every key is listed.'),
  "offset": zod.int().min(listObjectsQueryOffsetMin).max(listObjectsQueryOffsetMax).default(listObjectsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listObjectsQueryLimitMax).default(listObjectsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listObjectsResponseEntriesItemSizeMin = 0;

export const listObjectsResponseTotalMin = 0;

export const ListObjectsResponse = zod.strictObject({
  "bucket": zod.string(),
  "prefix": zod.string().describe('The requested prefix; empty for the whole bucket.'),
  "delimiter": zod.string().optional().describe('The requested delimiter.'),
  "entries": zod.array(zod.strictObject({
  "key": zod.string().describe('Full key in the bucket.'),
  "size": zod.number().min(listObjectsResponseEntriesItemSizeMin).describe('Bytes.'),
  "last_modified": zod.iso.datetime({}).describe('UTC.'),
  "etag": zod.string(),
  "content_type": zod.string().describe('Media type.'),
  "metadata": zod.record(zod.string(), zod.string())
}).describe('An object in a bucket.')).describe('Ordered by key.'),
  "common_prefixes": zod.array(zod.string()).describe('Folders in order, each up to and including the delimiter.'),
  "total": zod.int().min(listObjectsResponseTotalMin).describe('Exact number of common prefixes and objects across all pages.')
}).describe('Objects under a prefix. Offset and limit apply to the common prefixes first, then to the objects.')

/**
 * @summary Get a dataset or collection with its versions, newest first
 */

export const GetDatasetInfoParams = zod.object({
  "bucket": zod.string().min(1).describe('Full name of the bucket.'),
  "name": zod.string().min(1).describe('Full name of the dataset or collection.')
})

export const getDatasetInfoResponseOneHashLocationSizeMin = 0;

export const getDatasetInfoResponseOneVersionsItemSizeMin = 0;

export const getDatasetInfoResponseOneVersionsItemNumFilesMin = 0;

export const getDatasetInfoResponseTwoHashLocationSizeMin = 0;

export const getDatasetInfoResponseTwoVersionsItemSizeMin = 0;

export const GetDatasetInfoResponse = zod.union([zod.strictObject({
  "name": zod.string(),
  "id": zod.string(),
  "bucket": zod.string(),
  "created_by": zod.string().optional().describe('User who created it.'),
  "created_date": zod.iso.datetime({}).optional().describe('UTC.'),
  "hash_location": zod.string().optional().describe('URI of the manifest of the newest version.'),
  "hash_location_size": zod.int().min(getDatasetInfoResponseOneHashLocationSizeMin).optional().describe('Bytes of the newest version.'),
  "format": zod.enum(['parquet', 'arrow', 'tfrecord', 'jsonl', 'csv', 'hdf5']).optional().describe('Format of the files.'),
  "description": zod.string().optional(),
  "labels": zod.record(zod.string(), zod.string()).describe('Key-value pairs attached by users.'),
  "type": zod.enum(['DATASET']),
  "versions": zod.array(zod.strictObject({
  "name": zod.string().describe('Name of the dataset.'),
  "version": zod.string(),
  "status": zod.enum(['PENDING', 'READY', 'PENDING_DELETE', 'DELETED']).describe('Status of a version.'),
  "created_by": zod.string().describe('User who created it.'),
  "created_date": zod.iso.datetime({}).describe('UTC.'),
  "last_used": zod.iso.datetime({}).describe('UTC.'),
  "retention_policy": zod.enum(['30d', '90d', '1y', 'forever']).describe('How long a version is retained after its last use; d means days, y years.'),
  "size": zod.number().min(getDatasetInfoResponseOneVersionsItemSizeMin).describe('Bytes.'),
  "num_files": zod.int().min(getDatasetInfoResponseOneVersionsItemNumFilesMin).optional(),
  "checksum": zod.string(),
  "location": zod.string().describe('URI of its manifest.'),
  "uri": zod.string().describe('URI of its files, such as s3://bucket/name/1.'),
  "message": zod.string().optional().describe('Message from its creator.'),
  "metadata": zod.record(zod.string(), zod.string()),
  "tags": zod.array(zod.string()),
  "collections": zod.array(zod.string()).describe('Names of the collections that contain it.')
}).describe('One version of a dataset.'))
}).describe('A dataset with its versions, newest first.'),zod.strictObject({
  "name": zod.string(),
  "id": zod.string(),
  "bucket": zod.string(),
  "created_by": zod.string().optional().describe('User who created it.'),
  "created_date": zod.iso.datetime({}).optional().describe('UTC.'),
  "hash_location": zod.string().optional().describe('URI of its manifest.'),
  "hash_location_size": zod.int().min(getDatasetInfoResponseTwoHashLocationSizeMin).optional().describe('Bytes of all its dataset versions.'),
  "description": zod.string().optional(),
  "labels": zod.record(zod.string(), zod.string()).describe('Key-value pairs attached by users.'),
  "type": zod.enum(['COLLECTION']),
  "versions": zod.array(zod.strictObject({
  "name": zod.string().describe('Name of the dataset.'),
  "bucket": zod.string().describe('Bucket of the dataset.'),
  "version": zod.string(),
  "location": zod.string().describe('URI of its manifest.'),
  "uri": zod.string().describe('URI of its files.'),
  "hash_location": zod.string().optional().describe('URI of the manifest by hash.'),
  "size": zod.number().min(getDatasetInfoResponseTwoVersionsItemSizeMin).describe('Bytes.')
}).describe('A dataset version in a collection.'))
}).describe('A collection with its dataset versions.')])

/**
 * @summary Get the signed-in user
 */
export const GetProfileResponse = zod.strictObject({
  "profile": zod.strictObject({
  "username": zod.string(),
  "email": zod.string(),
  "display_name": zod.string(),
  "avatar_url": zod.string().optional().describe('URL of an image on the console\'s origin.'),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "last_login": zod.iso.datetime({}).optional().describe('UTC.'),
  "teams": zod.array(zod.string()),
  "email_notification": zod.boolean().optional().describe('Whether an email is sent when a workflow ends.'),
  "slack_notification": zod.boolean().optional().describe('Whether a Slack message is sent when a workflow ends.'),
  "pool": zod.string().optional().describe('Default pool.'),
  "bucket": zod.string().optional().describe('Default bucket.')
}),
  "roles": zod.array(zod.string()).describe('Roles of the user, such as admin.'),
  "pools": zod.array(zod.string()).describe('Pools that the user may use; all if empty.'),
  "token": zod.strictObject({
  "name": zod.string(),
  "expires_at": zod.iso.datetime({}).optional().describe('UTC.')
}).optional().describe('Token used for the request.')
})

/**
 * @summary Get the user's settings
 */
export const getProfileSettingsResponseOneUiPreferencesWorkflowsPerPageMax = 1000;

export const getProfileSettingsResponseOneUiPreferencesRefreshIntervalMax = 86400;

export const GetProfileSettingsResponse = zod.strictObject({
  "default_pool": zod.string().optional(),
  "default_bucket": zod.string().optional(),
  "default_priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "notifications": zod.strictObject({
  "email": zod.boolean(),
  "slack": zod.boolean(),
  "webhook": zod.boolean()
}),
  "ui_preferences": zod.strictObject({
  "theme": zod.enum(['light', 'dark', 'system']).describe('Color theme of the console; system follows the operating system.'),
  "workflows_per_page": zod.int().min(1).max(getProfileSettingsResponseOneUiPreferencesWorkflowsPerPageMax),
  "show_completed": zod.boolean(),
  "auto_refresh": zod.boolean(),
  "refresh_interval": zod.int().min(1).max(getProfileSettingsResponseOneUiPreferencesRefreshIntervalMax).describe('Seconds between refreshes.')
}),
  "api_keys": zod.array(zod.strictObject({
  "name": zod.string(),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "last_used": zod.iso.datetime({}).optional().describe('UTC.'),
  "expires_at": zod.iso.datetime({}).optional().describe('UTC.')
}).describe('An API key for scripts. The key itself is never returned.'))
}).describe('The settings of a user.')

/**
 * @summary Replace the user's settings
 */
export const putProfileSettingsBodyUiPreferencesWorkflowsPerPageMax = 1000;

export const putProfileSettingsBodyUiPreferencesRefreshIntervalMax = 86400;

export const PutProfileSettingsBody = zod.strictObject({
  "default_pool": zod.string().optional(),
  "default_bucket": zod.string().optional(),
  "default_priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "notifications": zod.strictObject({
  "email": zod.boolean(),
  "slack": zod.boolean(),
  "webhook": zod.boolean()
}),
  "ui_preferences": zod.strictObject({
  "theme": zod.enum(['light', 'dark', 'system']).describe('Color theme of the console; system follows the operating system.'),
  "workflows_per_page": zod.int().min(1).max(putProfileSettingsBodyUiPreferencesWorkflowsPerPageMax),
  "show_completed": zod.boolean(),
  "auto_refresh": zod.boolean(),
  "refresh_interval": zod.int().min(1).max(putProfileSettingsBodyUiPreferencesRefreshIntervalMax).describe('Seconds between refreshes.')
})
}).describe('The settings that a user can change; an update replaces all of them.')

export const putProfileSettingsResponseOneUiPreferencesWorkflowsPerPageMax = 1000;

export const putProfileSettingsResponseOneUiPreferencesRefreshIntervalMax = 86400;

export const PutProfileSettingsResponse = zod.strictObject({
  "default_pool": zod.string().optional(),
  "default_bucket": zod.string().optional(),
  "default_priority": zod.enum(['HIGH', 'NORMAL', 'LOW']).describe('HIGH and NORMAL use the pool\'s quota and are never preempted; LOW uses spare capacity and can be.'),
  "notifications": zod.strictObject({
  "email": zod.boolean(),
  "slack": zod.boolean(),
  "webhook": zod.boolean()
}),
  "ui_preferences": zod.strictObject({
  "theme": zod.enum(['light', 'dark', 'system']).describe('Color theme of the console; system follows the operating system.'),
  "workflows_per_page": zod.int().min(1).max(putProfileSettingsResponseOneUiPreferencesWorkflowsPerPageMax),
  "show_completed": zod.boolean(),
  "auto_refresh": zod.boolean(),
  "refresh_interval": zod.int().min(1).max(putProfileSettingsResponseOneUiPreferencesRefreshIntervalMax).describe('Seconds between refreshes.')
}),
  "api_keys": zod.array(zod.strictObject({
  "name": zod.string(),
  "created_at": zod.iso.datetime({}).describe('UTC.'),
  "last_used": zod.iso.datetime({}).optional().describe('UTC.'),
  "expires_at": zod.iso.datetime({}).optional().describe('UTC.')
}).describe('An API key for scripts. The key itself is never returned.'))
}).describe('The settings of a user.')

/**
 * @summary List the user's credentials by name and type, without secrets
 */
export const listCredentialsQueryOffsetDefault = 0;
export const listCredentialsQueryOffsetMin = 0;
export const listCredentialsQueryOffsetMax = 9007199254740991;

export const listCredentialsQueryLimitDefault = 20;
export const listCredentialsQueryLimitMax = 1000;

export const ListCredentialsQueryParams = zod.object({
  "offset": zod.int().min(listCredentialsQueryOffsetMin).max(listCredentialsQueryOffsetMax).default(listCredentialsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listCredentialsQueryLimitMax).default(listCredentialsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listCredentialsResponseTotalMin = 0;

export const ListCredentialsResponse = zod.strictObject({
  "entries": zod.array(zod.strictObject({
  "cred_name": zod.string(),
  "cred_type": zod.enum(['REGISTRY', 'DATA', 'GENERIC']).describe('What a credential gives access to.'),
  "profile": zod.string().optional().describe('Registry or endpoint of the credential; absent for GENERIC.'),
  "created_at": zod.iso.datetime({}).optional().describe('UTC.')
}).describe('A credential, without its secret.')),
  "total": zod.int().min(listCredentialsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary Create a credential or replace the one with the same name
 */
export const putCredentialPathNameMax = 128;

export const PutCredentialParams = zod.object({
  "name": zod.string().min(1).max(putCredentialPathNameMax).describe('Name of the credential, unique per user.')
})

export const PutCredentialBody = zod.union([zod.strictObject({
  "registry_credential": zod.strictObject({
  "registry": zod.string().optional().describe('Host of the registry; the platform\'s default if absent.'),
  "username": zod.string().optional(),
  "auth": zod.string().min(1).describe('Secret.')
})
}),zod.strictObject({
  "data_credential": zod.strictObject({
  "endpoint": zod.string().min(1).describe('URI of the store, such as s3://bucket.'),
  "region": zod.string().optional(),
  "override_url": zod.string().optional().describe('URL of the store, if it is not the provider\'s.'),
  "addressing_style": zod.enum(['virtual', 'path', 'auto']).optional().describe('How the URL of a bucket is built.'),
  "access_key_id": zod.string().min(1),
  "access_key": zod.string().min(1).describe('Secret.')
})
}),zod.strictObject({
  "generic_credential": zod.strictObject({
  "credential": zod.record(zod.string(), zod.string()).describe('Secrets, by name.')
})
})]).describe('A credential of exactly one type.')

export const PutCredentialResponse = zod.strictObject({
  "cred_name": zod.string(),
  "cred_type": zod.enum(['REGISTRY', 'DATA', 'GENERIC']).describe('What a credential gives access to.'),
  "profile": zod.string().optional().describe('Registry or endpoint of the credential; absent for GENERIC.'),
  "created_at": zod.iso.datetime({}).optional().describe('UTC.')
}).describe('A credential, without its secret.')

/**
 * @summary Delete a credential
 */
export const deleteCredentialPathNameMax = 128;

export const DeleteCredentialParams = zod.object({
  "name": zod.string().min(1).max(deleteCredentialPathNameMax).describe('Name of the credential, unique per user.')
})

export const DeleteCredentialResponse = zod.void()

/**
 * @summary List user names, sorted
 */
export const listUsersQueryOffsetDefault = 0;
export const listUsersQueryOffsetMin = 0;
export const listUsersQueryOffsetMax = 9007199254740991;

export const listUsersQueryLimitDefault = 20;
export const listUsersQueryLimitMax = 1000;

export const ListUsersQueryParams = zod.object({
  "name": zod.string().optional().describe('Only names that contain this text.'),
  "offset": zod.int().min(listUsersQueryOffsetMin).max(listUsersQueryOffsetMax).default(listUsersQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listUsersQueryLimitMax).default(listUsersQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listUsersResponseTotalMin = 0;

export const ListUsersResponse = zod.strictObject({
  "entries": zod.array(zod.string()),
  "total": zod.int().min(listUsersResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary List workflow tags, sorted
 */
export const listTagsQueryOffsetDefault = 0;
export const listTagsQueryOffsetMin = 0;
export const listTagsQueryOffsetMax = 9007199254740991;

export const listTagsQueryLimitDefault = 20;
export const listTagsQueryLimitMax = 1000;

export const ListTagsQueryParams = zod.object({
  "name": zod.string().optional().describe('Only names that contain this text.'),
  "offset": zod.int().min(listTagsQueryOffsetMin).max(listTagsQueryOffsetMax).default(listTagsQueryOffsetDefault).describe('Number of matching entries to skip.'),
  "limit": zod.int().min(1).max(listTagsQueryLimitMax).default(listTagsQueryLimitDefault).describe('Maximum number of entries to return.')
})

export const listTagsResponseTotalMin = 0;

export const ListTagsResponse = zod.strictObject({
  "entries": zod.array(zod.string()),
  "total": zod.int().min(listTagsResponseTotalMin).describe('Exact number of entries that match the filters, across all pages.')
})

/**
 * @summary Get the platform version
 */
export const getVersionResponseMajorMin = 0;

export const getVersionResponseMinorMin = 0;

export const getVersionResponseRevisionMin = 0;

export const GetVersionResponse = zod.strictObject({
  "major": zod.int().min(getVersionResponseMajorMin),
  "minor": zod.int().min(getVersionResponseMinorMin),
  "revision": zod.int().min(getVersionResponseRevisionMin),
  "hash": zod.string().optional().describe('Commit of the build.')
})
