"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";
import { SplitView } from "@/components/split-view/split-view";
import { useMediaQuery } from "@/lib/use-media-query";

/** Narrower screens have no room for two panes. */
const WIDE_SCREEN = "(min-width: 64rem)";

export interface PanelAreaProps {
  /** Storage key of the panel's width. */
  storageKey: string;
  /** What the panel is: "Preview", "Pool". */
  label: string;
  /** The list. */
  children: ReactNode;
  /** Name of what the panel shows; null while it is closed. */
  name: string | null;
  /** The panel of a name. */
  renderPanel: (name: string) => ReactNode;
  onClose: () => void;
}

/** A list and a panel of one of its rows: beside it, or as a sheet over it on narrow screens. */
export function PanelArea({ storageKey, label, children, name, renderPanel, onClose }: PanelAreaProps) {
  const isWide = useMediaQuery(WIDE_SCREEN);
  // Keep the content during the exit transition.
  const [last, setLast] = useState(name);
  if (name !== null && last !== name) setLast(name);
  return (
    <>
      <SplitView
        storageKey={storageKey}
        mainLabel="List"
        panelLabel={label}
        main={children}
        panel={isWide && name !== null ? renderPanel(name) : null}
        defaultPanelSize={36}
        minimumMainWidth={360}
      />
      {!isWide && (
        <Dialog.Root open={name !== null} onOpenChange={(open) => !open && onClose()}>
          <Dialog.Portal>
            <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
            <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-110 max-w-[94vw] flex-col border-l border-border bg-surface shadow-overlay outline-none transition-transform duration-150 data-ending-style:translate-x-full data-starting-style:translate-x-full">
              <Dialog.Title className="sr-only">
                {label} of {last}
              </Dialog.Title>
              {last !== null && renderPanel(last)}
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </>
  );
}
