/** Collects problems without one assertion for each of thousands of rows; a test expects it to be empty. */
export class ProblemList {
  readonly found: string[] = [];
  private readonly subject: string;

  /** @param subject what is checked, such as the name of a workflow. */
  constructor(subject: string) {
    this.subject = subject;
  }

  /** Adds a problem unless `holds`. */
  expect(holds: boolean, problem: string, ...values: readonly unknown[]): void {
    if (holds) return;
    const shown = values.map((value) => JSON.stringify(value)).join(", ");
    this.found.push(`${this.subject}: ${problem}${shown === "" ? "" : ` (${shown})`}`);
  }

  /** Adds a problem unless all defined times are in order; they have one format, so that text compares. */
  expectOrder(what: string, ...times: readonly (string | undefined)[]): void {
    let last = "";
    for (const time of times) {
      if (time === undefined) continue;
      this.expect(time >= last, `${what} are out of order`, times);
      last = time;
    }
  }
}
