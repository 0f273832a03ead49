"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import { useCompositionGuard } from "@/lib/keyboard/use-composition-guard";
import { useStoredValue } from "@/lib/stored-value";
import { ToastProvider } from "../ui/toasts";
import { Brand } from "./brand";
import { navigation } from "./navigation";
import { NavigationSheet } from "./navigation-sheet";
import { useShellMark } from "./shell-mark";
import { Sidebar } from "./sidebar";

export const sidebarStorageKey = "sidebar-collapsed";

export interface AppShellProps {
  /** The page. `main` is a full-height column: a part with `min-h-0 flex-1` fills the rest. */
  children: ReactNode;
  /** At the bottom of the sidebar, above its buttons: the user. */
  footer?: ReactNode;
}

/** Frame of every page: skip link, navigation, and main area. */
export function AppShell({ children, footer }: AppShellProps) {
  const pathname = usePathname() ?? "";
  const mark = useShellMark();
  const [collapsed, setCollapsed] = useStoredValue(sidebarStorageKey, (stored) => stored === "true");
  useCompositionGuard();

  useEffect(() => {
    function toggle(event: KeyboardEvent) {
      // In rich text the shortcut means bold.
      const inRichText = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (!isShortcut(event, "toggleSidebar") || inRichText) return;
      event.preventDefault();
      setCollapsed(!collapsed);
    }
    window.addEventListener("keydown", toggle);
    return () => window.removeEventListener("keydown", toggle);
  });

  return (
    <Tooltip.Provider>
      <ToastProvider>
        <div className="flex h-dvh overflow-hidden bg-surface max-md:flex-col print:block print:h-auto">
          <a
            href="#main"
            className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-sm font-medium text-on-accent focus:translate-y-0 print:hidden forced-colors:border forced-colors:bg-[Canvas] forced-colors:text-[LinkText]"
          >
            Skip to content
          </a>
          <Sidebar
            items={navigation}
            pathname={pathname}
            collapsed={collapsed}
            onCollapsedChange={setCollapsed}
            mark={mark}
            footer={footer}
          />
          <div className="flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface-sunken px-3 md:hidden print:hidden">
            <NavigationSheet items={navigation} pathname={pathname} footer={footer} />
            <Brand />
            {mark && (
              <div className="@container flex min-w-0 flex-1 justify-end">
                <div className="min-w-0">{mark}</div>
              </div>
            )}
          </div>
          <main
            id="main"
            tabIndex={-1}
            className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto outline-none print:block"
          >
            {children}
          </main>
        </div>
      </ToastProvider>
    </Tooltip.Provider>
  );
}
