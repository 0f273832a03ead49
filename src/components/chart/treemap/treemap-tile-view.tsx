import { cn } from "@/lib/class-names";
import { Link } from "../../ui/link";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { fillOf } from "../chart-color";
import { hatchOf } from "../chart-swatch";
import type { TreemapTile } from "./treemap-layout";

export interface TreemapTileViewProps {
  tile: TreemapTile;
  /** Accessible name. */
  label: string;
  isActive: boolean;
  onHover: () => void;
}

/** A tile, or the name above the children of one. Not a tab stop: the arrow keys of the picture reach it. */
export function TreemapTileView({ tile, label, isActive, onHover }: TreemapTileViewProps) {
  const { x, y, width, height, item } = tile;
  const props = {
    className: cn(
      "absolute block overflow-hidden forced-color-adjust-none",
      tile.isHead ? "text-xs font-medium text-text-muted" : "rounded-sm text-xs leading-4 text-text",
      isActive && "z-1 outline-2 -outline-offset-2 outline-focus",
    ),
    style: { left: x, top: y, width, height },
    onPointerEnter: onHover,
  };
  const content = tile.isHead ? <TileText tile={tile} /> : <FilledTile tile={tile} />;
  if (item.href === undefined) {
    return (
      <div role="img" aria-label={label} {...props}>
        {content}
      </div>
    );
  }
  return (
    <Link variant="plain" href={item.href} prefetch={false} tabIndex={-1} {...props}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {content}
    </Link>
  );
}

/** The share fills the tile from its bottom, with a bar at its side, so that the level is more than a shade. */
function FilledTile({ tile }: { tile: TreemapTile }) {
  const { color, item } = tile;
  const share = item.share === undefined ? 1 : Math.max(0, Math.min(1, item.share));
  const isOver = (item.share ?? 0) > 1;
  const shade = (percent: number) => `color-mix(in oklab, ${fillOf(color)} ${percent}%, var(--surface))`;
  return (
    <span
      className="absolute inset-0 border"
      style={{ background: shade(12), borderColor: shade(45), borderRadius: "inherit" }}
    >
      <span
        className={cn("absolute inset-x-0 bottom-0", item.share !== undefined && share > 0 && "border-e-3")}
        style={{ height: `${share * 100}%`, background: shade(34), borderColor: fillOf(color) }}
      />
      {isOver && <span className="absolute inset-x-0 top-0 h-1" style={{ background: hatchOf("danger") }} />}
      <TileText tile={tile} />
    </span>
  );
}

/** Cut on paper too, where nothing else is. */
const LINE = "block overflow-hidden text-ellipsis whitespace-nowrap contain-paint";

function TileText({ tile: { lines, isHead } }: { tile: TreemapTile }) {
  const [name, ...rest] = lines;
  if (name === undefined) return null;
  return (
    <span aria-hidden className={cn("absolute inset-x-1.5 block", isHead ? "inset-y-0" : "top-1")}>
      <span className={cn(LINE, "font-medium")}>{name}</span>
      {!isHead &&
        rest.map((text) => (
          <span key={text} className={cn(LINE, "tabular")}>
            {text}
          </span>
        ))}
    </span>
  );
}
