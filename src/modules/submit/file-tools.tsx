"use client";

import FileUpIcon from "lucide-react/icons/file-up";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { SPEC_FILE_TYPES } from "./spec-file";

export interface FileToolsProps {
  /** Name of the loaded file. */
  fileName: string | undefined;
  onFiles: (files: readonly File[]) => void;
}

/** Button that loads a file, and the name of the loaded one. */
export function FileTools({ fileName, onFiles }: FileToolsProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <div className="flex min-w-0 items-center gap-2">
      {fileName !== undefined && (
        <span className="min-w-0 truncate font-mono text-xs text-text-muted" title={fileName}>
          {fileName}
        </span>
      )}
      <Button size="small" onClick={() => inputRef.current?.click()}>
        <FileUpIcon aria-hidden />
        Choose file
      </Button>
      <input
        ref={inputRef}
        type="file"
        accept={SPEC_FILE_TYPES}
        aria-label="Spec file"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // Allows loading the same file again after it changed.
          event.target.value = "";
        }}
      />
    </div>
  );
}
