import { createContext } from "react";

/**
 * Id of the element that names what tiles are about. Where the same tiles are on a page twice, it becomes a part of their
 * accessible names, which tells them apart.
 */
export const TileSubjectContext = createContext<string | undefined>(undefined);

/** Value of `aria-labelledby` for a tile. */
export function tileLabelledBy(titleId: string, subjectId: string | undefined): string {
  return subjectId === undefined ? titleId : `${titleId} ${subjectId}`;
}
