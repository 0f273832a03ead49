"use client";

import DownloadIcon from "lucide-react/icons/download";
import { CopyButton } from "@/components/ui/copy-button";
import { type ArtifactStore, downloadCommand, objectAddress } from "./download-command";

export interface ArtifactActionsProps {
  /** Undefined while it is not known how objects are fetched from the bucket. */
  store: ArtifactStore | undefined;
  /** Key of an object, or of a folder with a slash at the end. */
  objectKey: string;
  /** What the buttons are about: "model.pt". */
  name: string;
}

/** Takes along where an object or a folder is, and how it is fetched. */
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
