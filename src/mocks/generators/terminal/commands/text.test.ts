import { describe, expect, it } from "vitest";
import { openShell } from "../open-shell.fixture.ts";

type Case = [line: string, stdout: string, stderr?: string, status?: number];

/** The output of the GNU tools for these lines. */
async function check(line: string, stdout: string, stderr = "", status = 0): Promise<void> {
  const shell = openShell();
  const files = {
    a: "one\\ntwo\\nthree\\n",
    nums: "10\\n9\\n-1\\n2\\n",
    cols: "a 3\\nb 10\\nc 2\\n",
    dup: "a\\na\\nb\\na\\n",
    blank: "a\\n\\n\\nb",
  };
  await shell.print("mkdir /w; cd /w; mkdir d");
  for (const [name, text] of Object.entries(files)) await shell.print(`echo -ne '${text}' > ${name}`);
  expect(await shell.run(line)).toMatchObject({ stdout, stderr, exit_code: status });
}

describe("text commands", () => {
  it.each<Case>([
    ["cat a nums", "one\ntwo\nthree\n10\n9\n-1\n2\n"],
    ["cat -n a | tail -n 1", "     3\tthree\n"],
    ["cat -bs blank", "     1\ta\n\n     2\tb"],
    [
      "cat nope a d",
      "one\ntwo\nthree\n",
      "cat: nope: No such file or directory\ncat: d: Is a directory\n",
      1,
    ],
    ["head -2 a; head -n -1 a; head -c 3 a", "one\ntwo\none\ntwo\none"],
    ["tail -1 a; tail -n +3 a; tail -c 4 a", "three\nthree\nree\n"],
    ["head -n1 a nums", "==> a <==\none\n\n==> nums <==\n10\n"],
    ["head nope", "", "head: cannot open 'nope' for reading: No such file or directory\n", 1],
    ["tail -n x a", "", "tail: invalid number of lines\n", 1],
    [
      "wc a; wc -l a nums; wc < a; wc -c < a",
      " 3  3 14 a\n 3 a\n 4 nums\n 7 total\n      3       3      14\n14\n",
    ],
    ["echo é | wc -cm", "      2       3\n"],
    ["sort a; sort -n nums; sort -rn nums", "one\nthree\ntwo\n-1\n2\n9\n10\n10\n9\n2\n-1\n"],
    ["sort -k2 cols; sort -k2n cols; sort -u dup", "b 10\nc 2\na 3\nc 2\na 3\nb 10\na\nb\n"],
    [
      "cut -d' ' -f2 cols | tr '0-9' '#'; nl a | tail -n1; tac a | paste -sd+",
      "#\n##\n#\n     3\tthree\nthree+two+one\n",
    ],
    [
      "uniq dup; uniq -c dup; uniq -d dup; uniq -u dup",
      "a\nb\na\n      2 a\n      1 b\n      1 a\na\nb\na\n",
    ],
    ["echo x | tee f g; cat f g", "x\nx\nx\n"],
    ["basename /a/b.gz .gz; dirname /a/b c; echo -e 'a\\tb'; echo -n c", "b\n/a\n.\na\tb\nc"],
  ])("%s", check);
});

describe("grep", () => {
  it.each<Case>([
    ["grep o a; grep -v o a; grep -c o a; grep -n o a", "one\ntwo\nthree\n2\n1:one\n2:two\n"],
    ["grep -i ONE a; grep -x tw a; grep -w two a; grep -oE 'e+' a", "one\ntwo\ne\nee\n"],
    [
      "grep o a nums; grep -h o a nums; grep -l o a nums; grep -L o a nums",
      "a:one\na:two\none\ntwo\na\nnums\n",
    ],
    [
      "grep -E '^(one|two)$' a; grep 'on\\|tw' a; grep -F . a; grep -E 'e{2}' a",
      "one\ntwo\none\ntwo\nthree\n",
    ],
    ["grep -A1 one a; grep -B1 three a; grep -m1 o a", "one\ntwo\ntwo\nthree\none\n"],
    ["grep zzz a", "", "", 1],
    ["grep o nope; echo $?; grep -s o nope; echo $?", "2\n2\n", "grep: nope: No such file or directory\n"],
    ["grep o d", "", "grep: d: Is a directory\n", 2],
    ["echo deep > d/f; grep -r deep; grep -rn deep d", "d/f:deep\nd/f:1:deep\n"],
    ["grep -q o a && echo found", "found\n"],
    ["grep -E '(' a", "", "grep: Unmatched ( or \\(\n", 2],
    ["grep '[a' a", "", "grep: Unmatched [, [^, [:, [., or [=\n", 2],
    ["grep", "", "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n", 2],
  ])("%s", check);
});

describe("test", () => {
  it.each<Case>([
    ["test -f a && test ! -d a && [ -d d ] && [ -s a -a -e d ] && echo yes", "yes\n"],
    ["[ 2 -lt 10 ] && [ b '>' a ] && [ a != b ] && [ -n x ] && [ -z '' ] && echo yes", "yes\n"],
    ["[ ]; echo $?; [ a = b ]; echo $?", "1\n1\n"],
    ["[ 1 -eq x ]; echo $?", "2\n"],
    ["[ a", "", "bash: [: missing `]'\n", 2],
  ])("%s", check);
});
