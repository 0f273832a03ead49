"use client";

import DownloadIcon from "lucide-react/icons/download";
import PackageIcon from "lucide-react/icons/package";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { AddressNotice } from "@/components/states/address-notice";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { SkeletonRows } from "@/components/states/skeleton-rows";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { oneOfWords, parserChecks } from "@/lib/address/address-checks";
import { useGetBucket, useListWorkflowArtifacts } from "@/lib/api/generated";
import { ArtifactType } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount, formatNumber } from "@/lib/format/number";
import { ArtifactActions } from "./artifact-actions";
import { folderContent } from "./artifact-folder";
import { ArtifactTable } from "./artifact-table";
import { FolderCrumbs } from "./folder-crumbs";

/** Page size: the API's maximum, far above what a workflow writes. */
const MOST_ARTIFACTS = 1_000;

const typeChoices = ["all", ...Object.values(ArtifactType)] as const;

const typeLabel: Record<(typeof typeChoices)[number], string> = {
  all: "All types",
  checkpoint: "Checkpoints",
  model: "Models",
  log: "Logs",
  config: "Configuration",
  metrics: "Metrics",
};

const parsers = {
  folder: parseAsString.withDefault("").withOptions({ history: "push" }),
  type: parseAsStringLiteral(typeChoices).withDefault("all").withOptions({ history: "push" }),
};

const urlKeys = { folder: "artifact-folder", type: "artifact-type" } as const;

const addressChecks = parserChecks(
  parsers,
  { type: oneOfWords(typeChoices, "All types are shown.") },
  urlKeys,
);

export interface ArtifactsPanelProps {
  /** Name of the workflow. */
  workflow: string;
  className?: string;
}

/** Artifacts of a workflow, folder by folder. */
export function ArtifactsPanel({ workflow, className }: ArtifactsPanelProps) {
  const { data, error, isFetching, refetch } = useListWorkflowArtifacts(workflow, { limit: MOST_ARTIFACTS });
  // The artifact response only has the bucket's name; the download command also needs its provider and endpoint.
  const store = useGetBucket(data?.bucket ?? "", {
    query: { enabled: data !== undefined && data.total > 0 },
  });
  const [{ folder, type }, setView] = useQueryStates(parsers, { urlKeys });
  if (data === undefined) {
    return (
      <div className={cn("flex min-h-0 flex-col", className)}>
        {error === null ? (
          <LoadingRegion label="Loading artifacts">
            <SkeletonRows rows={8} columns={["w-48", "w-20", "w-16", "w-24"]} rowHeight="h-9" />
          </LoadingRegion>
        ) : (
          <ErrorState
            title="The artifacts could not be loaded"
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
      </div>
    );
  }
  const { entries, total, bucket, prefix } = data;
  if (total === 0) {
    return (
      <div className={className}>
        <EmptyState
          icon={PackageIcon}
          title="No artifacts"
          help="Files that tasks write to their output folder appear here: checkpoints, models, logs, metrics."
        />
      </div>
    );
  }
  const ofType = type === "all" ? entries : entries.filter((entry) => entry.type === type);
  const content = folderContent(ofType, prefix, folder);
  const inFolder = ofType.filter(({ key }) => key.startsWith(prefix + folder));
  const size = inFolder.reduce((sum, entry) => sum + entry.size, 0);
  const count = (choice: (typeof typeChoices)[number]) =>
    choice === "all" ? entries.length : entries.filter((entry) => entry.type === choice).length;
  return (
    <div className={cn("flex min-h-0 flex-col", className)}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-b border-border px-3 py-2 text-sm">
        <FolderCrumbs bucket={bucket} folder={folder} onOpen={(next) => void setView({ folder: next })} />
        <div className="flex grow items-center gap-2">
          <span className="tabular mr-auto text-xs whitespace-nowrap text-text-muted">
            {formatCount(inFolder.length, "artifact")}, {formatBytes(size)}
          </span>
          <Select
            label="Type"
            size="small"
            options={typeChoices.map((choice) => ({
              value: choice,
              label: typeLabel[choice],
              hint: formatNumber(count(choice)),
            }))}
            value={type}
            onValueChange={(next) => void setView({ type: next })}
          />
          {/* In line with the buttons of the rows. */}
          <span className="-mr-1">
            <ArtifactActions store={store.data} objectKey={prefix + folder} name="this folder" />
          </span>
        </div>
      </div>
      <AddressNotice checks={addressChecks} className="mx-3 my-2" />
      {content.folders.length + content.files.length === 0 ? (
        <EmptyState
          icon={PackageIcon}
          title="No matching artifacts"
          help="Try another type or folder."
          action={
            <Button onClick={() => void setView({ folder: null, type: null })}>Show all artifacts</Button>
          }
        />
      ) : (
        <ArtifactTable
          content={content}
          prefix={prefix}
          store={store.data}
          onOpenFolder={(next) => void setView({ folder: next })}
        />
      )}
      <footer className="border-t border-border px-3 py-2 text-xs text-pretty text-text-muted">
        {total > entries.length && (
          <p>
            Showing the first {formatNumber(entries.length)} of {formatNumber(total)} artifacts.
          </p>
        )}
        <p className="flex items-start gap-1.5">
          <DownloadIcon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          Copies a command for your terminal. Files come directly from the bucket, using your credentials.
        </p>
      </footer>
    </div>
  );
}
