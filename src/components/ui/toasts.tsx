"use client";

import { Toast as BaseToast } from "@base-ui/react/toast";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import XIcon from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface ToastMessage {
  title: string;
  /** A second line. */
  description?: string;
  tone?: "success" | "danger";
  /** Link of the message. */
  link?: { label: string; href: string };
}

type ToastData = Pick<ToastMessage, "tone" | "link">;

/** Milliseconds before a message closes; failures stay until closed. */
const SHOWN_TIME = 8_000;

/** Manages and shows notifications. One provider for the whole console. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <BaseToast.Provider timeout={SHOWN_TIME} limit={3}>
      {children}
      <ToastViewport />
    </BaseToast.Provider>
  );
}

/** Returns a function that shows a notification; screen readers announce it. */
export function useToast(): (message: ToastMessage) => void {
  const { add } = BaseToast.useToastManager<ToastData>();
  return ({ title, description, tone = "success", link }) => {
    const isFailure = tone === "danger";
    add({
      title,
      description,
      priority: isFailure ? "high" : "low",
      timeout: isFailure ? 0 : SHOWN_TIME,
      data: { tone, link },
    });
  };
}

function ToastViewport() {
  const { toasts, close } = BaseToast.useToastManager<ToastData>();
  return (
    <BaseToast.Portal>
      <BaseToast.Viewport
        aria-label="Notifications"
        className="fixed right-4 bottom-4 z-50 flex w-90 max-w-[calc(100vw-32px)] flex-col gap-2 outline-none print:hidden"
      >
        {toasts.map((toast) => (
          <BaseToast.Root
            key={toast.id}
            toast={toast}
            className="flex items-start gap-2 rounded-lg border border-border bg-surface-raised p-3 text-sm text-text shadow-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
          >
            {toast.data?.tone === "danger" ? (
              <TriangleAlertIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            ) : (
              <CircleCheckIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
            )}
            <div className="min-w-0 flex-1 break-words">
              <BaseToast.Title render={<p />} className="font-medium" />
              <BaseToast.Description className="mt-0.5 text-text-muted" />
              {toast.data?.link !== undefined && (
                <Link
                  href={toast.data.link.href}
                  onClick={() => close(toast.id)}
                  className="mt-1 inline-block"
                >
                  {toast.data.link.label}
                </Link>
              )}
            </div>
            <BaseToast.Close
              aria-label="Dismiss notification"
              className="-m-1 cursor-pointer rounded-sm p-1 text-text-muted hover:text-text"
            >
              <XIcon aria-hidden className="size-4" />
            </BaseToast.Close>
          </BaseToast.Root>
        ))}
      </BaseToast.Viewport>
    </BaseToast.Portal>
  );
}
