import PanelRightIcon from "lucide-react/icons/panel-right";
import { ariaShortcut, shortcutKeys } from "@/lib/keyboard/shortcuts";

/** Marks the button: the list handles its clicks by delegation, since columns are independent of the screen. */
const PREVIEW_ATTRIBUTE = "data-preview";

/** Previews a row's workflow. Visible on hover, on focus, and on touch screens. */
export function PreviewButton({ name, tabIndex }: { name: string; tabIndex: 0 | -1 }) {
  return (
    <button
      type="button"
      {...{ [PREVIEW_ATTRIBUTE]: "" }}
      tabIndex={tabIndex}
      aria-label={`Preview ${name}`}
      title={`Preview (${shortcutKeys("preview").join("+")})`}
      aria-keyshortcuts={ariaShortcut("preview")}
      className="max-md:not-pointer-coarse:hidden inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm text-text-muted opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100 group-aria-current/row:opacity-100 hover:bg-surface-hover hover:text-text focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <PanelRightIcon aria-hidden className="size-4" />
    </button>
  );
}

export function isPreviewButton(control: Element): boolean {
  return control.hasAttribute(PREVIEW_ATTRIBUTE);
}
