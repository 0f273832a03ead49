import type { WorkflowDraft } from "./submitted-workflow.ts";

/**
 * What the nodes of a pool have against a workflow: it may be submitted, and waits for ever.
 * @param gpusPerNode GPUs of the largest nodes of the pool.
 */
export function draftWarnings({ groups }: WorkflowDraft, pool: string, gpusPerNode: number): string[] {
  const tooLarge = groups.flatMap(({ tasks }) => tasks.filter(({ gpu }) => gpu > gpusPerNode));
  const [first] = tooLarge;
  if (first === undefined) return [];
  const others = tooLarge.length > 1 ? ` and ${tooLarge.length - 1} more` : "";
  return [
    `Task ${first.name}${others}: asks for ${first.gpu} GPUs, the largest node of ${pool} has ${gpusPerNode}.`,
  ];
}
