"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import { cn } from "@/lib/class-names";
import { type ButtonVariants, buttonVariants } from "./button-variants";
import { ignoreMovedFocus, TooltipPopup, type TooltipProps } from "./tooltip";

export interface IconButtonProps extends Omit<BaseButton.Props, "className" | "aria-label">, ButtonVariants {
  /** Accessible name and tooltip. */
  label: string;
  className?: string;
  shortcut?: readonly string[];
  tooltipSide?: TooltipProps["side"];
  /** Tooltip instead of `label`, for a state such as "Copied". */
  tooltip?: string;
  /** Keeps the tooltip open after a click, for tooltips that report the result. */
  keepTooltip?: boolean;
}

/** A square icon button. Also works as the `render` element of a menu or popover trigger. */
export function IconButton({
  label,
  variant = "ghost",
  size,
  className,
  shortcut,
  tooltipSide,
  tooltip = label,
  keepTooltip = false,
  ...props
}: IconButtonProps) {
  return (
    <BaseTooltip.Root onOpenChange={ignoreMovedFocus}>
      <BaseTooltip.Trigger
        delay={400}
        closeOnClick={!keepTooltip}
        render={
          <BaseButton
            aria-label={label}
            className={cn(buttonVariants({ variant, size, square: true }), className)}
            {...props}
          />
        }
      />
      <TooltipPopup content={tooltip} shortcut={shortcut} side={tooltipSide} />
    </BaseTooltip.Root>
  );
}
