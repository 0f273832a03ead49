import type { Node } from "@xyflow/react";
import type { GraphGroup } from "./group-graph";
import type { GroupHint } from "./group-hint";

/** What the card of a group shows. A type and no interface: React Flow asks for an index signature. */
export type GroupCardProps = {
  node: GraphGroup;
  hint: GroupHint;
  expanded: boolean;
  /** Chosen: it, or one of its tasks while the list is closed. */
  selected: boolean;
  selectedTask: string | undefined;
  /** It holds the tree's one tab stop. */
  active: boolean;
  /** The row of its list that holds the tab stop. */
  activeTask: string | undefined;
  /** A new number moves the focus to what holds the tab stop; 0 leaves it where it is. */
  focusRequest: number;
  /** Place among the groups of its level, from 1. */
  position: number;
  siblings: number;
};

export type GroupFlowNode = Node<GroupCardProps, "card">;
