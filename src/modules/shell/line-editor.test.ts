import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLine, type LineRequest, type LineState, pressKey } from "./line-editor";
import { readKeys } from "./terminal-keys";

/** Types terminal input; returns the line and the requests to the shell. */
function type(data: string, state: LineState = emptyLine()) {
  const requests: LineRequest[] = [];
  let current = state;
  for (const key of readKeys(data)) {
    const step = pressKey(current, key);
    current = step.state;
    if (step.request !== undefined) requests.push(step.request);
  }
  return { state: current, requests };
}

/** The line with a bar at the cursor. */
function shown(data: string, state?: LineState): string {
  const { text, cursor } = type(data, state).state;
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

const UP = "\x1b[A";
const DOWN = "\x1b[B";
const RIGHT = "\x1b[C";
const LEFT = "\x1b[D";
const WORD_LEFT = "\x1b[1;5D";
const WORD_RIGHT = "\x1b[1;3C";

describe("the input line", () => {
  it("inserts text at the cursor", () => {
    expect(shown(`nvidia-sm${LEFT}${LEFT}X`)).toBe("nvidia-X|sm");
    expect(shown(`ac${LEFT}b${RIGHT}${RIGHT}d`)).toBe("abcd|");
    expect(shown(`bc\x01a\x05d`)).toBe("abcd|");
    expect(shown(`bc\x1b[Ha\x1b[Fd\x1bOHe`)).toBe("e|abcd");
  });

  it("moves by words", () => {
    expect(shown(`ls -la /data/run${WORD_LEFT}`)).toBe("ls -la /data/|run");
    expect(shown(`ls -la /data/run${WORD_LEFT}${WORD_LEFT}${WORD_LEFT}`)).toBe("ls -|la /data/run");
    expect(shown(`ls -la /data\x01${WORD_RIGHT}${WORD_RIGHT}`)).toBe("ls -la| /data");
    expect(shown("ls -la\x1bb\x1bb\x1bf")).toBe("ls| -la");
  });

  it("deletes before and after the cursor", () => {
    expect(shown("abc\x7f\b")).toBe("a|");
    expect(shown(`abc${LEFT}${LEFT}\x1b[3~`)).toBe("a|c");
    expect(shown("\x7f\x1b[3~")).toBe("|");
  });

  it("cuts to the start, to the end and by words, and yanks the last cut", () => {
    expect(shown(`one two${WORD_LEFT}\x15`)).toBe("|two");
    expect(shown(`one two${WORD_LEFT}\x0b`)).toBe("one |");
    expect(shown("cat /a/b.txt  \x17")).toBe("cat |");
    expect(shown("cat /a/b.txt\x1b\x7f")).toBe("cat /a/b.|");
    expect(shown("one two\x01\x1bd")).toBe("| two");
    expect(shown("one two\x17\x19\x19")).toBe("one twotwo|");
    // Cutting nothing keeps the previous cut.
    expect(shown("one\x15\x15\x17\x19")).toBe("one|");
  });

  it("handles graphemes", () => {
    const family = "👩‍👩‍👧";
    expect(shown(`${family}x${LEFT}\x7fy`)).toBe("y|x");
    expect(shown(`日本${LEFT}語`)).toBe("日語|本");
    expect(shown(`e\u0301${LEFT}a`)).toBe("a|e\u0301");
    // A combining mark joins the letter before the cursor.
    expect(shown(`ab${LEFT}\u0301`)).toBe("a\u0301|b");
  });

  it("submits the line, and records it unless it is empty or repeated", () => {
    const { state, requests } = type("ls\r \rls\rpwd\r");
    expect(requests.map((request) => request.kind === "submit" && request.line)).toEqual([
      "ls",
      " ",
      "ls",
      "pwd",
    ]);
    expect(state.history).toEqual(["ls", "pwd"]);
    expect(state.text).toBe("");
  });

  it("submits lines in order and leaves the last one open", () => {
    const { state, requests } = type("cd /data\r\nls\npw");
    expect(requests).toEqual([
      { kind: "submit", line: "cd /data" },
      { kind: "submit", line: "ls" },
    ]);
    expect(state.text).toBe("pw");
  });

  it("moves through the history and back to the input", () => {
    const before = emptyLine(["first", "second"]);
    expect(shown(`dra${UP}`, before)).toBe("second|");
    expect(shown(`dra${UP}${UP}${UP}`, before)).toBe("first|");
    expect(shown(`dra${UP}${UP}${DOWN}${DOWN}${DOWN}ft`, before)).toBe("draft|");
    expect(shown("dra\x10\x10\x0e", before)).toBe("second|");
    // An edited history line is submitted as a new one.
    const { state, requests } = type(`${UP}!\r`, before);
    expect(requests).toEqual([{ kind: "submit", line: "second!" }]);
    expect(state.history).toEqual(["first", "second", "second!"]);
  });

  it("discards the line on Ctrl-C", () => {
    const { state, requests } = type("rm -rf /data\x03", emptyLine(["ls"]));
    expect(requests).toEqual([{ kind: "interrupt" }]);
    expect([state.text, state.cursor, state.history, state.position]).toEqual(["", 0, ["ls"], 1]);
  });

  it("ends on Ctrl-D if the line is empty, and deletes otherwise", () => {
    expect(type("\x04").requests).toEqual([{ kind: "end-of-input" }]);
    const { state, requests } = type(`ab${LEFT}${LEFT}\x04`);
    expect([state.text, requests]).toEqual(["b", []]);
  });

  it("clears the screen and keeps the line", () => {
    const { state, requests } = type("ls\f");
    expect([state.text, requests]).toEqual(["ls", [{ kind: "clear" }]]);
  });

  it("ignores unknown keys", () => {
    expect(shown("a\x1b[15~\x1b[<0;1;1Mb\x1b\x1bOPc\x00\x07d")).toBe("abcd|");
  });

  it("leaves Tab to the shell", () => {
    const { state, requests } = type("ec\t");
    expect([state.text, requests]).toEqual(["ec", [{ kind: "complete" }]]);
  });

  it("refuses what would make the line too long", () => {
    const { state, requests } = type(`${"x".repeat(4_095)}\x17${"y".repeat(2)}\x19`);
    expect([state.text, requests]).toEqual(["yy", [{ kind: "refuse", length: 4_097 }]]);
  });

  it("drops the oldest lines beyond 500", () => {
    const { state } = type(Array.from({ length: 520 }, (_, line) => `echo ${line}\r`).join(""));
    expect(state.history).toHaveLength(500);
    expect(state.history[0]).toBe("echo 20");
  });

  it("keeps the cursor at a grapheme boundary", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 3 }),
      fc.constantFrom(
        UP,
        DOWN,
        LEFT,
        RIGHT,
        WORD_LEFT,
        WORD_RIGHT,
        "\x7f",
        "\x1b[3~",
        "\x01",
        "\x05",
        "\x0b",
      ),
      fc.constantFrom(
        "\x15",
        "\x17",
        "\x19",
        "\x1bd",
        "\x1b\x7f",
        "\r",
        "\x03",
        "\u0301",
        "\u200d",
        "👩",
        "🏽",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let state = emptyLine(["ls", "👩‍👩‍👧 e\u0301"]);
        for (const data of pieces) {
          state = type(data, state).state;
          const { text, cursor } = state;
          const ends = [...new Intl.Segmenter("en-US").segment(text)].map(({ index }) => index);
          expect([...ends, text.length]).toContain(cursor);
        }
      }),
    );
  });

  it("submits the typed text exactly", () => {
    const line = fc.string({ unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(line, (text) => {
        const { requests } = type(`${text}\r`);
        expect(requests).toEqual([{ kind: "submit", line: text }]);
      }),
    );
  });
});
