"use client";

import type { LucideIcon } from "lucide-react";
import ArchiveIcon from "lucide-react/icons/archive";
import BoxIcon from "lucide-react/icons/box";
import ChartLineIcon from "lucide-react/icons/chart-line";
import FolderIcon from "lucide-react/icons/folder";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import SettingsIcon from "lucide-react/icons/settings-2";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Artifact, ArtifactType } from "@/lib/api/generated.schemas";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { ArtifactActions } from "./artifact-actions";
import { type ArtifactFolder, type FolderContent, fileName } from "./artifact-folder";
import type { ArtifactStore } from "./download-command";

const typeIcon: Record<ArtifactType, LucideIcon> = {
  checkpoint: ArchiveIcon,
  model: BoxIcon,
  log: ScrollTextIcon,
  config: SettingsIcon,
  metrics: ChartLineIcon,
};

export interface ArtifactTableProps {
  content: FolderContent;
  /** The workflow's prefix in its bucket. */
  prefix: string;
  store: ArtifactStore | undefined;
  onOpenFolder: (path: string) => void;
}

const cell = "h-9 border-b border-border px-2 first:pl-3 last:pr-2";

export function ArtifactTable({ content, prefix, store, onOpenFolder }: ArtifactTableProps) {
  return (
    <section
      aria-label="Artifacts"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scroll areas must be keyboard accessible
      tabIndex={0}
      className="@container min-h-0 flex-1 overflow-auto -outline-offset-2"
    >
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <thead className="text-left text-xs text-text-muted">
          <tr className="[&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:h-8 [&>th]:border-b [&>th]:border-border [&>th]:bg-surface [&>th]:px-2 [&>th]:font-medium [&>th:first-child]:pl-3">
            <th scope="col">Name</th>
            <th scope="col" className="w-24 text-right!">
              Size
            </th>
            <th scope="col" className="w-32 @max-2xl:hidden">
              Task
            </th>
            <th scope="col" className="w-28 @max-xl:hidden">
              Modified
            </th>
            <th scope="col" className="w-18">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {withUniqueKeys(content.folders, ({ path }) => path).map(([key, folder]) => (
            <FolderRow
              key={key}
              folder={folder}
              prefix={prefix}
              store={store}
              onOpen={() => onOpenFolder(folder.path)}
            />
          ))}
          {withUniqueKeys(content.files, (file) => file.key).map(([key, file]) => (
            <FileRow key={key} file={file} store={store} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FolderRowProps {
  folder: ArtifactFolder;
  prefix: string;
  store: ArtifactStore | undefined;
  onOpen: () => void;
}

function FolderRow({ folder: { name, path, count, size }, prefix, store, onOpen }: FolderRowProps) {
  return (
    <tr className="hover:bg-surface-hover">
      <th scope="row" className={`${cell} text-left font-normal`}>
        <button
          type="button"
          onClick={onOpen}
          className="flex h-full w-full min-w-0 cursor-pointer items-center gap-2 rounded-sm font-medium hover:underline"
        >
          <FolderIcon aria-hidden className="size-4 shrink-0 text-text-muted" />
          <MiddleTruncate text={name} />
          <span className="tabular shrink-0 text-xs font-normal text-text-muted @max-md:sr-only">
            {formatCount(count, "artifact")}
          </span>
        </button>
      </th>
      <td className={`${cell} tabular text-right`}>{formatBytes(size)}</td>
      <td className={`${cell} @max-2xl:hidden`} />
      <td className={`${cell} @max-xl:hidden`} />
      <td className={cell}>
        <ArtifactActions store={store} objectKey={prefix + path} name={name} />
      </td>
    </tr>
  );
}

function FileRow({ file, store }: { file: Artifact; store: ArtifactStore | undefined }) {
  const { key, size, type, task_name: task, last_modified, content_type } = file;
  const Icon = typeIcon[type];
  const name = fileName(key);
  return (
    <tr className="hover:bg-surface-hover">
      <th scope="row" className={`${cell} text-left font-normal`}>
        <span className="flex min-w-0 items-center gap-2" title={`${key} (${content_type})`}>
          <Icon role="img" aria-label={type} className="size-4 shrink-0 text-text-muted" />
          <MiddleTruncate text={name} keepEnd={extensionLength(name) + 6} className="font-mono text-xs" />
        </span>
      </th>
      <td className={`${cell} tabular text-right`}>{formatBytes(size)}</td>
      <td className={`${cell} @max-2xl:hidden`}>
        <MiddleTruncate text={task ?? ""} />
      </td>
      <td className={`${cell} truncate @max-xl:hidden`}>
        <RelativeTime value={last_modified} />
      </td>
      <td className={cell}>
        <ArtifactActions store={store} objectKey={key} name={name} />
      </td>
    </tr>
  );
}

/** Length of the extension with its dot. File names of one kind differ in the characters before it. */
function extensionLength(name: string): number {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? 0 : Math.min(name.length - dot, 14);
}
