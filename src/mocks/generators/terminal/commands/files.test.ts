import { describe, expect, it } from "vitest";
import { openShell } from "../open-shell.fixture.ts";

describe("the files of a task", () => {
  it("form a consistent workspace", async () => {
    const { print } = openShell();
    expect(await print("ls | cat")).toBe(
      "README.md\ncheckpoints\nconfig.yaml\ndata\ndataset.py\nlogs\nrequirements.txt\ntrain.py\n",
    );
    expect(await print("cat config.yaml")).toMatch(/^# train-llama-8b-00000000\nmodel: llama-8b\n/);
    expect(await print("cat /etc/hostname")).toBe("train-0\n");
    const packages = await print("pip freeze");
    expect(await print("cat requirements.txt")).toBe(packages);
    const checkpoints = await print("ls checkpoints | cat");
    expect(checkpoints).toMatch(/^(?:step-\d{6}\.pt\n){1,5}$/);
    const lastStep = Number(/(\d+)\.pt\n$/.exec(checkpoints)?.[1]);
    const lastMetric = Number(/"step": (\d+)/.exec(await print("tail -n 1 logs/metrics.jsonl"))?.[1]);
    expect(lastMetric).toBeGreaterThanOrEqual(lastStep);
    expect(lastMetric - lastStep).toBeLessThan(500);
  });

  it("contain the end of the task's log, if the world has one", async () => {
    const { print } = openShell(
      {},
      { loadLogTail: async () => (workflow, task, retry) => `${workflow} ${task} ${retry}\n` },
    );
    expect(await print("cat logs/train.log")).toBe("0 train-0 0\n");
  });

  it("have sizes and times on which ls, wc and du agree", async () => {
    const { print } = openShell();
    const [row = ""] = (await print("ls -l train.py")).split("\n");
    const size = Number(row.split(/ +/)[4]);
    expect(row).toMatch(/^-rw-r--r-- 1 root root \d+ Mar {2}1 08:00 train\.py$/);
    expect(await print("wc -c train.py")).toBe(`${size} train.py\n`);
    expect((await print("cat train.py")).length).toBe(size);
    expect(await print("du train.py")).toBe(`${4 * Math.ceil(size / 4_096)}\ttrain.py\n`);
    const [shard = ""] = (await print("ls -l data | tail -n +2")).split("\n");
    expect(Number(shard.split(/ +/)[4])).toBeGreaterThan(1e8);
    expect(await print("wc -c data/shard-00000.tar")).toBe(`${shard.split(/ +/)[4]} data/shard-00000.tar\n`);
  });
});

describe("ls", () => {
  it("prints columns on the terminal and lines in a pipe", async () => {
    const { print } = openShell();
    await print("mkdir /w && cd /w && touch b a .c && mkdir d");
    expect(await print("ls")).toBe("a  b  d\n");
    expect(await print("ls | cat")).toBe("a\nb\nd\n");
    expect(await print("ls -a")).toBe(".  ..  .c  a  b  d\n");
    expect(await print("ls -AF1")).toBe(".c\na\nb\nd/\n");
    expect(await print("ls -r -1")).toBe("d\nb\na\n");
    expect(await print("ls -d d; ls -R")).toBe("d\n.:\na  b  d\n\n./d:\n");
    expect(await print("ls -l /dev")).toMatch(
      /^total \d+\ndrwxr-xr-x .* fd\ncrw-rw-rw- 1 root root +0 .* null\n/,
    );
  });

  it("fits its columns into 80 characters", async () => {
    const { print } = openShell();
    await print("mkdir /w && cd /w && touch file-{1..40}");
    const lines = (await print("ls")).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(lines.join(" ").split(/\s+/).toSorted()).toEqual(
      (await print("ls | cat")).trimEnd().split("\n").toSorted(),
    );
  });
});

describe("stat", () => {
  it("prints all that is known of a file, with the times of the world", async () => {
    const { print } = openShell();
    await print("mkdir /w && cd /w && printf 12345 > a && ln -s a b && mkdir d");
    expect(await print("stat a")).toBe(
      [
        "  File: a",
        "  Size: 5         \tBlocks: 8          IO Block: 4096   regular file",
        "Links: 1",
        "Access: (0644/-rw-r--r--)  Uid: (    0/    root)   Gid: (    0/    root)",
        "Access: 2026-03-02 12:00:00.000000000 +0000",
        "Modify: 2026-03-02 12:00:00.000000000 +0000",
        "Change: 2026-03-02 12:00:00.000000000 +0000",
        " Birth: 2026-03-02 12:00:00.000000000 +0000",
        "",
      ].join("\n"),
    );
    expect(await print("stat -c '%n %s %a %A %U %F %h' a d")).toBe(
      "a 5 644 -rw-r--r-- root regular file 1\nd 4096 755 drwxr-xr-x root directory 2\n",
    );
    expect(await print("stat -c '%Y %y %x %z' a")).toBe(
      `1772452800${" 2026-03-02 12:00:00.000000000 +0000".repeat(3)}\n`,
    );
    expect(await print("stat -c %N b; stat -Lc %s b; stat --printf '%s\\n' a")).toBe("'b' -> 'a'\n5\n5\n");
  });

  it("follows what touch and date set", async () => {
    const { print, run } = openShell();
    await print("cd /tmp && touch -d 2020-01-02T03:04:05Z a");
    expect(await print("stat -c %y a; date -r a +%s; stat -c %Y a")).toBe(
      "2020-01-02 03:04:05.000000000 +0000\n1577934245\n1577934245\n",
    );
    expect(await run("stat nope")).toMatchObject({
      stderr: "stat: cannot statx 'nope': No such file or directory\n",
      exit_code: 1,
    });
  });
});

describe("making, moving and removing", () => {
  it("changes files, and reports errors", async () => {
    const { print, run } = openShell();
    await print("mkdir -p /w/p/q && cd /w && echo one > a && touch b");
    const refusals: readonly (readonly [string, string])[] = [
      ["mkdir p", "mkdir: cannot create directory 'p': File exists"],
      ["mkdir x/y", "mkdir: cannot create directory 'x/y': No such file or directory"],
      ["mkdir", "mkdir: missing operand\nTry 'mkdir --help' for more information."],
      ["rmdir p", "rmdir: failed to remove 'p': Directory not empty"],
      ["rm p", "rm: cannot remove 'p': Is a directory"],
      ["rm nope", "rm: cannot remove 'nope': No such file or directory"],
      [
        "rm -rf /",
        "rm: it is dangerous to operate recursively on '/'\nrm: use --no-preserve-root to override this failsafe",
      ],
      ["rm -r .", "rm: refusing to remove '.' or '..' directory: skipping '.'"],
      ["cp p r", "cp: -r not specified; omitting directory 'p'"],
      ["cp -r p p/q", "cp: cannot copy 'p' into itself, '/w/p/q/p'"],
      ["cp nope r", "cp: cannot stat 'nope': No such file or directory"],
      ["cp a b nope", "cp: target 'nope' is not a directory"],
      ["mv p p/q", "mv: cannot move 'p' into itself, '/w/p/q/p'"],
      ["touch nope/x", "touch: cannot touch 'nope/x': No such file or directory"],
    ];
    for (const [line, message] of refusals) {
      expect(await run(line), line).toMatchObject({ stdout: "", stderr: `${message}\n`, exit_code: 1 });
    }
    await print("cp a c && mv c p && cp -r p r && rm -f nope && rm a");
    expect(await print("find . | sort")).toBe(".\n./b\n./p\n./p/c\n./p/q\n./r\n./r/c\n./r/q\n");
    expect(await print("cat r/c")).toBe("one\n");
    expect(await print("rm -rv r/c; rm -r p r; ls")).toBe("removed 'r/c'\nb\n");
  });
});

describe("find", () => {
  it("selects by name, type, size, depth and emptiness", async () => {
    const { print, run } = openShell();
    await print("mkdir -p /w/d/e && cd /w && touch a.txt d/b.txt && echo text > d/C.TXT");
    expect(await print("find . -name '*.txt'")).toBe("./a.txt\n./d/b.txt\n");
    expect(await print("find -iname '*.txt' -type f ! -empty")).toBe("./d/C.TXT\n");
    expect(await print("find d -type d")).toBe("d\nd/e\n");
    expect(await print("find . -maxdepth 1 -mindepth 1")).toBe("./a.txt\n./d\n");
    expect(await print("find . -empty -o -size +0 -type f")).toBe("./a.txt\n./d/C.TXT\n./d/b.txt\n./d/e\n");
    expect(await print("find /workspace -size +100M -name '*.tar' | wc -l")).toMatch(/^[1-9]\n$/);
    expect(await print("find d -name '*.TXT' -delete; ls d | cat")).toBe("b.txt\ne\n");
    expect(await run("find nope; find . -frob; find . -type q")).toMatchObject({
      stdout: "",
      stderr:
        "find: 'nope': No such file or directory\nfind: unknown predicate `-frob'\nfind: Unknown argument to -type: q\n",
      exit_code: 1,
    });
  });
});
