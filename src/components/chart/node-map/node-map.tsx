"use client";

import { type MouseEvent, useEffectEvent, useLayoutEffect, useMemo, useRef } from "react";
import { cn } from "@/lib/class-names";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import { MarkAnnouncement } from "../mark-announcement";
import { markInRows } from "../mark-in-rows";
import { MarkTip } from "../mark-tip";
import { NoData } from "../no-data";
import { useChartMarks } from "../use-chart-marks";
import { MapCanvas } from "./map-canvas";
import { MapCell } from "./map-cell";
import { itemAt, mapLayout } from "./map-layout";
import { mapMarks } from "./map-marks";
import { MapOutline } from "./map-outline";
import { MapToolbar } from "./map-toolbar";
import { isInView, itemBox, largestZoom, layoutPoint } from "./map-view";
import type { NodeMapProps } from "./types";
import { useMapView } from "./use-map-view";
import { useMapZoom } from "./use-map-zoom";

/**
 * Nodes as cells with a pip for each GPU, or groups of nodes as tiles with their sums. Arrow keys walk cells, + and −
 * zoom, 0 shows all, Enter opens; a wheel with Control zooms, and dragging moves what is zoomed. It fills its box.
 *
 * @example
 * <NodeMap label="Nodes by pool" groups={[{ key: "a", label: "a", nodes }]} colorBy="use" onOpenNode={open} />
 */
export function NodeMap({ label, groups, colorBy, selected, ...openers }: NodeMapProps) {
  const { onOpenGroup, onOpenNode, hrefOfNode } = openers;
  const boxRef = useRef<HTMLDivElement>(null);
  const size = useElementSize(boxRef);
  const textScale = useTextScale();
  const layout = useMemo(
    () => mapLayout(groups, { width: size.width, height: size.height, textScale }),
    [groups, size.width, size.height, textScale],
  );
  const marks = useMemo(
    () => mapMarks(layout.items, groups, { onOpenGroup, onOpenNode, hrefOfNode }),
    [layout, groups, onOpenGroup, onOpenNode, hrefOfNode],
  );
  const { view, isMovable, reveal, dragProps, hasDragged, ...zooming } = useMapView(boxRef, layout, size);
  const { zoom, note, onZoomKey } = useMapZoom(zooming);
  const { active, walked, setHovered, open, groupProps, announcement } = useChartMarks({
    label,
    marks,
    markAfter: (key, current) => markInRows(key, current, layout.rows),
    onKey: (event) => onZoomKey(event, zoomCenter()),
  });

  const boxOf = (mark: number | undefined) => {
    const item = mark === undefined ? undefined : layout.items[mark];
    return item === undefined ? undefined : itemBox(item, view);
  };
  /** What stays where it is when keys and buttons zoom. */
  const zoomCenter = () => boxOf(walked) ?? { x: 0, y: 0, ...size };
  const activeBox = boxOf(active);
  const selectedMark = selected === undefined ? -1 : marks.findIndex(({ key }) => key === selected);
  const selectedBox = boxOf(selectedMark);

  const revealMark = useEffectEvent((mark: number | undefined) => {
    const box = boxOf(mark);
    if (box !== undefined) reveal(box);
  });
  useLayoutEffect(() => revealMark(walked), [walked]);
  useLayoutEffect(() => revealMark(selectedMark), [selectedMark]);

  function markUnder(event: MouseEvent<HTMLElement>): number | undefined {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { x, y } = layoutPoint(view, event.clientX - left, event.clientY - top);
    return itemAt(layout, x, y);
  }

  const canOpen = onOpenNode !== undefined || onOpenGroup !== undefined || hrefOfNode !== undefined;
  const isEmpty = layout.items.length === 0;
  return (
    <div ref={boxRef} className="relative size-full">
      {isEmpty && size.width > 0 && <NoData />}
      {!isEmpty && (
        // biome-ignore lint/a11y/useSemanticElements: cells are drawn, so there is no table
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are among the props of the group
        <div
          {...groupProps}
          {...dragProps}
          role="grid"
          aria-roledescription={undefined}
          aria-rowcount={layout.rows.length}
          aria-colcount={layout.columns}
          aria-readonly
          onPointerMove={(event) => {
            dragProps.onPointerMove(event);
            setHovered(markUnder(event));
          }}
          onPointerLeave={() => setHovered(undefined)}
          onClick={(event) => {
            const mark = markUnder(event);
            if (mark !== undefined && !hasDragged()) open(mark, event.ctrlKey || event.metaKey);
          }}
          className={cn(
            "absolute inset-0 overflow-clip select-none",
            isMovable && "cursor-grab touch-none",
            canOpen && active !== undefined && "cursor-pointer",
          )}
        >
          <MapCanvas {...{ layout, groups, view, size, colorBy, textScale }} />
          <MapCell
            item={layout.items[walked ?? 0]}
            label={marks[walked ?? 0]?.label ?? ""}
            isSelected={(walked ?? 0) === selectedMark}
          />
          {selectedBox !== undefined && isInView(selectedBox, size) && (
            <MapOutline box={selectedBox} kind="selected" />
          )}
          {activeBox !== undefined && <MapOutline box={activeBox} kind="active" />}
        </div>
      )}
      {activeBox !== undefined && active !== undefined && (
        <MarkTip box={activeBox} size={size} text={marks[active]?.label ?? ""} />
      )}
      {!isEmpty && (
        <MapToolbar
          zoom={view.zoom}
          largestZoom={largestZoom(layout)}
          onZoom={(way) => zoom(way, zoomCenter())}
        />
      )}
      <MarkAnnouncement text={note === "" ? announcement : note} />
    </div>
  );
}
