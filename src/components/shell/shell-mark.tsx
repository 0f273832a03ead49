"use client";

import { createContext, type ReactNode, useContext } from "react";

const ShellMarkContext = createContext<ReactNode>(null);

/**
 * A mark that the shell below shows on every page, in its sidebar or, on narrow screens, in its bar. Whoever knows
 * what it says stands far above the shell.
 */
export function ShellMark({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return <ShellMarkContext value={mark}>{children}</ShellMarkContext>;
}

/** The mark, or null when nothing above gives one. */
export function useShellMark(): ReactNode {
  return useContext(ShellMarkContext);
}
