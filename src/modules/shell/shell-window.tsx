"use client";

import PlusIcon from "lucide-react/icons/plus";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { PasteDialog } from "./paste-dialog";
import { ShellNotice } from "./shell-notice";
import { ShellScreen } from "./shell-screen";
import type { ShellSession } from "./shell-session";
import { commonEntries } from "./shell-start";
import { ShellStatusDot } from "./shell-status";
import { ShellToolbar } from "./shell-toolbar";
import { TerminalSearch } from "./terminal-search";
import { useTerminalStore } from "./terminal-sessions";
import { useTerminalAppearance } from "./use-terminal-appearance";

export interface ShellWindowProps {
  /** Shells of one task; not empty. */
  shells: readonly ShellSession[];
  shown: ShellSession;
  /** Focus the visible shell. */
  focus: boolean;
  onFocused: () => void;
  /** Opens another shell; undefined if the task is not running. */
  onOpen?: (entry: string) => void;
  /** Opens the form for another program. */
  onChoose: () => void;
  onClose: (shell: ShellSession) => void;
}

/** Open shells of a task as tabs, with the terminal of the selected one. */
export function ShellWindow({
  shells,
  shown,
  focus,
  onFocused,
  onOpen,
  onChoose,
  onClose,
}: ShellWindowProps) {
  const store = useTerminalStore();
  const appearance = useTerminalAppearance();
  const [isSearching, setIsSearching] = useState(false);
  const [isFullHeight, setIsFullHeight] = useState(false);
  const { screen } = shown;
  const onReconnect = onOpen === undefined ? undefined : () => store.reconnect(shown.id);

  useEffect(() => screen?.onFind(() => setIsSearching(true)), [screen]);

  function stopSearch() {
    setIsSearching(false);
    screen?.focus();
  }

  return (
    <FullHeight
      open={isFullHeight}
      title={`Shell of ${shown.place.task}`}
      onClose={() => setIsFullHeight(false)}
    >
      <Tabs value={shown.id} onValueChange={(id) => store.select(id)} className="flex-1">
        <div className="flex flex-wrap items-center border-b border-border">
          <div className="flex min-w-0 items-center">
            <TabList
              label="Shells"
              tabs={shells.map(({ id, label, status }) => ({
                value: id,
                label,
                icon: <ShellStatusDot status={status} />,
              }))}
              className="min-w-0 shrink border-b-0"
            />
            <NewShellMenu onOpen={onOpen} onChoose={onChoose} />
          </div>
          <ShellToolbar
            shell={shown}
            appearance={appearance}
            isSearching={isSearching}
            onSearch={() => (isSearching ? stopSearch() : setIsSearching(true))}
            isFullHeight={isFullHeight}
            onFullHeight={() => setIsFullHeight(!isFullHeight)}
            onReconnect={onReconnect}
            onEnd={() => store.end(shown.id)}
            // When maximized, the dialog has its own close button.
            onClose={isFullHeight ? undefined : () => onClose(shown)}
          />
        </div>
        <TabPanel key={shown.id} value={shown.id} className="flex flex-col overflow-hidden">
          {isSearching && screen !== null && <TerminalSearch screen={screen} onClose={stopSearch} />}
          <ShellScreen
            shell={shown}
            appearance={appearance}
            focus={focus || isFullHeight}
            onFocused={onFocused}
          />
          <ShellNotice shell={shown} onReconnect={onReconnect} onClose={() => onClose(shown)} />
          <PasteDialog
            paste={shown.paste ?? null}
            onAnswer={(answer) => store.answerPaste(shown.id, answer)}
          />
        </TabPanel>
      </Tabs>
    </FullHeight>
  );
}

interface NewShellMenuProps {
  /** Undefined if the task is not running. */
  onOpen: ((entry: string) => void) | undefined;
  onChoose: () => void;
}

const NOT_RUNNING = "The task is no longer running, and only running tasks have shells.";

function NewShellMenu({ onOpen, onChoose }: NewShellMenuProps) {
  if (onOpen === undefined) {
    return (
      <IconButton label="New shell" tooltip={NOT_RUNNING} size="small" disabled focusableWhenDisabled>
        <PlusIcon aria-hidden />
      </IconButton>
    );
  }
  return (
    <Menu>
      <MenuTrigger
        render={
          <IconButton label="New shell" size="small">
            <PlusIcon aria-hidden />
          </IconButton>
        }
      />
      <MenuContent>
        {commonEntries.map(({ program, entry }) => (
          <MenuItem key={program} onClick={() => onOpen(entry)}>
            {program}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onClick={onChoose}>Other program…</MenuItem>
      </MenuContent>
    </Menu>
  );
}

interface FullHeightProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Renders children inline, or in a dialog that fills the page. */
function FullHeight({ open, title, onClose, children }: FullHeightProps) {
  const body = useRef<HTMLDivElement>(null);
  if (!open) return children;
  return (
    <>
      <p className="flex flex-1 items-center justify-center p-4 text-text-muted">The shell is maximized.</p>
      <Dialog
        open
        onOpenChange={(isOpen, { reason, event, cancel }) => {
          // In the terminal, Escape belongs to the running program.
          const isInTerminal = event.target instanceof Node && body.current?.contains(event.target) === true;
          if (reason === "escape-key" && isInTerminal) cancel();
          else if (!isOpen) onClose();
        }}
      >
        <DialogContent title={title} size="large" className="h-[calc(100dvh-32px)] max-w-none">
          <div ref={body} className="flex min-h-0 flex-1 flex-col">
            {children}
          </div>
        </DialogContent>
      </Dialog>
    </>
  );
}
