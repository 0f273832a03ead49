"use client";

import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator } from "react-resizable-panels";
import { cn } from "@/lib/class-names";
import { useStoredValue } from "@/lib/stored-value";
import { VisuallyHidden } from "../ui/visually-hidden";

/** Width of a panel that is drawn shut, in pixels: one button. */
const STRIP_WIDTH = 44;

/** The parts scroll by themselves; a part that is drawn shut would be a scroller that no key reaches. */
const NO_SCROLLING = { overflow: "hidden" } as const;

export interface SplitViewHandle {
  showMain: () => void;
  hideMain: () => void;
  showPanel: () => void;
}

export interface SplitViewProps {
  /** Keeps the widths in this browser; one key for each kind of screen. */
  storageKey: string;
  /** What stands at the start, for screen readers: "Graph". */
  mainLabel: string;
  /** What stands at the end: "Details". */
  panelLabel: string;
  /** What takes the space that is left. */
  main: ReactNode;
  /** The panel at the end; null for none. */
  panel: ReactNode | null;
  /** Shown instead of the panel where it is drawn shut; without it the panel cannot be. */
  strip?: ReactNode;
  /** Percent of the width, where nobody has moved it. */
  defaultPanelSize?: number;
  /** Pixels below which the panel is not made narrower. */
  minimumPanelWidth?: number;
  /** Pixels below which the main part goes away and leaves the panel the whole width. */
  minimumMainWidth?: number;
  onMainHiddenChange?: (hidden: boolean) => void;
  ref?: Ref<SplitViewHandle>;
  className?: string;
}

/** Percent of the width that the panel was left with; null where nobody has moved the bar. */
function parseShare(stored: string | null): number | null {
  const share = Number(stored);
  return stored !== null && share > 0 && share <= 100 ? share : null;
}

/**
 * Two parts side by side, with a bar between them that is moved with the pointer or the arrow keys. The main part
 * can be drawn shut, and so can the panel where it has a strip to leave. Where people left it is kept in local
 * storage.
 */
export function SplitView({
  storageKey,
  mainLabel,
  panelLabel,
  main,
  panel,
  strip,
  defaultPanelSize = 45,
  minimumPanelWidth = 320,
  minimumMainWidth = 240,
  onMainHiddenChange,
  ref,
  className,
}: SplitViewProps) {
  const [share, setShare] = useStoredValue(storageKey, parseShare);
  const layout = useMemo(() => (share === null ? undefined : { main: 100 - share, panel: share }), [share]);
  const mainRef = useRef<PanelImperativeHandle>(null);
  const panelRef = useRef<PanelImperativeHandle>(null);
  const [isMainHidden, setMainHidden] = useState(false);
  const [isPanelShut, setPanelShut] = useState(false);

  useImperativeHandle(ref, () => ({
    showMain: () => mainRef.current?.expand(),
    hideMain: () => mainRef.current?.collapse(),
    showPanel: () => panelRef.current?.expand(),
  }));

  return (
    <Group
      orientation="horizontal"
      defaultLayout={panel === null ? undefined : layout}
      onLayoutChanged={({ panel: left }, { isUserInteraction }) => {
        if (isUserInteraction && left !== undefined) setShare(Math.round(left * 100) / 100);
      }}
      className={cn("relative min-h-0 min-w-0 flex-1", className)}
    >
      <Panel
        id="main"
        collapsible
        minSize={minimumMainWidth}
        panelRef={mainRef}
        onResize={({ inPixels }) => {
          const hidden = inPixels === 0;
          if (hidden === isMainHidden) return;
          setMainHidden(hidden);
          onMainHiddenChange?.(hidden);
        }}
        // The panel would scroll, also while it is hidden; the main part has scrolling of its own.
        className="relative flex min-h-0 flex-col overflow-hidden!"
      >
        {/* What nobody can see takes no focus either. */}
        <div inert={isMainHidden} className="flex min-h-0 min-w-0 flex-1 flex-col">
          {main}
        </div>
      </Panel>
      {panel !== null && (
        <>
          <Separator
            aria-label={`Resize ${mainLabel.toLowerCase()} and ${panelLabel.toLowerCase()}`}
            className="relative w-px bg-border outline-none after:absolute after:inset-y-0 after:-inset-x-1.5 after:z-10 data-[separator=active]:bg-accent data-[separator=focus]:bg-focus data-[separator=hover]:bg-accent"
          />
          <Panel
            id="panel"
            // Also where the panel comes later than the group, which takes its layout when it is mounted.
            defaultSize={`${share ?? defaultPanelSize}%`}
            minSize={minimumPanelWidth}
            collapsible={strip !== undefined}
            collapsedSize={STRIP_WIDTH}
            panelRef={panelRef}
            onResize={({ inPixels }) => setPanelShut(strip !== undefined && inPixels <= STRIP_WIDTH)}
            className="flex min-h-0 flex-col"
            style={NO_SCROLLING}
          >
            <div className={cn("flex min-h-0 min-w-0 flex-1 flex-col", isPanelShut && "hidden")}>{panel}</div>
            {isPanelShut && strip}
          </Panel>
        </>
      )}
      <VisuallyHidden role="status">
        {isMainHidden ? `${mainLabel} hidden` : isPanelShut ? `${panelLabel} hidden` : ""}
      </VisuallyHidden>
    </Group>
  );
}
