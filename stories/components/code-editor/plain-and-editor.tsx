import { CodeEditor } from "@/components/code-editor/code-editor";
import { codeFont } from "@/components/code-editor/code-metrics";
import { CodeViewer } from "@/components/code-editor/code-viewer";
import { PlainCode } from "@/components/code-editor/plain-code";
import { SAMPLE_SPEC } from "./sample-spec";

/** The fallback and the editor, one below the other. */
export function PlainAndEditor({ readOnly }: { readOnly: boolean }) {
  const onChange = readOnly ? undefined : () => {};
  return (
    <div className="flex flex-col gap-4 p-4">
      <div data-testid="plain" className={`relative h-60 overflow-hidden border border-border ${codeFont}`}>
        <PlainCode text={SAMPLE_SPEC} label="Plain text" wrap={false} onChange={onChange} />
      </div>
      <div data-testid="editor" className="flex h-60 flex-col overflow-hidden border border-border">
        {readOnly ? (
          <CodeViewer value={SAMPLE_SPEC} language="yaml" label="Spec" />
        ) : (
          <CodeEditor value={SAMPLE_SPEC} onChange={() => {}} label="Spec" className="flex-1" />
        )}
      </div>
    </div>
  );
}
