"use client";

import PanelLeftIcon from "lucide-react/icons/panel-left";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { ariaShortcut, shortcutKeys } from "@/lib/keyboard/shortcuts";
import { IconButton } from "../ui/icon-button";
import { Brand } from "./brand";
import type { NavigationItem } from "./navigation";
import { NavigationList } from "./navigation-list";
import { ThemeMenu } from "./theme-menu";

export interface SidebarProps {
  items: readonly NavigationItem[];
  pathname: string;
  collapsed: boolean;
  onCollapsedChange: (collapsed: boolean) => void;
  /** In its own row above the footer, as wide as the sidebar. */
  mark?: ReactNode;
  /** In its own row above the bottom buttons, as wide as the sidebar. */
  footer?: ReactNode;
}

/** Navigation sidebar for screens of 768 px and wider. */
export function Sidebar({ items, pathname, collapsed, onCollapsedChange, mark, footer }: SidebarProps) {
  return (
    <div
      className={cn(
        "flex shrink-0 flex-col border-r border-border bg-surface-sunken transition-[width] duration-150 max-md:hidden print:hidden",
        // Narrower where a table needs the width.
        collapsed ? "w-13" : "w-48 2xl:w-56",
      )}
    >
      <div className="flex h-13 items-center px-3">
        <Brand collapsed={collapsed} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-2">
        <NavigationList items={items} pathname={pathname} collapsed={collapsed} />
      </nav>
      {mark && <div className="@container p-2">{mark}</div>}
      {footer && <div className="@container border-t border-border px-2 pt-2">{footer}</div>}
      <div
        className={cn(
          "flex gap-1 p-2",
          !footer && "border-t border-border",
          collapsed ? "flex-col" : "flex-row-reverse justify-between",
        )}
      >
        <ThemeMenu />
        <IconButton
          label={collapsed ? "Expand sidebar" : "Collapse sidebar"}
          shortcut={shortcutKeys("toggleSidebar")}
          aria-keyshortcuts={ariaShortcut("toggleSidebar")}
          aria-expanded={!collapsed}
          tooltipSide="right"
          onClick={() => onCollapsedChange(!collapsed)}
        >
          <PanelLeftIcon aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
