"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import CheckIcon from "lucide-react/icons/check";
import type { ReactElement } from "react";
import { cn } from "@/lib/class-names";
import {
  Menu,
  MenuContent,
  type MenuContentProps,
  MenuGroup,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from "./menu";
import { menuItemClass } from "./menu-classes";

export interface CheckboxMenuItem {
  id: string;
  label: string;
  checked: boolean;
  /** Cannot be changed, such as a required column. */
  disabled?: boolean;
}

export interface CheckboxMenuItemsProps {
  /** Heading and accessible name of the group, such as "Columns". */
  label: string;
  items: readonly CheckboxMenuItem[];
  onCheckedChange: (id: string, checked: boolean) => void;
  /** Adds a "Reset" item. */
  onReset?: () => void;
  resetLabel?: string;
}

export interface CheckboxMenuProps extends CheckboxMenuItemsProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement;
  align?: MenuContentProps["align"];
}

/** Menu of checkboxes; stays open on selection. */
export function CheckboxMenu({ trigger, align = "end", ...items }: CheckboxMenuProps) {
  return (
    <Menu>
      <MenuTrigger render={trigger} />
      <MenuContent align={align}>
        <CheckboxMenuItems {...items} />
      </MenuContent>
    </Menu>
  );
}

/** A group of checkboxes in a menu. */
export function CheckboxMenuItems({
  label,
  items,
  onCheckedChange,
  onReset,
  resetLabel = "Reset to default",
}: CheckboxMenuItemsProps) {
  return (
    <>
      <MenuGroup>
        <MenuLabel>{label}</MenuLabel>
        {items.map((item) => (
          <BaseMenu.CheckboxItem
            key={item.id}
            checked={item.checked}
            disabled={item.disabled}
            closeOnClick={false}
            onCheckedChange={(checked) => onCheckedChange(item.id, checked)}
            className={cn(menuItemClass, "group")}
          >
            <span className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-border-strong group-data-checked:border-accent group-data-checked:bg-accent group-data-checked:text-on-accent">
              <BaseMenu.CheckboxItemIndicator className="flex">
                <CheckIcon aria-hidden className="size-3!" strokeWidth={3} />
              </BaseMenu.CheckboxItemIndicator>
            </span>
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
          </BaseMenu.CheckboxItem>
        ))}
      </MenuGroup>
      {onReset !== undefined && (
        <>
          <MenuSeparator />
          <MenuItem closeOnClick={false} onClick={onReset}>
            {resetLabel}
          </MenuItem>
        </>
      )}
    </>
  );
}
