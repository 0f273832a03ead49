"use client";

import ChevronsDownUpIcon from "lucide-react/icons/chevrons-down-up";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import DownloadIcon from "lucide-react/icons/download";
import ExternalLinkIcon from "lucide-react/icons/external-link";
import SearchIcon from "lucide-react/icons/search";
import WrapTextIcon from "lucide-react/icons/wrap-text";
import type { RefObject } from "react";
import type { CodeViewerHandle } from "@/components/code-editor/code-viewer";
import { buttonVariants } from "@/components/ui/button-variants";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { formatCount } from "@/lib/format/number";
import { shortcutKeys } from "@/lib/keyboard/shortcuts";

export type SpecForm = "yaml" | "template";

const forms = [
  { value: "yaml", label: "YAML" },
  { value: "template", label: "Template" },
] as const;

export interface SpecToolbarProps {
  form: SpecForm;
  onFormChange: (form: SpecForm) => void;
  /** Undefined while there is none, which disables the actions. */
  text: string | undefined;
  /** URL of the raw text. */
  rawHref: string;
  viewer: RefObject<CodeViewerHandle | null>;
  wrap: boolean;
  onWrapChange: (wrap: boolean) => void;
  onDownload: (text: string) => void;
}

/** Format of the spec, with its actions. */
export function SpecToolbar({
  form,
  onFormChange,
  text,
  rawHref,
  viewer,
  wrap,
  onWrapChange,
  onDownload,
}: SpecToolbarProps) {
  const isMissing = text === undefined;
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-border px-3 py-1">
      <div className="flex items-center gap-3">
        <SegmentedControl
          label="Spec format"
          options={forms}
          value={form}
          onValueChange={onFormChange}
          size="small"
        />
        <span className="tabular text-xs whitespace-nowrap text-text-muted">
          {isMissing ? "" : formatCount(countLines(text), "line")}
        </span>
      </div>
      <div role="toolbar" aria-label="Spec" className="flex items-center">
        <IconButton
          label="Fold all"
          size="small"
          disabled={isMissing}
          onClick={() => viewer.current?.foldAll()}
        >
          <ChevronsDownUpIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Unfold all"
          size="small"
          disabled={isMissing}
          onClick={() => viewer.current?.unfoldAll()}
        >
          <ChevronsUpDownIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Find"
          shortcut={shortcutKeys("find")}
          size="small"
          disabled={isMissing}
          onClick={() => viewer.current?.openFind()}
        >
          <SearchIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Wrap long lines"
          size="small"
          aria-pressed={wrap}
          onClick={() => onWrapChange(!wrap)}
          className="aria-pressed:bg-surface-selected aria-pressed:text-text"
        >
          <WrapTextIcon aria-hidden />
        </IconButton>
        <CopyButton value={text ?? ""} label="Copy spec" />
        <IconButton
          label="Download spec"
          size="small"
          disabled={isMissing}
          onClick={() => onDownload(text ?? "")}
        >
          <DownloadIcon aria-hidden />
        </IconButton>
        <a
          href={rawHref}
          target="_blank"
          rel="noreferrer"
          aria-label="Open raw spec in a new tab"
          title="Open raw spec in a new tab"
          className={buttonVariants({ variant: "ghost", size: "small", square: true })}
        >
          <ExternalLinkIcon aria-hidden />
        </a>
      </div>
    </div>
  );
}

/** A final line break does not start a line. */
function countLines(text: string): number {
  const lines = text.split("\n").length;
  return text.endsWith("\n") ? lines - 1 : lines;
}
