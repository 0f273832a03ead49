"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import CheckIcon from "lucide-react/icons/check";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { menuItemClass, menuPopupClass } from "./menu-classes";

/** Holds a menu's state. Use: Menu > MenuTrigger render={<Button/>} + MenuContent > MenuItem. */
export const Menu = BaseMenu.Root;
/** Opens the menu; give the look with `render={<Button>…</Button>}` or `render={<IconButton …/>}`. */
export const MenuTrigger = BaseMenu.Trigger;
export const MenuGroup = BaseMenu.Group;
export const MenuRadioGroup = BaseMenu.RadioGroup;

export interface MenuContentProps {
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  className?: string;
}

/** The floating list. */
export function MenuContent({ children, side = "bottom", align = "start", className }: MenuContentProps) {
  return (
    <BaseMenu.Portal>
      <BaseMenu.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
        <BaseMenu.Popup className={cn(menuPopupClass, className)}>{children}</BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  );
}

export interface MenuItemProps extends Omit<BaseMenu.Item.Props, "className"> {
  icon?: ReactNode;
  /** Shown at the end: keys, a count. */
  hint?: ReactNode;
  tone?: "neutral" | "danger";
  className?: string;
}

export function MenuItem({ icon, hint, tone = "neutral", className, children, ...props }: MenuItemProps) {
  return (
    <BaseMenu.Item
      className={cn(
        menuItemClass,
        tone === "danger" && "text-danger data-highlighted:bg-danger-soft",
        className,
      )}
      {...props}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint !== undefined && <span className="text-xs text-text-muted">{hint}</span>}
    </BaseMenu.Item>
  );
}

/** A radio item; use in a `MenuRadioGroup`. */
export function MenuRadioItem({
  icon,
  children,
  ...props
}: Omit<BaseMenu.RadioItem.Props, "className"> & { icon?: ReactNode }) {
  return (
    <BaseMenu.RadioItem className={menuItemClass} {...props}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <BaseMenu.RadioItemIndicator className="flex">
        <CheckIcon aria-hidden className="size-4" />
      </BaseMenu.RadioItemIndicator>
    </BaseMenu.RadioItem>
  );
}

/** Label of a `MenuGroup` or `MenuRadioGroup`. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <BaseMenu.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-text-muted">
      {children}
    </BaseMenu.GroupLabel>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-border" />;
}
