"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import { createContext, type ReactNode, useContext } from "react";
import { cn } from "@/lib/class-names";
import { FADE, fadingEnds, useTabScroll } from "./tabs-scroll";

/** The selected tab, which the row keeps visible. */
const ChosenTabContext = createContext("");

export interface TabsProps<Value extends string> {
  value: Value;
  onValueChange: (value: Value) => void;
  /** `TabList` and one `TabPanel` for each of its tabs. */
  children: ReactNode;
  className?: string;
}

/** Tabs with one visible panel. */
export function Tabs<Value extends string>({ value, onValueChange, children, className }: TabsProps<Value>) {
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
      className={cn("flex min-h-0 min-w-0 flex-col", className)}
    >
      <ChosenTabContext value={value}>{children}</ChosenTabContext>
    </BaseTabs.Root>
  );
}

export interface TabItem<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** After the label: how many there are. */
  count?: ReactNode;
}

export interface TabListProps<Value extends string> {
  /** Accessible name of the tabs. */
  label: string;
  tabs: readonly TabItem<Value>[];
  className?: string;
}

/**
 * The row of tabs. Arrow keys move between them. On overflow the row scrolls and fades at the ends; the selected tab is
 * always visible.
 */
export function TabList<Value extends string>({ label, tabs, className }: TabListProps<Value>) {
  const chosen = useContext(ChosenTabContext);
  const { ref, hidden, onScroll } = useTabScroll(chosen, JSON.stringify(tabs.map(({ value }) => value)));
  return (
    <BaseTabs.List
      ref={ref}
      aria-label={label}
      activateOnFocus
      onScroll={onScroll}
      style={{ scrollPaddingInline: FADE, ...fadingEnds(hidden) }}
      className={cn(
        // Positioned, since Base UI and the row use the tab's offset within the row.
        "relative flex shrink-0 gap-1 overflow-x-auto overflow-y-hidden border-b border-border px-2 [scrollbar-width:none]",
        className,
      )}
    >
      {tabs.map(({ value, label: text, icon, count }) => (
        <BaseTabs.Tab
          key={value}
          value={value}
          className={cn(
            "-mb-px inline-flex h-9 shrink-0 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-2 text-sm font-medium whitespace-nowrap text-text-muted",
            "hover:text-text data-active:border-accent data-active:text-text -outline-offset-2 [&_svg]:size-4",
          )}
        >
          {icon}
          {text}
          {count !== undefined && (
            <span className="tabular text-xs font-normal text-text-muted">{count}</span>
          )}
        </BaseTabs.Tab>
      ))}
    </BaseTabs.List>
  );
}

export interface TabPanelProps {
  value: string;
  children: ReactNode;
  /** Keeps the panel mounted while hidden, to preserve its state. */
  keepMounted?: boolean;
  className?: string;
}

/** Panel of a tab. Fills the remaining height and scrolls by default. */
export function TabPanel({ value, children, keepMounted = false, className }: TabPanelProps) {
  return (
    <BaseTabs.Panel
      value={value}
      keepMounted={keepMounted}
      className={cn(
        "min-h-0 min-w-0 flex-1 overflow-y-auto -outline-offset-2 print:block",
        // Base UI removes the previous panel a frame later, in which the next one would have half the height.
        "data-ending-style:hidden",
        className,
      )}
    >
      {children}
    </BaseTabs.Panel>
  );
}
