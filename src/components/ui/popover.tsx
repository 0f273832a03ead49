"use client";

import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";

/** Holds a popover's state. Use: Popover > PopoverTrigger render={<Button/>} + PopoverContent title="…". */
export const Popover = BasePopover.Root;
/** Opens the popover; give the look with `render={<Button>…</Button>}`. */
export const PopoverTrigger = BasePopover.Trigger;
/** Closes the popover from within; give the look with `render`. */
export const PopoverClose = BasePopover.Close;

export interface PopoverContentProps {
  /** Heading and accessible name of the popover. */
  title: string;
  /** Keep the title for screen readers only. */
  hideTitle?: boolean;
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  className?: string;
}

/** Floating panel. Takes the focus; Escape closes it and restores the focus. */
export function PopoverContent({
  title,
  hideTitle = false,
  children,
  side = "bottom",
  align = "start",
  className,
}: PopoverContentProps) {
  return (
    <BasePopover.Portal>
      <BasePopover.Positioner side={side} align={align} sideOffset={4} className="z-50">
        <BasePopover.Popup
          className={cn(
            "max-h-(--available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg border border-border bg-surface-raised p-3 text-sm text-text shadow-overlay outline-none",
            "origin-(--transform-origin) transition-[opacity,scale] duration-100",
            "data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
            className,
          )}
        >
          <BasePopover.Title className={cn("mb-2 font-medium", hideTitle && "sr-only")}>
            {title}
          </BasePopover.Title>
          {children}
        </BasePopover.Popup>
      </BasePopover.Positioner>
    </BasePopover.Portal>
  );
}
