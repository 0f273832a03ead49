import type { Node } from "@xyflow/react";
import type { GraphGroup } from "./group-graph";
import type { GroupHint } from "./group-hint";

/** Data of a group's card. A type instead of an interface, because React Flow requires an index signature. */
export type GroupCardProps = {
  node: GraphGroup;
  hint: GroupHint;
  expanded: boolean;
  /** The group is selected, or one of its tasks while the list is collapsed. */
  selected: boolean;
  selectedTask: string | undefined;
  /** Has the tree's tab stop. */
  active: boolean;
  /** Task with the tab stop. */
  activeTask: string | undefined;
  /** A new number moves the focus to the place with the tab stop; 0 leaves it. */
  focusRequest: number;
  /** 1-based position in its level. */
  position: number;
  siblings: number;
};

export type GroupFlowNode = Node<GroupCardProps, "card">;
