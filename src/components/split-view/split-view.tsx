"use client";

import { type ReactNode, type Ref, useMemo } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator } from "react-resizable-panels";
import { cn } from "@/lib/class-names";
import { useStoredValue } from "@/lib/stored-value";

export interface SplitViewProps {
  /** Keeps the widths in this browser; one key for each kind of screen. */
  storageKey: string;
  /** Names the bar between the parts for screen readers: "Width of the panel". */
  label: string;
  /** What takes the space that is left. */
  main: ReactNode;
  /** The panel at the end; null for none. */
  panel: ReactNode | null;
  /** Percent of the width, where nobody has moved it. */
  defaultPanelSize?: number;
  /** Pixels below which the panel is not made narrower. */
  minimumPanelWidth?: number;
  /** Pixels below which the main part goes away and leaves the panel the whole width. */
  minimumMainWidth?: number;
  mainRef?: Ref<PanelImperativeHandle>;
  className?: string;
}

/** Percent of the width that the panel was left with; null where nobody has moved the bar. */
function parseShare(stored: string | null): number | null {
  const share = Number(stored);
  return stored !== null && share > 0 && share <= 100 ? share : null;
}

/**
 * Two parts side by side, with a bar between them that is moved with the pointer or the arrow keys. The main part
 * can be drawn shut. Where people left it is kept in local storage.
 */
export function SplitView({
  storageKey,
  label,
  main,
  panel,
  defaultPanelSize = 45,
  minimumPanelWidth = 320,
  minimumMainWidth = 240,
  mainRef,
  className,
}: SplitViewProps) {
  const [share, setShare] = useStoredValue(storageKey, parseShare);
  const layout = useMemo(() => (share === null ? undefined : { main: 100 - share, panel: share }), [share]);
  return (
    <Group
      orientation="horizontal"
      defaultLayout={layout}
      onLayoutChanged={({ panel: left }, { isUserInteraction }) => {
        if (isUserInteraction && left !== undefined) setShare(Math.round(left * 100) / 100);
      }}
      className={cn("min-h-0 min-w-0 flex-1", className)}
    >
      <Panel
        id="main"
        collapsible
        minSize={minimumMainWidth}
        panelRef={mainRef}
        className="flex min-h-0 flex-col"
      >
        {main}
      </Panel>
      {panel !== null && (
        <>
          <Separator
            aria-label={label}
            className="relative w-px bg-border outline-none after:absolute after:inset-y-0 after:-inset-x-1.5 data-[separator=active]:bg-accent data-[separator=focus]:bg-focus data-[separator=hover]:bg-accent"
          />
          <Panel
            id="panel"
            defaultSize={`${defaultPanelSize}%`}
            minSize={minimumPanelWidth}
            className="flex min-h-0 flex-col"
          >
            {panel}
          </Panel>
        </>
      )}
    </Group>
  );
}
