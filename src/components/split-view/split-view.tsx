"use client";

import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import {
  Group,
  type GroupImperativeHandle,
  Panel,
  type PanelImperativeHandle,
  Separator,
} from "react-resizable-panels";
import { cn } from "@/lib/class-names";
import { useStoredValue } from "@/lib/stored-value";
import { useTextScale } from "@/lib/text-scale";
import { VisuallyHidden } from "../ui/visually-hidden";

/** Width of a collapsed panel, one button, in pixels at the default font size. */
const STRIP_WIDTH = 44;

/** The parts scroll themselves; a collapsed part would be a scroller unreachable by keyboard. */
const NO_SCROLLING = { overflow: "hidden" } as const;

export interface SplitViewHandle {
  showMain: () => void;
  hideMain: () => void;
  showPanel: () => void;
}

export interface SplitViewProps {
  /** Storage key of the sizes; one per kind of screen. */
  storageKey: string;
  /** Accessible name of the main part: "Graph". */
  mainLabel: string;
  /** Accessible name of the panel: "Details". */
  panelLabel: string;
  /** Takes the remaining space. */
  main: ReactNode;
  /** The panel at the end; null for none. */
  panel: ReactNode | null;
  /** Shown instead of the collapsed panel; without it the panel cannot collapse. */
  strip?: ReactNode;
  /** Default panel size in percent of the width. */
  defaultPanelSize?: number;
  /** Minimum panel width in pixels at the default font size. */
  minimumPanelWidth?: number;
  /** Width below which the main part collapses, in pixels at the default font size. */
  minimumMainWidth?: number;
  onMainHiddenChange?: (hidden: boolean) => void;
  ref?: Ref<SplitViewHandle>;
  className?: string;
}

/** Stored panel size in percent; null if never resized. */
function parseShare(stored: string | null): number | null {
  const share = Number(stored);
  return stored !== null && share > 0 && share <= 100 ? share : null;
}

/**
 * Two resizable parts with a separator for pointer and arrow keys. The main part can collapse, and so can a panel with
 * a strip. Sizes are kept in local storage.
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
  const scale = useTextScale();
  const stripWidth = STRIP_WIDTH * scale;
  const [share, setShare] = useStoredValue(storageKey, parseShare);
  const layout = useMemo(() => (share === null ? undefined : { main: 100 - share, panel: share }), [share]);
  const groupRef = useRef<GroupImperativeHandle>(null);
  const mainRef = useRef<PanelImperativeHandle>(null);
  const panelRef = useRef<PanelImperativeHandle>(null);
  const [isMainHidden, setMainHidden] = useState(false);
  const [isPanelShut, setPanelShut] = useState(false);

  // Another tab may store a size; the group itself reads its layout on mount only.
  const applyShare = useEffectEvent((next: number) => {
    const shown = groupRef.current?.getLayout().panel;
    if (panel === null || isMainHidden || isPanelShut || shown === undefined) return;
    if (Math.abs(shown - next) > 0.01) groupRef.current?.setLayout({ main: 100 - next, panel: next });
  });
  const isMounted = useRef(false);
  useEffect(() => {
    if (isMounted.current && share !== null) applyShare(share);
    isMounted.current = true;
  }, [share]);

  useImperativeHandle(ref, () => ({
    showMain: () => mainRef.current?.expand(),
    hideMain: () => mainRef.current?.collapse(),
    showPanel: () => panelRef.current?.expand(),
  }));

  return (
    <Group
      orientation="horizontal"
      groupRef={groupRef}
      defaultLayout={panel === null ? undefined : layout}
      onLayoutChanged={({ panel: left }, { isUserInteraction }) => {
        if (isUserInteraction && left !== undefined) setShare(Math.round(left * 100) / 100);
      }}
      className={cn("relative min-h-0 min-w-0 flex-1", className)}
    >
      <Panel
        id="main"
        collapsible
        minSize={minimumMainWidth * scale}
        panelRef={mainRef}
        onResize={({ inPixels }) => {
          const hidden = inPixels === 0;
          if (hidden === isMainHidden) return;
          setMainHidden(hidden);
          onMainHiddenChange?.(hidden);
        }}
        // The library's panel would scroll even while hidden; the main part scrolls itself.
        className="relative flex min-h-0 flex-col overflow-hidden!"
      >
        {/* Hidden content must not be focusable. */}
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
            // Also applies to a panel mounted after its group, which reads its layout on mount.
            defaultSize={`${share ?? defaultPanelSize}%`}
            minSize={minimumPanelWidth * scale}
            collapsible={strip !== undefined}
            collapsedSize={stripWidth}
            panelRef={panelRef}
            onResize={({ inPixels }) => setPanelShut(strip !== undefined && inPixels <= stripWidth)}
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
