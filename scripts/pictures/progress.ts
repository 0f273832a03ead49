/** Least time between two lines where the output is not a terminal, in milliseconds. */
const LOG_INTERVAL = 15_000;

/** Shows how far a long piece of work is, how fast it goes and how long it will take. */
export class Progress {
  private done = 0;
  private readonly started = performance.now();
  private lastLogged = performance.now();
  private readonly title: string;
  private readonly total: number;
  private readonly output = process.stdout;

  constructor(title: string, total: number) {
    this.title = title;
    this.total = total;
  }

  step(): void {
    this.done += 1;
    if (this.output.isTTY) {
      this.output.write(`\r\u001b[K${this.describe()}`);
      return;
    }
    const now = performance.now();
    if (now - this.lastLogged < LOG_INTERVAL) return;
    this.lastLogged = now;
    this.output.write(`${this.describe()}\n`);
  }

  /** Ends the line with what was done in which time. */
  end(): void {
    const seconds = this.seconds();
    const rate = seconds === 0 ? 0 : this.done / seconds;
    const line = `${this.title}: ${this.done} of ${this.total} in ${formatDuration(seconds)}, ${rate.toFixed(1)} a second`;
    this.output.write(this.output.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
  }

  private describe(): string {
    const rate = this.done / this.seconds();
    const left = formatDuration((this.total - this.done) / rate);
    return `${this.title}: ${this.done} of ${this.total}, ${rate.toFixed(1)} a second, ${left} left`;
  }

  private seconds(): number {
    return (performance.now() - this.started) / 1000;
  }
}

/** `42 s` or `3 min 5 s`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
