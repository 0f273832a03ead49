import type { ReactNode } from "react";

export interface TextTableProps {
  headers: readonly string[];
  /** Text with Markdown's `code` and **bold**, because MDX has no Markdown tables here. */
  rows: readonly (readonly string[])[];
  /** Gives each row an id from its first cell, so that links can target it. False by default. */
  anchored?: boolean;
}

/** A table of a docs page. */
export function TextTable({ headers, rows, anchored = false }: TextTableProps) {
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
          <tr key={cells.join()} id={anchored ? anchorOf(cells[0] ?? "") : undefined}>
            {cells.map((cell) => (
              <td key={cell}>{markedUp(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `task-group` for `**task group**`. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "-");
}

function markedUp(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, position) => {
    const key = `${position} ${part}`;
    if (part.startsWith("`")) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**")) return <strong key={key}>{part.slice(2, -2)}</strong>;
    return part;
  });
}
