import { VisuallyHidden } from "../../ui/visually-hidden";
import type { MapItem } from "./map-layout";

export interface MapCellProps {
  item: MapItem | undefined;
  label: string;
  isSelected: boolean;
}

/**
 * The cell that the keys are on, or else the first: all that a screen reader needs of a grid that is drawn on a canvas. It
 * is not the grid's active descendant, which would be read out besides the announcement.
 */
export function MapCell({ item, label, isSelected }: MapCellProps) {
  if (item === undefined) return null;
  return (
    <VisuallyHidden role="row" aria-rowindex={item.row + 1}>
      <VisuallyHidden
        role="gridcell"
        aria-colindex={item.column + 1}
        aria-selected={isSelected}
        tabIndex={-1}
      >
        {label}
      </VisuallyHidden>
    </VisuallyHidden>
  );
}
