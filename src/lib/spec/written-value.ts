/**
 * A number, truth value or null whose text would not survive conversion: 1.10, 0755, 1e-4, True. It counts as its value
 * and prints as it was written.
 */
export class WrittenValue {
  readonly value: number | boolean | null;
  private readonly text: string;

  constructor(value: number | boolean | null, text: string) {
    this.value = value;
    this.text = text;
  }

  valueOf(): number | boolean | null {
    return this.value;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): number | boolean | null {
    return this.value;
  }
}

const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const NUMBER = /^[-+]?(?:0x[0-9a-fA-F]+|\d[\d_]*|(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)$/;
const OCTAL = /^[-+]?0o?[0-7]+$/;

function numberOf(text: string): number | undefined {
  if (OCTAL.test(text) && !/^[-+]?0$/.test(text)) return Number.parseInt(text.replace(/0o?/, ""), 8);
  return NUMBER.test(text) ? Number(text.replaceAll("_", "")) : undefined;
}

/** A plain scalar of YAML as a template counts with it; undefined for a text. Prints as `text` whatever it is. */
export function plainValue(text: string): WrittenValue | number | boolean | undefined {
  const value = TRUE.test(text) ? true : FALSE.test(text) ? false : numberOf(text);
  if (value === undefined || Number.isNaN(value)) return undefined;
  return String(value) === text ? value : new WrittenValue(value, text);
}
