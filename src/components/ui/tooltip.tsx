"use client";

import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

export interface TooltipProps {
  /** Content. Supplements the child's accessible name, does not replace it. */
  content: ReactNode;
  /** Equivalent shortcut, shown after the text. */
  shortcut?: readonly string[];
  side?: "top" | "right" | "bottom" | "left";
  /** Whether a click on the child closes the tooltip. Default true. */
  closeOnClick?: boolean;
  disabled?: boolean;
  /** A single element that accepts a ref and event handlers. */
  children: ReactElement;
}

/** A hint on hover and on keyboard focus. */
export function Tooltip({
  content,
  shortcut,
  side = "top",
  closeOnClick = true,
  disabled = false,
  children,
}: TooltipProps) {
  return (
    <BaseTooltip.Root disabled={disabled} onOpenChange={ignoreMovedFocus}>
      <BaseTooltip.Trigger delay={400} closeOnClick={closeOnClick} render={children} />
      <TooltipPopup content={content} shortcut={shortcut} side={side} />
    </BaseTooltip.Root>
  );
}

/**
 * Keeps a tooltip closed when code moves the focus: into an opening dialog or menu, or back from a closing one. Tab and
 * arrow keys stay on one side.
 */
export function ignoreMovedFocus(_open: boolean, details: BaseTooltip.Root.ChangeEventDetails): void {
  if (details.reason !== "trigger-focus") return;
  const { target, relatedTarget } = details.event;
  if (popupOf(target) !== popupOf(relatedTarget)) details.cancel();
}

function popupOf(element: EventTarget | null): Element | null {
  return element instanceof Element
    ? element.closest("[role=dialog], [role=alertdialog], [role=menu]")
    : null;
}

/** The floating part alone, for components that are tooltip triggers, such as `IconButton`. */
export function TooltipPopup({
  content,
  shortcut,
  side = "top",
}: Pick<TooltipProps, "content" | "shortcut" | "side">) {
  return (
    <BaseTooltip.Portal>
      <BaseTooltip.Positioner side={side} sideOffset={6} className="z-50">
        <BaseTooltip.Popup
          className={
            "flex max-w-80 items-center gap-2 rounded-md border border-border bg-surface-raised px-2 py-1 text-xs text-text shadow-overlay " +
            "transition-opacity duration-100 data-ending-style:opacity-0 data-instant:transition-none data-starting-style:opacity-0"
          }
        >
          {content}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </BaseTooltip.Popup>
      </BaseTooltip.Positioner>
    </BaseTooltip.Portal>
  );
}
