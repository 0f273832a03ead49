/** Address of a workflow's page in the console. */
export function workflowHref(name: string): string {
  return `/workflows/${encodeURIComponent(name)}`;
}
