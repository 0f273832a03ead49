"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import { cn } from "@/lib/class-names";
import { type ButtonVariants, buttonVariants } from "./button-variants";
import { TooltipPopup, type TooltipProps } from "./tooltip";

export interface IconButtonProps extends Omit<BaseButton.Props, "className" | "aria-label">, ButtonVariants {
  /** What the button does: its accessible name and its tooltip. */
  label: string;
  className?: string;
  shortcut?: readonly string[];
  tooltipSide?: TooltipProps["side"];
  /** Shown instead of `label`, for a state such as "Copied". */
  tooltip?: string;
  /** Keep the tooltip open after a click, for buttons whose tooltip says what the click did. */
  keepTooltip?: boolean;
}

/** A square button that shows an icon alone. Also serves as the `render` element of a menu or popover trigger. */
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
    <BaseTooltip.Root>
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
