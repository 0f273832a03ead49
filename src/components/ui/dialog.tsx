"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import XIcon from "lucide-react/icons/x";
import { type ReactNode, type RefObject, useRef } from "react";
import { cn } from "@/lib/class-names";
import { IconButton } from "./icon-button";

/** Holds a dialog's state: `open` and `onOpenChange`. Use: Dialog > DialogContent title="…". */
export const Dialog = BaseDialog.Root;
/** Closes the dialog from within; give the look with `render={<Button>…</Button>}`. */
export const DialogClose = BaseDialog.Close;

export interface DialogContentProps {
  /** Heading and accessible name of the dialog. */
  title: ReactNode;
  /** Description, announced with the title. */
  description?: ReactNode;
  children: ReactNode;
  /** Footer buttons; the primary action comes last. */
  actions?: ReactNode;
  /** `medium` for questions, `large` for editing text. */
  size?: "medium" | "large";
  /** Initially focused element; defaults to the first field, or the close button without one. */
  initialFocus?: RefObject<HTMLElement | null>;
  className?: string;
}

const sizes = {
  medium: "max-w-md",
  large: "h-[min(51.25rem,calc(100dvh-32px))] max-w-6xl",
};

/** Modal dialog. Traps the focus; Escape closes it and restores the focus. */
export function DialogContent({
  title,
  description,
  children,
  actions,
  size = "medium",
  initialFocus,
  className,
}: DialogContentProps) {
  const popupRef = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
      <BaseDialog.Viewport className="fixed inset-0 z-50 grid grid-rows-[minmax(0,1fr)] place-items-center overflow-y-auto p-4 max-sm:p-2">
        <BaseDialog.Popup
          ref={popupRef}
          initialFocus={initialFocus ?? (() => firstField(popupRef.current) ?? true)}
          className={cn(
            "flex max-h-full w-full min-w-0 flex-col rounded-xl border border-border bg-surface-raised text-sm text-text shadow-overlay outline-none",
            "transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
            sizes[size],
            className,
          )}
        >
          <div className="flex items-start justify-between gap-3 px-4 pt-3.5 pb-2">
            <div className="min-w-0">
              <BaseDialog.Title className="text-base font-semibold break-words">{title}</BaseDialog.Title>
              {description !== undefined && (
                <BaseDialog.Description className="mt-0.5 text-text-muted">
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close render={<IconButton label="Close" size="small" />}>
              <XIcon aria-hidden />
            </BaseDialog.Close>
          </div>
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 pb-4">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap items-center justify-end gap-2 border-t border-border px-4 py-3">
              {actions}
            </div>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Viewport>
    </BaseDialog.Portal>
  );
}

/** The first enabled field that is not hidden. */
function firstField(popup: HTMLElement | null): HTMLElement | undefined {
  const fields = popup?.querySelectorAll<HTMLElement>(
    "input:not([type=file]), textarea, select, [contenteditable=true], [role=combobox], [role=checkbox], [role=radio][tabindex='0']",
  );
  return [...(fields ?? [])].find(
    (field) =>
      field.checkVisibility() && field.closest("[aria-hidden=true], [inert]") === null && !isDisabled(field),
  );
}

function isDisabled(field: HTMLElement): boolean {
  return field.matches(":disabled, [aria-disabled=true]");
}
