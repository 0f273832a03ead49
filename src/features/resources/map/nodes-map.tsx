"use client";

import LayersIcon from "lucide-react/icons/layers";
import { useMemo, useRef } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { NodeMap } from "@/components/chart/node-map/node-map";
import { NodeMapLegend } from "@/components/chart/node-map/node-map-legend";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { StaleNotice } from "@/components/tile/stale-notice";
import { useTile } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { NodeGroupKey } from "@/lib/api/generated.schemas";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatCount, formatNumber } from "@/lib/format/number";
import { nodeHref } from "@/lib/hrefs/list-href";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import type { NodeFilters } from "../node-queries";
import { useMapChoices } from "../use-resources-view";
import { MapControls } from "./map-controls";
import { groupNames, mapGroups, mapSums, zoomInto } from "./map-groups";
import { MOST_MAPPED } from "./map-limits";
import { mapTable } from "./map-table";
import { type GroupedMap, useNodesMap } from "./use-nodes-map";

export interface NodesMapProps {
  /** Filters of the list. */
  filters: NodeFilters;
  /** Nodes that match; undefined while unknown. */
  total: number | undefined;
  /** The node whose panel is open. */
  selected: string | null;
  chips: readonly FilterChip[];
  onChipsChange: (chips: readonly FilterChip[]) => void;
  onOpenNode: (hostname: string) => void;
}

/** Every node that matches on a map: one by one, or as groups that open their nodes. It fills its parent. */
export function NodesMap({ filters, total, chips, onChipsChange, ...props }: NodesMapProps) {
  const [{ group, color }, setChoices] = useMapChoices();
  const query = useNodesMap(filters, group, total);
  const state = useTile(query);
  const { data, error, retry, retrying } = state;
  const controls = (
    <MapControls
      groupBy={group}
      color={color}
      onGroupByChange={(next) => void setChoices({ group: next })}
      onColorChange={(next) => void setChoices({ color: next })}
    />
  );
  if (error?.status === 422) {
    return (
      <div className="p-3 md:px-6">
        {controls}
        <TooManyGroups groupBy={group} onGroupByChange={(next) => void setChoices({ group: next })} />
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div className="flex min-h-0 flex-1 flex-col gap-2 p-3 md:px-6">
        {controls}
        {error === undefined ? (
          <LoadingRegion label="Loading the map" className="min-h-0 flex-1">
            <Skeleton className="h-full w-full" />
          </LoadingRegion>
        ) : (
          <ErrorState title="The map could not be loaded" error={error} onRetry={retry} retrying={retrying} />
        )}
      </div>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {error !== undefined && (
        <div className="px-3 pt-2 md:px-6">
          <StaleNotice state={state} />
        </div>
      )}
      <MapPicture
        {...props}
        map={data}
        color={color}
        controls={controls}
        isOld={query.isPlaceholderData || error !== undefined}
        chips={chips}
        onOpenTile={(tile) => {
          const zoom = zoomInto(tile, { chips, groupBy: data.groupBy });
          void setChoices({ group: zoom.groupBy });
          onChipsChange(zoom.chips);
        }}
      />
    </div>
  );
}

/** Of padding, controls and legend, in pixels at the default font size. */
const AROUND_MAP = 88;
const LEAST_HEIGHT = 200;

interface MapPictureProps extends Pick<NodesMapProps, "selected" | "chips" | "onOpenNode"> {
  map: GroupedMap;
  color: "use" | "status";
  controls: React.ReactNode;
  /** Belongs to other filters, or to an earlier time. */
  isOld: boolean;
  onOpenTile: (tile: { key: string; nodes: number }) => void;
}

function MapPicture({
  map,
  color,
  controls,
  isOld,
  chips,
  selected,
  onOpenNode,
  onOpenTile,
}: MapPictureProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  const { height } = useElementSize(boxRef);
  const textScale = useTextScale();
  const { groupBy, total, tiles } = map;
  const groups = useMemo(() => mapGroups(map, groupBy), [map, groupBy]);
  const table = useMemo(() => mapTable(map, groupBy, chips), [map, groupBy, chips]);
  const { gpus, used } = mapSums(map);
  const label = `Nodes by ${groupNames[groupBy]}`;
  const level = tiles === undefined ? "node" : "group";
  return (
    <div ref={boxRef} className="min-h-72 flex-1 overflow-y-auto px-3 pt-2 pb-2 md:px-6">
      {height > 0 && (
        <ChartFigure
          label={label}
          summary={`${formatCount(total, "node")} in ${formatCount(groups.length, "group")}; ${formatNumber(used)} of ${formatCount(gpus, "GPU")} used.`}
          table={table}
          height={Math.max(LEAST_HEIGHT, height / textScale - AROUND_MAP)}
          title={controls}
          legend={<NodeMapLegend colorBy={color} level={level} />}
        >
          <div data-stale={isOld ? "" : undefined} className="size-full data-stale:grayscale">
            <NodeMap
              label={label}
              groups={groups}
              colorBy={color}
              selected={selected ?? undefined}
              onOpenNode={onOpenNode}
              hrefOfNode={nodeHref}
              onOpenGroup={(key) => {
                const tile = tiles?.find((each) => each.key === key);
                if (tile !== undefined) onOpenTile(tile);
              }}
            />
          </div>
        </ChartFigure>
      )}
    </div>
  );
}

interface TooManyGroupsProps {
  groupBy: NodeGroupKey;
  onGroupByChange: (groupBy: NodeGroupKey) => void;
}

/** The server draws the line at some thousands of groups. */
function TooManyGroups({ groupBy, onGroupByChange }: TooManyGroupsProps) {
  const other = groupBy === "pool" ? "region" : "pool";
  return (
    <EmptyState
      icon={LayersIcon}
      title={`More than ${formatNumber(MOST_MAPPED)} ${groupNames[groupBy]}s`}
      help={`A map shows up to ${formatNumber(MOST_MAPPED)} groups. Group by ${groupNames[other]}, or filter by one.`}
      action={<Button onClick={() => onGroupByChange(other)}>Group by {groupNames[other]}</Button>}
    />
  );
}
