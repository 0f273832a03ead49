"use client";

import DownloadIcon from "lucide-react/icons/download";
import { CopyButton } from "@/components/ui/copy-button";
import { type ArtifactStore, downloadCommand, objectAddress } from "./download-command";

export interface ArtifactActionsProps {
  /** Undefined until the bucket's store is known. */
  store: ArtifactStore | undefined;
  /** Key of an object; folders end with a slash. */
  objectKey: string;
  /** Shown in the button labels: "model.pt". */
  name: string;
}

/** Copies the address of an object or a folder, and the command that downloads it. */
export function ArtifactActions({ store, objectKey, name }: ArtifactActionsProps) {
  return (
    <span className="flex items-center justify-end">
      <CopyButton
        value={() => (store === undefined ? "" : objectAddress(store, objectKey))}
        label={`Copy address of ${name}`}
        disabled={store === undefined}
        tooltipSide="left"
      />
      <CopyButton
        value={() => (store === undefined ? "" : downloadCommand(store, objectKey))}
        label={`Copy download command for ${name}`}
        tooltip="Copy download command for your terminal"
        icon={<DownloadIcon aria-hidden />}
        disabled={store === undefined}
        tooltipSide="left"
      />
    </span>
  );
}
