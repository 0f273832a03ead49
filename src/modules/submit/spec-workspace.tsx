"use client";

import { type DragEvent, type ReactNode, type Ref, useState } from "react";
import { CodeEditor, type CodeEditorHandle } from "@/components/code-editor/code-editor";
import type { CodeProblem } from "@/components/code-editor/code-problem";
import { CodeViewer } from "@/components/code-editor/code-viewer";
import { LoadingRegion } from "@/components/states/loading-region";
import { SkeletonText } from "@/components/states/skeleton-text";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { LONGEST_DRAFT, TOO_LONG_HELP } from "./spec-limit";

export type WorkspaceMode = "edit" | "preview";

const modes = [
  { value: "edit", label: "Edit" },
  { value: "preview", label: "Preview" },
] as const;

export interface SpecWorkspaceProps {
  text: string;
  onTextChange: (text: string) => void;
  problems: readonly CodeProblem[];
  problemsStale: boolean;
  mode: WorkspaceMode;
  onModeChange: (mode: WorkspaceMode) => void;
  /** The rendered spec; undefined while it loads. */
  preview: string | undefined;
  previewStale: boolean;
  /** Why a preview is not possible. */
  previewBlocked?: string;
  /** Rendered next to the mode switch. */
  tools?: ReactNode;
  /** Replaces the editor while there is no text. */
  placeholder?: ReactNode;
  /** Rendered over an empty editor. */
  emptyHint?: ReactNode;
  /** Called with dropped files. */
  onFiles?: (files: readonly File[]) => void;
  /** Refreshes the preview. */
  onPreviewAgain: () => void;
  editorRef?: Ref<CodeEditorHandle>;
  /** The focusable section. */
  ref?: Ref<HTMLElement>;
}

/** Editor and preview of a spec. */
export function SpecWorkspace({
  text,
  onTextChange,
  problems,
  problemsStale,
  mode,
  onModeChange,
  preview,
  previewStale,
  previewBlocked,
  tools,
  placeholder,
  emptyHint,
  onFiles,
  onPreviewAgain,
  editorRef,
  ref,
}: SpecWorkspaceProps) {
  const drop = useFileDrop(onFiles);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label="Spec"
      className="relative outline-none flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-lg border border-border"
      {...drop.handlers}
    >
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 border-b border-border px-2 py-1">
        <SegmentedControl
          label="Spec"
          size="small"
          options={modes.map((option) => ({
            ...option,
            disabled: option.value === "preview" && previewBlocked !== undefined,
          }))}
          value={mode}
          onValueChange={onModeChange}
        />
        {tools}
      </div>
      {mode === "edit" ? (
        (placeholder ?? (
          <div className="relative flex min-h-0 flex-1 flex-col">
            <CodeEditor
              ref={editorRef}
              value={text}
              onChange={onTextChange}
              problems={problems}
              problemsStale={problemsStale}
              label="Spec, YAML"
              longest={LONGEST_DRAFT}
              tooLongHelp={TOO_LONG_HELP}
              className="flex-1"
            />
            {text === "" && emptyHint}
          </div>
        ))
      ) : (
        <div className="flex min-h-0 flex-1 flex-col">
          <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-border bg-surface-sunken px-3 py-0.5 text-xs text-text-muted">
            <p role="status">
              {previewStale
                ? "The spec has changed since this preview."
                : "The spec as it would run, with variables applied. Read-only."}
            </p>
            {previewStale && previewBlocked === undefined && (
              <Button size="small" onClick={onPreviewAgain}>
                Refresh preview
              </Button>
            )}
          </div>
          {preview === undefined ? (
            <LoadingRegion label="Creating preview" className="flex-1 p-4">
              <SkeletonText lines={8} />
            </LoadingRegion>
          ) : (
            <CodeViewer value={preview} language="yaml" label="Spec preview" />
          )}
        </div>
      )}
      {drop.isOver && (
        <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-surface/90 text-base font-medium">
          Drop a .yaml file here
        </div>
      )}
    </section>
  );
}

/** Handles files dragged over an element. The editor would insert their text at the pointer. */
function useFileDrop(onFiles: SpecWorkspaceProps["onFiles"]) {
  const [isOver, setOver] = useState(false);
  if (onFiles === undefined) return { isOver: false, handlers: {} };
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOverCapture(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeaveCapture(event: DragEvent) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDropCapture(event: DragEvent) {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
