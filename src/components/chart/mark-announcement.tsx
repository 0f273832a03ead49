import { VisuallyHidden } from "../ui/visually-hidden";

/** Announces the mark that the keys are on. Must be rendered before the first announcement. */
export function MarkAnnouncement({ text }: { text: string }) {
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
