"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";
import { SplitView } from "@/components/split-view/split-view";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { useMediaQuery } from "@/lib/use-media-query";
import { PreviewPanel } from "./preview-panel";

export const PREVIEW_STORAGE_KEY = "workflows-preview";

/** Narrower screens have no room for two panes. */
const WIDE_SCREEN = "(min-width: 64rem)";

export interface PreviewAreaProps {
  /** The list. */
  children: ReactNode;
  /** Name of the previewed workflow; null for none. */
  name: string | null;
  entry: ListEntry | undefined;
  onClose: () => void;
}

/** The list and a preview: a panel beside it, or a sheet over it on narrow screens. */
export function PreviewArea({ children, name, entry, onClose }: PreviewAreaProps) {
  const isWide = useMediaQuery(WIDE_SCREEN);
  const panel = name === null ? null : <PreviewPanel name={name} entry={entry} onClose={onClose} />;
  // Keep the content during the exit transition.
  const [lastPanel, setLastPanel] = useState(panel);
  if (name !== null && lastPanel?.props.name !== name) setLastPanel(panel);
  return (
    <>
      <SplitView
        storageKey={PREVIEW_STORAGE_KEY}
        mainLabel="List"
        panelLabel="Preview"
        main={children}
        panel={isWide ? panel : null}
        defaultPanelSize={36}
        minimumMainWidth={360}
      />
      {!isWide && (
        <Dialog.Root open={name !== null} onOpenChange={(open) => !open && onClose()}>
          <Dialog.Portal>
            <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
            <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-110 max-w-[94vw] flex-col border-l border-border bg-surface shadow-overlay outline-none transition-transform duration-150 data-ending-style:translate-x-full data-starting-style:translate-x-full">
              <Dialog.Title className="sr-only">Preview of {name ?? lastPanel?.props.name}</Dialog.Title>
              {panel ?? lastPanel}
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </>
  );
}
