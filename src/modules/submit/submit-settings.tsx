"use client";

import CircleXIcon from "lucide-react/icons/circle-x";
import { Button } from "@/components/ui/button";
import { LocalFiles } from "./local-files";
import { Notice } from "./outcome-notice";
import { PoolPicker } from "./pool-picker";
import { PriorityChoice } from "./priority-choice";
import { SpecContents } from "./spec-contents";
import type { SpecFacts } from "./spec-facts";
import type { SubmitDraft } from "./submit-draft";
import { ValueFields } from "./value-fields";

export interface SubmitSettingsProps {
  draft: SubmitDraft;
  /** The selected pool, or the user's default. */
  pool: string | undefined;
  /** What the spec says; undefined until it is read. */
  facts: SpecFacts | undefined;
  /** Why the last file was rejected. */
  fileProblem: string | undefined;
  onFileProblem: (problem: string | undefined) => void;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** Pool, priority and template variables of a submission. */
export function SubmitSettings({
  draft,
  pool,
  facts,
  fileProblem,
  onFileProblem,
  onChange,
}: SubmitSettingsProps) {
  const named = facts?.pool;
  const variables = facts?.variables ?? [];
  return (
    <>
      {fileProblem !== undefined && (
        <div role="alert">
          <Notice icon={CircleXIcon} tone="danger" title="File rejected">
            {fileProblem}
          </Notice>
        </div>
      )}
      <div>
        <PoolPicker value={pool} onValueChange={(next) => onChange({ pool: next })} />
        {named !== undefined && named !== pool && (
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-text-muted">
            The spec names {named}.
            <Button size="small" onClick={() => onChange({ pool: named })}>
              Use this pool
            </Button>
          </p>
        )}
      </div>
      <PriorityChoice
        value={draft.priority}
        onValueChange={(priority) => onChange({ priority })}
        own={{ label: "Use spec", meaning: "Defaults to Normal." }}
      />
      {variables.length > 0 && (
        <ValueFields
          title="Template variables"
          help="Leave blank to use the default."
          fields={variables.map(({ name, placeholder }) => ({
            name,
            value: draft.variables[name] ?? "",
            placeholder,
          }))}
          onValueChange={(name, value) => onChange({ variables: { ...draft.variables, [name]: value } })}
        />
      )}
      <LocalFiles
        spec={draft.text}
        files={facts?.localFiles ?? []}
        onSpecChange={(text) => onChange({ text })}
        onProblem={onFileProblem}
      />
      {facts !== undefined && <SpecContents facts={facts} />}
    </>
  );
}
