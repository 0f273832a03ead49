// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell has placeholders of the same form
import { describe, expect, it } from "vitest";
import { openShell } from "./open-shell.fixture.ts";

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
    ["echo $((1 + 2 * 3)) $((7 / 2)) $((2 ** 10)) $((0x10))", "7 3 1024 16\n"],
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
    ["echo d/s* */*.txt /w/[!.]", "d/sub d/one.txt /w/c /w/d\n"],
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
    ["set -- x 'y z'; echo $# $2", "2 y z\n"],
    ["case abc in a*) echo y;; esac; [[ abc =~ ^a(.) ]] && echo ${BASH_REMATCH[1]}", "y\nb\n"],
    ["f() { local x=2; echo $x $1; }; x=1; f a; echo $x; type -t f", "2 a\n1\nfunction\n"],
    ["f() { echo $1; }; declare -F; eval \"$(declare -f f | sed 's/f/g/')\"; g y", "declare -f f\ny\n"],
    ["a=(1 '2 3'); echo ${#a[@]} ${a[1]}; declare -A m=([k]=v); echo ${m[k]}", "2 2 3\nv\n"],
    ["for ((i=1;i<=3;i++)); do ((i<=2)) && echo $i; done; echo $i", "1\n2\n4\n"],
    ['run="echo -n"; $run x; $(echo echo y)', "xy\n"],
    ["n() { echo 2; }; echo $(( $(n) + 1 ))", "3\n"],
    ["for i in {1..20000}; do x=$i; done; echo $x", "20000\n"],
    ["bash -ec 'trap \"echo bye\" EXIT; false; echo never'; echo $?", "bye\n1\n"],
    ["printf '%s-%03d|' a 7; read -r x y <<< 'one two'; echo $y; seq -s, 3", "a-007|two\n1,2,3\n"],
    ["echo 'v=1' > s.sh; source s.sh; echo $v", "1\n"],
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
    ["if true; then ls", "", "bash: syntax error: unexpected end of file\n", 2],
    [`echo "a`, "", "bash: unexpected EOF while looking for matching `\"'\n", 2],
    ["echo 'a", "", "bash: unexpected EOF while looking for matching `''\n", 2],
    ["echo $((1/0))", "", "bash: division by 0\n", 1],
    ["echo ${U:?not there}", "", "bash: not there\n", 1],
    ["cd nope", "", "bash: cd: nope: No such file or directory\n", 1],
    ["cd c", "", "bash: cd: c: Not a directory\n", 1],
    ["export 1x=2", "", "bash: export: `1x=2': not a valid identifier\n", 1],
  ])("%s", check);
});

describe("a shell's state", () => {
  it("outlives the line", async () => {
    const { print, run } = openShell();
    await run("x='a b'; export E=1; a=(1 2); declare -A m=([k]=v); declare -i n=2+3; readonly R=r");
    await run("f() { echo f $1; }; alias ll='ls -1'; set -o pipefail; shopt -s nullglob; set -- p q");
    await run("cd /tmp; echo text > file; trap 'echo bye' EXIT; false");
    expect(await print("echo $? $x ${a[1]} ${m[k]} $n $R $2 $PWD; f y; env | grep ^E=; ll")).toBe(
      "1 a b 2 v 5 r q /tmp\nf y\nE=1\nfile\n",
    );
    expect(await run("false | true; echo $? *.none; R=2")).toMatchObject({
      stdout: "1\n",
      stderr: "bash: R: readonly variable\n",
      exit_code: 1,
    });
    await run("unset -f f; unalias ll; unset 'a[0]'");
    expect(await run("echo ${a[@]}; f; ll")).toMatchObject({ stdout: "2\n", exit_code: 127 });
    expect(await run("exit 3")).toMatchObject({
      stdout: "bye\n",
      stderr: "exit\n",
      exit_code: 3,
      prompt: "",
    });
  });

  it("survives an inner exit, an unset variable and a syntax error", async () => {
    const { print, run } = openShell();
    await run("y=1; x=$(exit 3)");
    expect(await print("echo $?")).toBe("3\n");
    expect((await run("(exit 4)")).exit_code).toBe(4);
    expect((await run("set -u; echo $nope")).exit_code).toBe(1);
    expect((await run("set +u; fi")).exit_code).toBe(2);
    expect(await print("echo $y")).toBe("1\n");
  });

  it("is that from before a line that is killed", async () => {
    const { print, run } = openShell();
    await run("x=1; cd /tmp");
    expect(await run("x=2; cd /; echo t > f; while :; do :; done")).toMatchObject({
      stderr: "bash: killed: too many rounds of a loop in one command line\n",
      exit_code: 137,
      cwd: "/tmp",
    });
    expect(await print("echo $? $x $PWD; ls /f 2> /dev/null | wc -l; history | wc -l")).toBe(
      "137 1 /tmp\n0\n3\n",
    );
  });
});

describe("what can never end", () => {
  it.each([
    ["while true; do :; done", "too many rounds of a loop"],
    ["yes", "more than 4 MiB of output"],
    ["cat /dev/zero", "more than 4 MiB of output"],
    [":(){ :|:& };:", "functions or scripts nested too deep"],
    ["f() { f; }; f", "functions or scripts nested too deep"],
    ["x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done", "a text of more than 2 MiB"],
    ["echo {1..9}{1..9}{1..9}{1..9}{1..9}{1..9}", "more than 100000 words"],
    ["i=0; until ((i > 1000000)); do ((i++)); done", "too many rounds of a loop"],
    ["while true; do date; done", "more than 65000 commands"],
    ["x=$(printf '%01000000d' 1); for i in 1 2 3; do a[$i]=$x$x; done", "more than 4 MiB of variables"],
  ])("%s is killed", async (line, reason) => {
    const { run } = openShell();
    const { stderr, exit_code } = await run(line);
    expect([stderr, exit_code]).toEqual([`bash: killed: ${reason} in one command line\n`, 137]);
  });

  it.each([
    ["yes | head -n 2", "y\ny\n"],
    ["cat /dev/zero | head -c 3 | od -An -tx1", " 00 00 00\n"],
    ["head -c 16 /dev/urandom | wc -c", "16\n"],
    ["tr -dc a-z < /dev/urandom | head -c 8 | wc -c", "8\n"],
    ["sleep 5; echo $SECONDS", "5\n"],
    ["timeout 1 echo in time; timeout 2 sleep 5; echo $?", "in time\n124\n"],
  ])("%s ends", async (line, stdout) => {
    expect(await openShell().print(line)).toBe(stdout);
  });

  it.each([
    "awk 'BEGIN { while (1); }'",
    "echo x | sed ':a; ba'",
    "jq -n '[repeat(1)]'",
    "jq -n '[range(1e9)]'",
    "sleep 1000",
    "seq 1 999999999",
    "printf '%999999999d' 1",
    "[[ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab =~ ^(a+)+$ ]]",
    "echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab | grep -E '^(a+)+$'",
    "case aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab in *a*a*a*a*a*a*a*a*a*a*a*c) ;; *) false ;; esac",
  ])("%s fails", async (line) => {
    const { run } = openShell();
    const { stderr, exit_code } = await run(line);
    expect(exit_code).not.toBe(0);
    expect(stderr.split("\n").length).toBeLessThanOrEqual(2);
  });
});
