import type { ReactNode } from "react";

export interface TextTableProps {
  headers: readonly string[];
  /** Text in which `code` and **bold** mean what they mean in Markdown, whose tables MDX does not know. */
  rows: readonly (readonly string[])[];
}

/** A table of a docs page. */
export function TextTable({ headers, rows }: TextTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header}>{header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join()}>
            {cells.map((cell) => (
              <td key={cell}>{markedUp(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markedUp(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, position) => {
    const key = `${position} ${part}`;
    if (part.startsWith("`")) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**")) return <strong key={key}>{part.slice(2, -2)}</strong>;
    return part;
  });
}
