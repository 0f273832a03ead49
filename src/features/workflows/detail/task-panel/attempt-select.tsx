"use client";

import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { Select } from "@/components/ui/select";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";

export interface AttemptSelectProps {
  /** The last one first. */
  attempts: readonly TaskQueryResponse[];
  current: number;
  onChange: (retryId: number) => void;
}

/** Selects the visible attempt of a task. */
export function AttemptSelect({ attempts, current, onChange }: AttemptSelectProps) {
  return (
    <Select
      label="Attempt"
      showLabel
      size="small"
      options={attempts.map(({ retry_id, status }) => ({
        value: String(retry_id),
        label: `${retry_id + 1} of ${attempts.length}`,
        hint: taskGroupStatusPresentation[status].label,
      }))}
      value={String(current)}
      onValueChange={(value) => onChange(Number(value))}
    />
  );
}
