import { formatBytes } from "../../lib/format/bytes.ts";
import type { FileProgress } from "./response-file.ts";

/** Progress of a download, in place of the browser's own. */
export interface DownloadNotice {
  update(progress: FileProgress): void;
  /** Shows why it failed until the user closes it. */
  fail(reason: string): void;
  close(): void;
}

const STYLE = `position: fixed; right: 16px; bottom: 16px; z-index: 60; box-sizing: border-box; display: flex; gap: 12px;
  align-items: center; max-width: min(420px, calc(100vw - 32px)); padding: 8px 8px 8px 12px; font: 13px/20px var(--font-sans);
  color: var(--text); background: var(--surface-raised); border: 1px solid var(--border-strong); border-radius: 8px;
  box-shadow: 0 8px 24px var(--shadow-color)`;

const BUTTON_STYLE = `flex: none; padding: 2px 8px; font: inherit; color: inherit; background: none; cursor: pointer;
  border: 1px solid var(--border-strong); border-radius: 6px`;

/** Shows a notice at the corner of the page. Its button cancels the download. */
export function showDownloadNotice(fileName: string, onCancel: () => void): DownloadNotice {
  const box = document.createElement("div");
  box.style.cssText = STYLE;
  const text = document.createElement("span");
  text.style.cssText = "min-width: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums";
  text.setAttribute("role", "status");
  text.textContent = `Downloading ${fileName}`;
  const button = document.createElement("button");
  button.type = "button";
  button.style.cssText = BUTTON_STYLE;
  button.textContent = "Cancel";
  button.onclick = () => {
    box.remove();
    onCancel();
  };
  box.append(text, button);
  document.body.append(box);
  return {
    update({ bytes, share }) {
      const done = share === null ? "" : `, ${Math.floor(share * 100)}%`;
      text.textContent = `Downloading ${fileName}: ${formatBytes(bytes)}${done}`;
    },
    fail(reason) {
      text.setAttribute("role", "alert");
      text.style.color = "var(--danger)";
      text.textContent = `${fileName} was not downloaded. ${reason}`;
      button.textContent = "Close";
    },
    close: () => box.remove(),
  };
}
