import type { BlockIndex } from "../../rows/types.ts";
import type { WorkflowColumn } from "../workflow/workflow-columns.ts";

type Columns = Readonly<Record<WorkflowColumn, Uint16Array>>;

/** The key columns of the rows of a cluster, in the order of their arrival; read once, however far the cluster lives. */
export class JobKeys {
  private readonly index: Pick<BlockIndex<WorkflowColumn>, "keysAt">;
  private readonly rows: number;
  private columns: Columns | undefined;
  private count = 0;

  /** @param rows rows of the epoch. */
  constructor(index: Pick<BlockIndex<WorkflowColumn>, "keysAt">, rows: number) {
    this.index = index;
    this.rows = rows;
  }

  /** The columns of the first `count` rows that arrived, or of more. */
  of(count: number): Columns {
    if (this.columns === undefined || (this.columns.status as Uint16Array).length < count) {
      this.columns = this.grown(count);
    }
    for (; this.count < count; this.count += 1) {
      const keys = this.index.keysAt(this.rows - 1 - this.count);
      for (const [name, column] of Object.entries(this.columns)) {
        column[this.count] = keys[name as WorkflowColumn];
      }
    }
    return this.columns;
  }

  /** The columns with room for an eighth more than is needed. */
  private grown(count: number): Columns {
    const names = Object.keys(this.index.keysAt(0)) as WorkflowColumn[];
    const room = Math.ceil(count * 1.125);
    return Object.fromEntries(
      names.map((name) => {
        const column = new Uint16Array(room);
        column.set(this.columns?.[name] ?? []);
        return [name, column];
      }),
    ) as Record<WorkflowColumn, Uint16Array>;
  }
}
