import type { ComponentProps } from "react";

/*
 * The parts of the ARIA grid pattern. They are not <table> elements: browsers drop the table roles of elements laid out
 * with `display: grid`. Lint rules that require table elements, or a tab stop per cell where here the row has it, are
 * suppressed once in this file.
 */

export function Grid(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="grid" {...props} />;
}

export function GridRowGroup(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="rowgroup" {...props} />;
}

export function GridRow(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: body rows get a tabIndex from their owner, header rows need none
  return <div role="row" {...props} />;
}

export function GridColumnHeader(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the control inside is focusable
  return <div role="columnheader" {...props} />;
}

export function GridCell(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: its row is focusable
  return <div role="gridcell" {...props} />;
}
