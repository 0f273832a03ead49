/** Thrown when a command line has done all the work that one line may do. */
export class BudgetSpent extends Error {}

/** Units of work of one command line; a unit is about one character written or one step of a pattern. */
const UNITS_PER_LINE = 3_000_000;

/** Units that a command costs however little it does: a line runs at most some 1,500 of them. */
export const COMMAND_UNITS = 2_000;

/** Units for looking at one file or directory. */
export const NODE_UNITS = 50;

/** Prevents endless command lines: everything that can grow spends from the budget. */
export class Budget {
  private left = UNITS_PER_LINE;

  /** @throws BudgetSpent when less is left. */
  spend(units: number): void {
    this.left -= units;
    if (this.left < 0) throw new BudgetSpent();
  }
}
