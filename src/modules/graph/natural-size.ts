"use client";

import { useMemo } from "react";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { graphLayout, NODE_WIDTH } from "./graph-layout";
import { naturalSize, type Size } from "./graph-viewport";
import { groupGraph } from "./group-graph";
import { useGraphPreferences } from "./use-graph-preferences";

/**
 * Size in CSS pixels at which a workflow's whole graph is visible at zoom 1 with all groups collapsed: more room only
 * adds empty space. At least the width of one group.
 */
export function useNaturalGraphSize({ groups }: Pick<WorkflowQueryResponse, "groups">): Size {
  const graph = useMemo(() => groupGraph(groups), [groups]);
  const { direction } = useGraphPreferences(graph);
  const { width, height } = graphLayout(graph, direction, () => false);
  return naturalSize({ width: Math.max(width, NODE_WIDTH), height });
}
