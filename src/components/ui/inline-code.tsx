import { inlineCodeParts } from "@/lib/format/inline-code";

/** A sentence of the server, with the parts between backticks set as code. */
export function InlineCode({ text }: { text: string }) {
  return inlineCodeParts(text).map((part, place) =>
    part.isCode ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <code key={place} className="rounded-sm border border-current/30 px-1 font-mono text-[0.92em]">
        {part.text}
      </code>
    ) : (
      part.text
    ),
  );
}
