import { useState } from "react";
import { CodeEditor, type CodeEditorProps } from "@/components/code-editor/code-editor";
import { Button } from "@/components/ui/button";

/** An editor with its own text, and what follows it. */
export function EditorExample({ value, ...props }: Omit<CodeEditorProps, "onChange">) {
  const [text, setText] = useState(value);
  return (
    <div className="flex h-140 flex-col gap-2 p-2">
      <CodeEditor {...props} value={text} onChange={setText} className="flex-1" />
      <div className="flex items-center gap-2">
        <Button>Validate</Button>
        <output className="text-xs">{text.length} characters</output>
      </div>
    </div>
  );
}
