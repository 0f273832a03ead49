/** Styles of floating lists, shared by menus, suggestions, and selects. */
export const menuPopupClass =
  "max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto rounded-lg border border-border bg-surface-raised p-1 text-text shadow-overlay outline-none " +
  "origin-(--transform-origin) transition-[opacity,scale] duration-100 " +
  "data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0";

/** One choice; the highlighted one carries `data-highlighted`. */
export const menuItemClass =
  "flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-none " +
  "data-highlighted:bg-surface-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";
