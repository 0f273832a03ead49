/** Addresses that the API gives of a workflow and its parts. Names hold nothing that a URL would have to escape. */

export function workflowAddress(name: string, part: "logs" | "events" | "spec"): string {
  return `/api/workflow/${name}/${part}`;
}

/** Address of an attempt's log or events; the last attempt is the default, so only the number identifies others. */
export function taskAddress(name: string, task: string, part: "logs" | "events", retryId: number): string {
  return `/api/workflow/${name}/task/${task}/${part}?retry_id=${retryId}`;
}

/** The end of a log, which is where a failure shows. */
export function errorLogAddress(logs: string): string {
  return `${logs}${logs.includes("?") ? "&" : "?"}last_n_lines=200`;
}

/** Address of a workflow's page in the console. */
export function overviewAddress(name: string): string {
  return `/workflows/${name}`;
}

/** Hosts of the reserved domain `example.com`: shown, never fetched. */
export function grafanaAddress(uuid: string): string {
  return `https://grafana.example.com/d/workflow?var-workflow=${uuid}`;
}

export function dashboardAddress(backend: string, uuid: string): string {
  return `https://dashboard.example.com/${backend}/search?q=${uuid}`;
}

/** Address of an attempt's panel on its workflow's page. */
export function taskOverviewAddress(workflow: string, group: string, task: string, retryId: number): string {
  return `${overviewAddress(workflow)}?group=${group}&task=${task}&retry=${retryId}`;
}

export function grafanaTaskAddress(workflowUuid: string, task: string): string {
  return `${grafanaAddress(workflowUuid)}&var-task=${task}`;
}
