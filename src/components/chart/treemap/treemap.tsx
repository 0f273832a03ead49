"use client";

import { useMemo, useRef } from "react";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import { MarkAnnouncement } from "../mark-announcement";
import { markInSpace } from "../mark-in-space";
import { MarkTip } from "../mark-tip";
import { NoData } from "../no-data";
import { useChartMarks } from "../use-chart-marks";
import { tileLabel, treemapTiles } from "./treemap-layout";
import { TreemapTileView } from "./treemap-tile-view";
import type { TreemapProps } from "./types";

/**
 * Items as tiles by area, each filled by its share. Arrow keys lead to the neighbor in space. It fills its box.
 *
 * @example
 * <Treemap label="GPUs by pool" items={[{ key: "a", label: "a", value: 512, share: 0.8 }]} valueText={gpuText} />
 */
export function Treemap({ label, items, valueText, shareName, hidden }: TreemapProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(boxRef);
  const textScale = useTextScale();
  const tiles = useMemo(
    () => treemapTiles(items, { valueText, hidden }, { width, height, textScale }),
    [items, valueText, hidden, width, height, textScale],
  );
  const marks = tiles.map((tile) => ({
    key: tile.key,
    label: tileLabel(tile, { valueText, shareName }),
    href: tile.item.href,
  }));
  const { active, setHovered, groupProps, announcement } = useChartMarks({
    label,
    marks,
    markAfter: (key, current) => markInSpace(key, current, tiles),
  });
  const activeTile = active === undefined ? undefined : tiles[active];
  return (
    <div ref={boxRef} className="relative size-full">
      {width > 0 && tiles.length === 0 && <NoData />}
      {tiles.length > 0 && (
        <div {...groupProps} className="absolute inset-0" onPointerLeave={() => setHovered(undefined)}>
          {tiles.map((tile, mark) => (
            <TreemapTileView
              key={tile.key}
              tile={tile}
              label={marks[mark]?.label ?? ""}
              isActive={mark === active}
              onHover={() => setHovered(mark)}
            />
          ))}
        </div>
      )}
      {activeTile !== undefined && active !== undefined && (
        <MarkTip box={activeTile} size={{ width, height }} text={marks[active]?.label ?? ""} />
      )}
      <MarkAnnouncement text={announcement} />
    </div>
  );
}
