import { useState } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import type { RowMoves } from "@/lib/list/row-moves";

/**
 * Keys for React by which a row that moves keeps its element, and with it the focus and open menus in it. A row that loads
 * keeps that of its placeholder.
 * @param rendered the range that was rendered when rows moved.
 */
export function useElementKeys(rendered: RowRange, moves: RowMoves | undefined): (index: number) => string {
  const [elements, setElements] = useState<Elements>({ moves, moveCount: 0, moved: new Map() });
  let shown = elements;
  if (elements.moves !== moves) {
    shown = afterMoves(elements, rendered, moves);
    setElements(shown);
  }
  return (index) => keyIn(shown, index);
}

interface Elements {
  moves: RowMoves | undefined;
  moveCount: number;
  /** Keys of the rows that were there before the last move, by the indexes that they have now. */
  moved: ReadonlyMap<number, string>;
}

function keyIn({ moveCount, moved }: Elements, index: number): string {
  return moved.get(index) ?? `${moveCount}/${index}`;
}

function afterMoves(before: Elements, { first, last }: RowRange, moves: RowMoves | undefined): Elements {
  const moved = new Map<number, string>();
  for (let index = first; index <= last; index++) {
    // Of a row that has left and the next one, which are both in its place, the next one comes later.
    moved.set(moves?.placeOf(index) ?? index, keyIn(before, index));
  }
  return { moves, moveCount: before.moveCount + 1, moved };
}
