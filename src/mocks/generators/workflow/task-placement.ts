import { NODE_SPREAD } from "../node-names.ts";

/**
 * Where the last attempt of a task stands among the `NODE_SPREAD` places of its pool. The tasks of a workflow
 * stand beside one another from its `placement` on, as a scheduler places a gang; since placements are even,
 * so are the places of all tasks.
 * @param placement the key column of that name, 0 … `NODE_SPREAD` − 1.
 * @param task number of the task among all of its workflow.
 */
export function taskPlace(placement: number, task: number): number {
  return placement + task;
}

/** The node, 0 … nodes − 1, that a place of a pool of `nodes` nodes stands for; a pool with fewer than places folds. */
export function nodeOfPlace(place: number, nodes: number): number {
  return (place % NODE_SPREAD) % nodes;
}
