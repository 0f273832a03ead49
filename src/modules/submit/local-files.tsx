"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { insertFile } from "./insert-file";
import type { LocalFile } from "./spec-outline";

export interface LocalFilesProps {
  spec: string;
  files: readonly LocalFile[];
  onSpecChange: (spec: string) => void;
  /** Called with a sentence when a file cannot be read. */
  onProblem: (problem: string | undefined) => void;
}

/** The files of a spec that lie on the user's machine; each can be inserted into it. */
export function LocalFiles({ spec, files, onSpecChange, onProblem }: LocalFilesProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const wanted = useRef<LocalFile>(undefined);
  if (files.length === 0) return null;

  async function insert(chosen: File | undefined) {
    const file = wanted.current;
    if (chosen === undefined || file === undefined) return;
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await chosen.arrayBuffer());
      onProblem(undefined);
      onSpecChange(insertFile(spec, file, text.replace(/\r\n?/g, "\n")));
    } catch {
      onProblem(`${chosen.name} is not UTF-8 text. Only texts can be inserted into a spec.`);
    }
  }

  return (
    <section aria-label="Local files" className="flex min-w-0 flex-col gap-1.5">
      <h3 className="text-sm font-medium">Local files</h3>
      <p className="text-xs text-text-muted">Choose each file to insert its text into the spec.</p>
      <ul className="flex flex-col gap-1">
        {files.map((file) => (
          <li key={file.from} className="flex min-w-0 items-center justify-between gap-2">
            <span className="min-w-0 truncate font-mono text-xs" title={file.path}>
              {file.path}
            </span>
            <Button
              size="small"
              aria-label={`Insert ${file.path}`}
              onClick={() => {
                wanted.current = file;
                inputRef.current?.click();
              }}
            >
              Insert
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={inputRef}
        type="file"
        aria-label="Local file"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          void insert(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </section>
  );
}
