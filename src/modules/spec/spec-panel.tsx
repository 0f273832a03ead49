"use client";

import FileXIcon from "lucide-react/icons/file-x";
import { useRef, useState } from "react";
import { CodeViewer, type CodeViewerHandle } from "@/components/code-editor/code-viewer";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { Skeleton } from "@/components/ui/skeleton";
import { getGetWorkflowSpecUrl } from "@/lib/api/generated";
import { useWorkflowSpec } from "@/lib/api/use-workflow-spec";
import { cn } from "@/lib/class-names";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import { saveFile } from "@/lib/save-file";
import { useStoredValue } from "@/lib/stored-value";
import { type SpecForm, SpecToolbar } from "./spec-toolbar";

/** Browser storage key for line wrapping. */
export const wrapStorageKey = "spec-wrap";

export interface SpecPanelProps {
  /** Name of the workflow. */
  workflow: string;
  className?: string;
}

/** The submitted spec of a workflow: rendered YAML, or its template. */
export function SpecPanel({ workflow, className }: SpecPanelProps) {
  const [form, setForm] = useState<SpecForm>("yaml");
  const [wrap, setWrap] = useStoredValue(wrapStorageKey, (stored) => stored === "true");
  const viewer = useRef<CodeViewerHandle>(null);
  const isTemplate = form === "template";
  const { text, error, retrying, retry } = useWorkflowSpec(workflow, isTemplate);

  return (
    <section
      aria-label="Spec"
      className={cn("flex min-h-0 min-w-0 flex-col", className)}
      onKeyDown={(event) => {
        if (!isShortcut(event, "find") || event.defaultPrevented || text === undefined) return;
        event.preventDefault();
        viewer.current?.openFind();
      }}
    >
      <SpecToolbar
        form={form}
        onFormChange={setForm}
        text={text}
        rawHref={getGetWorkflowSpecUrl(workflow, isTemplate ? { use_template: true } : undefined)}
        viewer={viewer}
        wrap={wrap}
        onWrapChange={setWrap}
        onDownload={(shown) =>
          saveFile(
            `${workflow}${isTemplate ? ".template" : ""}.yaml`,
            new Blob([shown], { type: "application/yaml;charset=utf-8" }),
          )
        }
      />
      {text !== undefined ? (
        <CodeViewer
          ref={viewer}
          value={text}
          language="yaml"
          label={isTemplate ? "Spec template" : "Spec"}
          wrap={wrap}
        />
      ) : error === null ? (
        <SpecSkeleton />
      ) : error.status === 404 ? (
        <EmptyState
          icon={FileXIcon}
          title={isTemplate ? "This workflow has no template" : "This workflow has no spec"}
          help="The submitted spec is no longer stored. Tasks and logs are not affected."
        />
      ) : (
        <ErrorState
          title="The spec could not be loaded"
          error={error}
          onRetry={retry}
          retrying={retrying}
          className="overflow-y-auto"
        />
      )}
    </section>
  );
}

/** Indent and length of the placeholder lines, in characters. */
const skeletonLines = [
  [0, 10],
  [2, 24],
  [2, 18],
  [4, 20],
  [4, 22],
  [2, 12],
  [4, 8],
  [6, 8],
  [6, 14],
  [2, 9],
  [4, 26],
  [6, 12],
  [8, 30],
  [10, 44],
  [10, 38],
] as const;

function SpecSkeleton() {
  return (
    <LoadingRegion
      label="Loading spec"
      className="min-h-0 flex-1 overflow-hidden py-2 pl-14 font-mono text-xs"
    >
      {skeletonLines.map(([indent, length], line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
        <div key={line} className="flex h-5 items-center" style={{ paddingLeft: `${indent}ch` }}>
          <div className="max-w-full" style={{ width: `${length}ch` }}>
            <Skeleton className="h-2.5" />
          </div>
        </div>
      ))}
    </LoadingRegion>
  );
}
