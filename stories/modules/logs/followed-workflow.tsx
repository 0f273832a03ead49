import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { hasEnded } from "@/components/workflow/workflow-state";
import { useGetWorkflow } from "@/lib/api/generated";
import { LogStage } from "./logs-page";

/** The viewer of a workflow's log, as a page that knows what became of the workflow shows it. */
export function FollowedWorkflow({ name }: { name: string }) {
  const { data } = useGetWorkflow(name);
  if (data === undefined) return null;
  const live = !hasEnded(data);
  const { label } = workflowStatusPresentation[data.status];
  return <LogStage workflow={name} live={live} outcome={live ? undefined : label} />;
}
