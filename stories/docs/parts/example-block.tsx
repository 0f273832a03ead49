import { CopyButton } from "@/components/ui/copy-button";
import type { Example } from "./entity-doc";

/** A call and its result. */
export function ExampleBlock({ example: { call, value } }: { example: Example }) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return (
    <figure className="overflow-hidden rounded-md border">
      <figcaption className="flex items-center justify-between gap-3 border-b bg-surface-sunken px-3 py-1.5">
        <code className="min-w-0 break-words text-xs">{call}</code>
        <CopyButton value={text} label="Copy the example" />
      </figcaption>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section aria-label={`Result of ${call}`} tabIndex={0} className="max-h-112 overflow-auto">
        <pre className="p-3 font-mono text-xs leading-relaxed">{text}</pre>
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </figure>
  );
}
