"use client";

import { useState } from "react";

/** Whether the draft was restored when the dialog opened, until it is discarded. */
export function useRestored(open: boolean, isEdited: boolean): boolean {
  const [seen, setSeen] = useState({ open: false, restored: false });
  if (seen.open !== open) setSeen({ open, restored: open && isEdited });
  // Later edits are not restored ones.
  else if (seen.restored && !isEdited) setSeen({ open, restored: false });
  return seen.restored && isEdited;
}
