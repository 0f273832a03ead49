import { Button } from "@/components/ui/button";

export interface DraftNoticeProps {
  onDiscard: () => void;
  /** While the draft is being submitted. */
  disabled: boolean;
}

/** Tells that a draft was restored, with a button to discard it. */
export function DraftNotice({ onDiscard, disabled }: DraftNoticeProps) {
  return (
    <div className="mb-3 flex shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-1.5 rounded-lg bg-info-soft px-3 py-1.5 text-info">
      <p role="status" className="min-w-0">
        <strong className="font-medium">Draft restored.</strong> It has not been submitted.
      </p>
      <Button size="small" disabled={disabled} onClick={onDiscard}>
        Discard draft
      </Button>
    </div>
  );
}
