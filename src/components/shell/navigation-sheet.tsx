"use client";

import { Dialog } from "@base-ui/react/dialog";
import MenuIcon from "lucide-react/icons/menu";
import XIcon from "lucide-react/icons/x";
import { type ReactNode, useRef, useState } from "react";
import { IconButton } from "../ui/icon-button";
import { Brand } from "./brand";
import { applicationName, type NavigationItem } from "./navigation";
import { NavigationList } from "./navigation-list";
import { ThemeMenu } from "./theme-menu";

export interface NavigationSheetProps {
  items: readonly NavigationItem[];
  pathname: string;
  footer?: ReactNode;
}

/** Navigation in a slide-in sheet, for screens too narrow for a sidebar. */
export function NavigationSheet({ items, pathname, footer }: NavigationSheetProps) {
  const [open, setOpen] = useState(false);
  const sections = useRef<HTMLElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        render={
          <IconButton label="Open navigation" tooltipSide="bottom">
            <MenuIcon aria-hidden />
          </IconButton>
        }
      />
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-text/30 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-surface-sunken/70" />
        <Dialog.Popup
          // Focus the first link, not the close button, whose tooltip would take the first Escape.
          initialFocus={() => sections.current?.querySelector("a") ?? true}
          className="fixed inset-y-0 left-0 z-50 flex w-64 max-w-[85vw] flex-col border-r border-border bg-surface-raised shadow-overlay outline-none transition-transform duration-150 data-ending-style:-translate-x-full data-starting-style:-translate-x-full"
        >
          <div className="flex h-12 items-center justify-between border-b border-border px-3">
            <Dialog.Title className="sr-only">{applicationName}</Dialog.Title>
            <span aria-hidden>
              <Brand />
            </span>
            <Dialog.Close
              render={
                <IconButton label="Close navigation" tooltipSide="bottom">
                  <XIcon aria-hidden />
                </IconButton>
              }
            />
          </div>
          <nav ref={sections} aria-label="Main" className="flex-1 overflow-y-auto p-2">
            <NavigationList items={items} pathname={pathname} onNavigate={() => setOpen(false)} />
          </nav>
          <div className="flex items-center gap-1 border-t border-border p-2 empty:hidden">
            {footer && <div className="@container min-w-0 flex-1">{footer}</div>}
            <ThemeMenu />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
