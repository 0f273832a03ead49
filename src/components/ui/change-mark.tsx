"use client";

import { type ReactNode, useState } from "react";

export interface ChangeMarkProps {
  /** What the mark is about; that of something else is no change. */
  subject: string;
  value: string;
  children: ReactNode;
}

/** Marks its content for a moment when the value of its subject has changed while it is shown. */
export function ChangeMark({ subject, value, children }: ChangeMarkProps) {
  const [shown, setShown] = useState({ subject, value, changes: 0 });
  if (shown.subject !== subject) setShown({ subject, value, changes: 0 });
  else if (shown.value !== value) setShown({ subject, value, changes: shown.changes + 1 });
  const { changes } = shown;
  return (
    <span
      // A new element, so that the animation begins again.
      key={changes}
      data-changed={changes > 0 || undefined}
      className="inline-flex min-w-0 rounded-sm data-changed:motion-safe:animate-change-mark"
    >
      {children}
    </span>
  );
}
