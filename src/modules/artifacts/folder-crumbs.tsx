"use client";

import ChevronRightIcon from "lucide-react/icons/chevron-right";
import { Fragment } from "react";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { folderSteps } from "./artifact-folder";

export interface FolderCrumbsProps {
  bucket: string;
  folder: string;
  onOpen: (folder: string) => void;
}

/** Breadcrumbs from the workflow's folder in its bucket to the current one. */
export function FolderCrumbs({ bucket, folder, onOpen }: FolderCrumbsProps) {
  const steps = [{ name: bucket, path: "" }, ...folderSteps(folder)];
  return (
    <nav aria-label="Folder" className="flex min-w-0 grow-999 basis-80 items-center gap-1">
      {steps.map(({ name, path }, place) => {
        const isLast = place === steps.length - 1;
        return (
          <Fragment key={path}>
            {place > 0 && <ChevronRightIcon aria-hidden className="size-3.5 shrink-0 text-text-muted" />}
            {isLast ? (
              <span aria-current="location" className="flex min-w-0 font-medium">
                <MiddleTruncate text={name} />
              </span>
            ) : (
              <button
                type="button"
                onClick={() => onOpen(path)}
                className="flex min-w-0 cursor-pointer rounded-sm text-text-muted hover:text-text hover:underline"
              >
                <MiddleTruncate text={name} />
              </button>
            )}
          </Fragment>
        );
      })}
    </nav>
  );
}
