import Link from "next/link";
import { cn } from "@/lib/class-names";
import { Tooltip } from "../ui/tooltip";
import { isActive, type NavigationItem } from "./navigation";

export interface NavigationListProps {
  items: readonly NavigationItem[];
  pathname: string;
  /** Icons only; labels move into tooltips. */
  collapsed?: boolean;
  /** Called on navigation, to close a sheet. */
  onNavigate?: () => void;
}

/** Navigation links, shared by the sidebar and the sheet. */
export function NavigationList({ items, pathname, collapsed = false, onNavigate }: NavigationListProps) {
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item) => {
        const active = isActive(item, pathname);
        return (
          <li key={item.href}>
            <Tooltip content={item.label} side="right" disabled={!collapsed}>
              <Link
                href={item.href}
                aria-current={active ? "page" : undefined}
                onClick={onNavigate}
                className={cn(
                  "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors duration-100",
                  active
                    ? "bg-surface-selected text-accent-text"
                    : "text-text-muted hover:bg-surface-hover hover:text-text",
                )}
              >
                <item.icon aria-hidden className="size-4 shrink-0" />
                <span className={collapsed ? "sr-only" : "truncate"}>{item.label}</span>
              </Link>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
