"use client";

import { type Ref, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Progress } from "@/components/ui/progress";
import { TextArea } from "@/components/ui/text-area";

/** Characters; the contract's limit. */
const LONGEST_MESSAGE = 1000;

export interface CancelFormProps {
  message: string;
  onMessageChange: (message: string) => void;
  force: boolean;
  onForceChange: (force: boolean) => void;
  /** Set while requests are in flight. */
  progress: { answered: number; total: number } | undefined;
  /** The text area of the reason. */
  reasonRef: Ref<HTMLTextAreaElement>;
}

/** Why, and how hard. */
export function CancelForm(props: CancelFormProps) {
  const { message, onMessageChange, force, onForceChange, progress, reasonRef } = props;
  const id = useId();
  const isBusy = progress !== undefined;
  return (
    <div className="flex flex-col gap-3 pt-1">
      <TextArea
        ref={reasonRef}
        label="Reason"
        help="Optional. Shown on the workflow page."
        value={message}
        maxLength={LONGEST_MESSAGE}
        readOnly={isBusy}
        onChange={(event) => onMessageChange(event.target.value)}
      />
      <div className="flex items-start gap-2.5">
        <Checkbox
          id={`${id}-force`}
          aria-describedby={`${id}-force-help`}
          checked={force}
          disabled={isBusy}
          onCheckedChange={onForceChange}
          className="mt-0.5"
        />
        <div>
          <label htmlFor={`${id}-force`} className="cursor-pointer font-medium">
            Force
          </label>
          <p id={`${id}-force-help`} className="text-xs text-text-muted">
            Stops tasks immediately. Otherwise, they get time to shut down and save their work.
          </p>
        </div>
      </div>
      {/* Always rendered, so that the dialog does not grow on start. */}
      <div className="min-h-8">
        {progress !== undefined && (
          <Progress
            label="Canceling"
            value={progress.answered}
            max={progress.total}
            valueText={`${progress.answered} of ${progress.total}`}
          />
        )}
      </div>
    </div>
  );
}
