import type { ComponentProps } from "react";

/*
 * The parts of the grid pattern as elements that carry their role. They are no <table>: browsers take the table
 * roles away from table elements that are laid out by `display: grid` and positioned one by one, as these are.
 * The lint rules that ask for table elements, and for a tab stop on each cell where here the row has it, are
 * answered in this file once.
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
  // biome-ignore lint/a11y/useFocusableInteractive: body rows get a tabIndex by their owner, header rows need none
  return <div role="row" {...props} />;
}

export function GridColumnHeader(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the control inside of it takes the focus
  return <div role="columnheader" {...props} />;
}

export function GridCell(props: ComponentProps<"div">) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: its row takes the focus
  return <div role="gridcell" {...props} />;
}
