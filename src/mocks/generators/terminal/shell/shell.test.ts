// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell has placeholders of the same form
import { describe, expect, it } from "vitest";
import { openShell } from "../open-shell.fixture.ts";

/** Command lines with the standard output, standard error and status of Bash. */
type Case = [line: string, stdout: string, stderr?: string, status?: number];

async function check(line: string, stdout: string, stderr = "", status = 0): Promise<void> {
  const shell = openShell();
  await shell.run("mkdir -p /w/d/sub && cd /w && touch a.txt b.txt c d/one.txt .hidden");
  expect(await shell.run(line)).toMatchObject({ stdout, stderr, exit_code: status });
}

describe("quotes and variables", () => {
  it.each<Case>([
    ["echo a   b", "a b\n"],
    [`echo "a  b" 'c  $X' d\\ \\ e`, "a  b c  $X d  e\n"],
    [`X="1  2"; echo $X; echo "$X"`, "1 2\n1  2\n"],
    [`X='a b'; for w in $X; do echo $w; done; for w in "$X"; do echo $w; done`, "a\nb\na b\n"],
    [`echo $UNSET"x" "" $UNSET.`, "x  .\n"],
    ["X=abc; echo ${X}def ${#X} $Xdef.", "abcdef 3 .\n"],
    [
      "X=hello; echo ${X:1:3} ${X%l*} ${X%%l*} ${X#*l} ${X##*l} ${X/l/L} ${X//l/L} ${X^^}",
      "ell hel he lo o heLlo heLLo HELLO\n",
    ],
    ["echo ${U:-d} ${U:+a}. ${U:=set} $U", "d . set set\n"],
    ["A=1; A=2 env | grep ^A=; echo $A; export A; env | grep ^A=", "A=2\n1\nA=1\n"],
    ["false; echo $?; (exit 3); echo $?", "1\n3\n"],
    ["echo ~ ~/x '~' \"~\" a~", "/root /root/x ~ ~ a~\n"],
    ["echo $(echo 'a  b') \"$(echo 'a  b')\" `echo c`", "a b a  b c\n"],
    [
      "echo $((1 + 2 * 3)) $((7 / 2)) $((2 ** 10)) $((0x10)) $((9223372036854775807 + 1))",
      "7 3 1024 16 -9223372036854775808\n",
    ],
    ["x=5; echo $((x++)) $x $((x += 2))", "5 6 8\n"],
    ['echo {a,b}{1,2} {1..3} x{a,b{c,d}}y "{a,b}"', "a1 a2 b1 b2 1 2 3 xay xbcy xbdy {a,b}\n"],
    ["echo a#b #comment", "a#b\n"],
  ])("%s", check);
});

describe("file names", () => {
  it.each<Case>([
    ["echo *.txt", "a.txt b.txt\n"],
    [`echo "*.txt" '*.txt' \\*.txt`, "*.txt *.txt *.txt\n"],
    [`X='*.txt'; echo $X "$X"`, "a.txt b.txt *.txt\n"],
    ["echo [a-b].txt ? .h* nothing*", "a.txt b.txt c d .hidden nothing*\n"],
    ["echo */ */*.txt /w/[!.]", "d/ d/one.txt /w/c /w/d\n"],
    [`echo "d"/* d/"*"`, "d/one.txt d/sub d/*\n"],
  ])("%s", check);
});

describe("lists, pipes and loops", () => {
  it.each<Case>([
    ["true && echo yes || echo no; false && echo yes || echo no", "yes\nno\n"],
    ["! true; echo $?; ! false; echo $?", "1\n0\n"],
    ["echo 'b\na' | sort | head -n 1", "a\n"],
    ["true | false; echo $?; false | true; echo $?", "1\n0\n"],
    ["X=1; echo 2 | X=3; echo $X; (X=4; cd /); echo $X $PWD", "1\n1 /w\n"],
    ["echo one | { cat; echo two; }", "one\ntwo\n"],
    [
      "for i in 1 2 3 4; do if [ $i = 2 ]; then continue; elif [ $i = 4 ]; then break; fi; echo $i; done",
      "1\n3\n",
    ],
    ["i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo $i; done", "1\n2\n3\n"],
    ["until true; do echo never; done; echo $?", "0\n"],
    ["break; echo on", "on\n", "bash: break: only meaningful in a `for', `while', or `until' loop\n"],
    ["echo 'echo $1 $#; exit 4' > s.sh; bash s.sh x y; echo $?", "x 2\n4\n"],
    ["set x", "", "bash: set: command not found\n", 127],
  ])("%s", check);
});

describe("redirections", () => {
  it.each<Case>([
    ["echo one > f; echo two >> f; cat f; echo three > f; cat < f", "one\ntwo\nthree\n"],
    ["ls nope 2> errors; cat errors", "ls: cannot access 'nope': No such file or directory\n"],
    ["ls nope > both 2>&1; wc -l < both", "1\n"],
    ["ls nope 2>&1 > out; wc -c < out", "ls: cannot access 'nope': No such file or directory\n0\n"],
    ["ls nope 2>/dev/null; echo $?", "2\n"],
    ["echo x >&2", "", "x\n"],
    ["{ echo a; echo b >&2; } &> f; cat f", "a\nb\n"],
    ["ls nope |& grep -c cannot", "1\n"],
    ['cat <<< "v $((1+1))"', "v 2\n"],
    ["X=1; cat <<E | grep v\nv $X\nw\nE", "v 1\n"],
    ["cat <<'E'\nv $X\nE", "v $X\n"],
    ["cat < nope; echo $?", "1\n", "bash: nope: No such file or directory\n"],
    ["echo a > d", "", "bash: d: Is a directory\n", 1],
    ["echo a > x/y", "", "bash: x/y: No such file or directory\n", 1],
    ["echo a > /proc/meminfo", "", "bash: /proc/meminfo: Permission denied\n", 1],
  ])("%s", check);
});

describe("shell errors", () => {
  it.each<Case>([
    ["nope", "", "bash: nope: command not found\n", 127],
    [
      "constructor; __proto__",
      "",
      "bash: constructor: command not found\nbash: __proto__: command not found\n",
      127,
    ],
    ["./nope", "", "bash: ./nope: No such file or directory\n", 127],
    ["./c", "", "bash: ./c: Permission denied\n", 126],
    ["./d", "", "bash: ./d: Is a directory\n", 126],
    ["echo )", "", "bash: syntax error near unexpected token `)'\n", 2],
    ["ls | | wc", "", "bash: syntax error near unexpected token `|'\n", 2],
    ["ls &&", "", "bash: syntax error: unexpected end of file\n", 2],
    ["if true; then ls", "", "bash: syntax error: unexpected end of file\n", 2],
    [`echo "a`, "", "bash: unexpected EOF while looking for matching `\"'\n", 2],
    ["echo 'a", "", "bash: unexpected EOF while looking for matching `''\n", 2],
    ["echo $((1/0)); echo b", "", "bash: division by 0\n", 1],
    ["echo ${U:?not there}", "", "bash: U: not there\n", 1],
    ["echo ${a[1]}", "", "bash: ${a[1]}: bad substitution\n", 1],
    ["A=(1 2)", "", "bash: A: this shell does not know arrays\n", 1],
    ["case x in x) echo y;; esac", "", "bash: this shell does not know case\n", 2],
    ["cd nope", "", "bash: cd: nope: No such file or directory\n", 1],
    ["cd c", "", "bash: cd: c: Not a directory\n", 1],
    ["export 1x=2", "", "bash: export: `1x=2': not a valid identifier\n", 1],
  ])("%s", check);
});
