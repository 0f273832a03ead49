"use client";

import MinusIcon from "lucide-react/icons/minus";
import PlusIcon from "lucide-react/icons/plus";
import SettingsIcon from "lucide-react/icons/settings-2";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { SHORTCUTS, type ShortcutName, shortcutKeys } from "@/lib/keyboard/shortcuts";
import { LARGEST_FONT_SIZE, SMALLEST_FONT_SIZE, type TerminalAppearance } from "./use-terminal-appearance";

/** Keys that may be unfamiliar. */
const letters = [
  "terminalCopy",
  "interrupt",
  "terminalPaste",
  "find",
  "endOfInput",
  "clearScreen",
  "cutToStart",
  "cutToEnd",
  "cutArgument",
  "yank",
] as const satisfies readonly ShortcutName[];

/** Text size, screen reader mode and keyboard shortcuts. */
export function TerminalSettings({ appearance }: { appearance: TerminalAppearance }) {
  const { fontSize, setFontSize, screenReader, setScreenReader } = appearance;
  return (
    <Popover>
      <PopoverTrigger
        render={
          <IconButton label="Terminal settings" size="small">
            <SettingsIcon aria-hidden />
          </IconButton>
        }
      />
      <PopoverContent title="Terminal settings" align="end">
        <div className="flex items-center justify-between gap-2">
          <span id="terminal-font-size">Text size</span>
          {/* biome-ignore lint/a11y/useSemanticElements: not a form */}
          <span role="group" aria-labelledby="terminal-font-size" className="flex items-center gap-1">
            <IconButton
              label="Smaller text"
              size="small"
              disabled={fontSize <= SMALLEST_FONT_SIZE}
              onClick={() => setFontSize(fontSize - 1)}
            >
              <MinusIcon aria-hidden />
            </IconButton>
            <output className="tabular w-11 text-center">{fontSize} px</output>
            <IconButton
              label="Larger text"
              size="small"
              disabled={fontSize >= LARGEST_FONT_SIZE}
              onClick={() => setFontSize(fontSize + 1)}
            >
              <PlusIcon aria-hidden />
            </IconButton>
          </span>
        </div>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the nested checkbox is the control */}
        <label className="mt-2 flex cursor-pointer items-start gap-2">
          <Checkbox className="mt-0.5" checked={screenReader} onCheckedChange={setScreenReader} />
          <span>
            Screen reader mode
            <span className="block text-xs text-text-muted">
              Exposes each row as text and reads new output aloud.
            </span>
          </span>
        </label>
        <h3 className="mt-3 mb-1.5 border-t border-border pt-2.5 font-medium">Keyboard shortcuts</h3>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-xs">
          <Shortcut meaning="Complete; again to list">
            <Kbd>Tab</Kbd>
          </Shortcut>
          <Shortcut meaning="Leave terminal">
            <Kbd>Esc</Kbd>
            <span className="px-0.5">then</span>
            <Kbd>Tab</Kbd>
          </Shortcut>
          <Shortcut meaning="Leave terminal backward">
            <Kbd>Shift</Kbd>
            <Kbd>Tab</Kbd>
          </Shortcut>
          {letters.map((name) => (
            <Shortcut key={name} meaning={SHORTCUTS[name].description}>
              <LetterKeys name={name} />
            </Shortcut>
          ))}
        </dl>
      </PopoverContent>
    </Popover>
  );
}

function Shortcut({ meaning, children }: { meaning: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="inline-flex items-center gap-0.5 text-text-muted">{children}</dt>
      <dd className="text-text-muted">{meaning}</dd>
    </div>
  );
}

function LetterKeys({ name }: { name: ShortcutName }) {
  const keys = shortcutKeys(name);
  if (SHORTCUTS[name].modifier === "command") return <Kbd keys={keys} />;
  // Separate keys: they are Control on a Mac too, not Command.
  return keys.map((key) => <Kbd key={key}>{key}</Kbd>);
}
