"use client";

import { useState } from "react";

/** Whether what a dialog shows was there when it opened, until it is taken away. */
export function useRestored(open: boolean, isEdited: boolean): boolean {
  const [seen, setSeen] = useState({ open: false, restored: false });
  if (seen.open !== open) setSeen({ open, restored: open && isEdited });
  // What is written after that is new.
  else if (seen.restored && !isEdited) setSeen({ open, restored: false });
  return seen.restored && isEdited;
}
