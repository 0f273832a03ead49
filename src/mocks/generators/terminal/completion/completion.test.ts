// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell has placeholders of the same form
import { describe, expect, it } from "vitest";
import { CompleteExecLineResponse } from "../../../../lib/api/generated.zod.ts";
import { type OpenShell, openShell } from "../open-shell.fixture.ts";
import { wordAtCursor } from "./word-at-cursor.ts";

async function prepared(): Promise<OpenShell> {
  const shell = openShell();
  await shell.run(
    "mkdir -p /w/dir/sub '/w/my dir' /w/.hid && cd /w && touch a.txt 'a b.txt' \"it's\" dir/f '$x' .rc",
  );
  await shell.run("VALUE=1; export PLACE=/w; deploy() { :; }; alias dll='ls -l'; items=(1)");
  return shell;
}

/** Completes the line at its end, or at `|`; gives the start and the texts. */
async function complete({ simulator, session }: OpenShell, typed: string): Promise<[number, string[]]> {
  const cursor = typed.includes("¦") ? typed.indexOf("¦") : typed.length;
  const line = typed.replace("¦", "");
  const answer = await simulator.completeLine(session.session_id, line, cursor);
  if ("refused" in answer) throw new Error(answer.refused);
  expect(CompleteExecLineResponse.parse(answer)).toEqual(answer);
  expect(answer.total).toBeGreaterThanOrEqual(answer.candidates.length);
  return [answer.start, answer.candidates.map(({ text }) => text)];
}

describe("a completion", () => {
  it.each<[line: string, start: number, texts: string[]]>([
    ["nvid", 0, ["nvidia-smi"]],
    ["depl", 0, ["deploy"]],
    ["dl", 0, ["dll"]],
    ["echo x | nvi", 9, ["nvidia-smi"]],
    ["A=1 nvi", 4, ["nvidia-smi"]],
    ["if nvi", 3, ["nvidia-smi"]],
    ["echo $(nvi", 7, ["nvidia-smi"]],
    ["cat a", 4, ["a.txt", "a\\ b.txt"]],
    ["cat a¦ more", 4, ["a.txt", "a\\ b.txt"]],
    ["cat 'a ", 4, ["'a b.txt'"]],
    ['cat "my', 4, ['"my dir/']],
    ["cat it", 4, ["it\\'s"]],
    ["cat \\$", 4, ["\\$x"]],
    ["cd ", 3, ["dir/", "my\\ dir/"]],
    ["cd my\\ d", 3, ["my\\ dir/"]],
    ["ls dir/", 3, ["dir/f", "dir/sub/"]],
    ["ls /w/di", 3, ["/w/dir/"]],
    ["ls $PLACE/di", 3, ["$PLACE/dir/"]],
    ["ls ~/.p", 3, ["~/.profile"]],
    ["ls .h", 3, [".hid/"]],
    ["./di", 0, ["./dir/"]],
    ["echo hi > a.", 10, ["a.txt"]],
    ["echo $VAL", 5, ["$VALUE"]],
    ["echo x$VAL", 6, ["$VALUE"]],
    ['echo "${VAL', 6, ["${VALUE}"]],
    ["echo '$VAL", 5, []],
    ["unset ite", 6, ["items"]],
    ["which nvi", 6, ["nvidia-smi"]],
    ["nothing-of-this-name", 0, []],
    ["cat nope/", 4, []],
  ])("of %j", async (line, start, texts) => {
    expect(await complete(await prepared(), line)).toEqual([start, texts]);
  });

  it("changes nothing", async () => {
    const { simulator, session, print } = await prepared();
    const before = simulator.getSession(session.session_id);
    await simulator.completeLine(session.session_id, "rm -r ", 6);
    expect(simulator.getSession(session.session_id)).toEqual(before);
    expect(await print("history | wc -l")).toBe("3\n");
  });

  it("counts what it leaves out", async () => {
    const { simulator, session, run } = openShell();
    await run("mkdir /w && cd /w && touch file-{1..250}");
    const answer = await simulator.completeLine(session.session_id, "cat file-", 9);
    expect(answer).toMatchObject({ start: 4, total: 250 });
    expect(answer).toHaveProperty("candidates.length", 200);
    expect(answer).toHaveProperty("candidates.0", { text: "file-1", kind: "file" });
  });

  it("is refused by a session that has ended", async () => {
    const { simulator, session, run } = openShell();
    await run("exit");
    expect(await simulator.completeLine(session.session_id, "l", 1)).toEqual({ refused: "ended" });
    expect(await simulator.completeLine("nope", "l", 1)).toEqual({ refused: "unknown" });
  });
});

describe("the word at the cursor", () => {
  it.each([
    ["", 0, true],
    ["ls ", 3, false],
    ["ls; ", 4, true],
    ["a && b", 5, true],
    ["cat < f", 6, false],
    ["cat 2> f", 7, false],
    ["echo 'a;b", 5, false],
    ["X=1 Y=2 c", 8, true],
    ["while tr", 6, true],
  ])("in %j starts at %i", (line, start, isCommand) => {
    expect(wordAtCursor(line)).toMatchObject({ start, isCommand });
  });
});
