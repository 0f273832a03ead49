"use client";

import { createContext, type ReactNode, useContext } from "react";

const ShellMarkContext = createContext<ReactNode>(null);

/**
 * A mark that the shell shows on every page: in the sidebar or, on narrow screens, in the top bar. A context, since it
 * is provided far above the shell.
 */
export function ShellMark({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return <ShellMarkContext value={mark}>{children}</ShellMarkContext>;
}

/** The mark, or null if none is provided. */
export function useShellMark(): ReactNode {
  return useContext(ShellMarkContext);
}
