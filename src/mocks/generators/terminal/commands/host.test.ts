import { describe, expect, it } from "vitest";
import { openShell } from "../open-shell.fixture.ts";
import { COMMANDS } from "./registry.ts";

const MEBIBYTE = 1_048_576;
const TABLE_WIDTH = 91;

/** Rows of a table after its header, as lists of words. */
function rowsOf(text: string, headings = 1): string[][] {
  return text
    .trimEnd()
    .split("\n")
    .slice(headings)
    .map((line) => line.trim().split(/\s+/));
}

describe("nvidia-smi", () => {
  it.each([1, 2, 4, 8])(
    "prints the %i GPUs of the task in a table with lines of equal width",
    async (gpus) => {
      const { print, run } = openShell({ gpus, gpuModel: "NVIDIA-H100-80GB-HBM3" });
      const lines = (await print("nvidia-smi")).trimEnd().split("\n");
      expect(lines[0]).toBe("Mon Mar  2 12:00:00 2026");
      for (const line of lines.slice(1)) if (line !== "") expect(line, line).toHaveLength(TABLE_WIDTH);
      expect(lines.filter((line) => line.includes("NVIDIA H100 80GB HBM3"))).toHaveLength(gpus);
      expect(await print("nvidia-smi -L | wc -l")).toBe(`${gpus}\n`);
      expect(await print("echo $CUDA_VISIBLE_DEVICES")).toBe(
        `${[0, 1, 2, 3, 4, 5, 6, 7].slice(0, gpus).join(",")}\n`,
      );
      expect((await run(`nvidia-smi -i ${gpus}`)).exit_code).toBe(6);
    },
  );

  it("is consistent in its table, list and queries", async () => {
    const { print } = openShell({ gpus: 4, gpuModel: "A100" });
    const fields = "index,uuid,utilization.gpu,memory.used,memory.total,temperature.gpu,power.draw";
    const rows = (await print(`nvidia-smi --query-gpu=${fields} --format=csv,noheader,nounits`))
      .trimEnd()
      .split("\n")
      .map((line) => line.split(", "));
    const table = await print("nvidia-smi");
    const list = await print("nvidia-smi -L");
    expect(rows).toHaveLength(4);
    for (const [index, uuid, utilization, used, total, temperature, power] of rows) {
      expect(list).toContain(`GPU ${index}: NVIDIA A100-SXM4-80GB (UUID: ${uuid})\n`);
      expect(table).toContain(`${used}MiB / ${total}MiB |`);
      expect(table).toMatch(
        new RegExp(`N/A +${temperature}C +P0 +${Number(power)}W / +400W \\|.* ${utilization}% `),
      );
      expect(Number(used)).toBeLessThan(Number(total));
      expect(Number(utilization)).toBeLessThanOrEqual(100);
    }
    const withUnits = await print("nvidia-smi -i 1 --query-gpu=name,memory.used --format=csv");
    expect(withUnits).toBe(`name, memory.used [MiB]\nNVIDIA A100-SXM4-80GB, ${rows[1]?.[3]} MiB\n`);
  });

  it("lists processes that ps lists", async () => {
    const { print } = openShell({ gpus: 4 });
    const processes = (await print("nvidia-smi | grep python")).trimEnd().split("\n");
    expect(processes).toHaveLength(4);
    const known = rowsOf(await print("ps -ef")).map(([, pid]) => pid);
    for (const line of processes) expect(known).toContain(line.trim().split(/\s+/)[4]);
  });

  it.each([
    ["nvidia-smi --query-gpu=index,frob --format=csv", 'Field "frob" is not a valid field to query.\n\n', 2],
    [
      "nvidia-smi --query-gpu=constructor --format=csv",
      'Field "constructor" is not a valid field to query.\n\n',
      2,
    ],
    ["nvidia-smi --query-gpu=index", '"--format=" option must be specified.\n', 2],
    ["nvidia-smi -i 9", "No devices were found\n", 6],
  ])("refuses %s", async (line, stdout, exitCode) => {
    expect(await openShell().run(line)).toMatchObject({ stdout, exit_code: exitCode });
  });

  it("finds no device without GPUs, and prints unknown models by name", async () => {
    const none = await openShell({ gpus: 0 }).run("nvidia-smi");
    expect(none).toMatchObject({ stdout: "No devices were found\n", exit_code: 6 });
    expect(await openShell({ gpus: 1, gpuModel: "X9000" }).print("nvidia-smi -L")).toMatch(
      /^GPU 0: X9000 \(UUID/,
    );
  });
});

describe("memory, disks and processes", () => {
  it("agree on the memory of the task", async () => {
    const { print } = openShell({ memory: 512 * 1_024 * MEBIBYTE });
    const [row = []] = rowsOf(await print("free -b"));
    const [, total, used, unused, , cache, available] = row.map(Number);
    expect(total).toBe(512 * 1_024 * MEBIBYTE);
    expect((used ?? 0) + (unused ?? 0) + (cache ?? 0)).toBe(total);
    expect(available).toBe((total ?? 0) - (used ?? 0));
    expect(await print("grep MemTotal /proc/meminfo")).toContain(` ${(total ?? 0) / 1_024} kB`);
    expect(await print("free -h")).toContain("512Gi");
    expect(await print("top -bn1 | grep 'MiB Mem'")).toContain(
      `${((total ?? 0) / MEBIBYTE).toFixed(1)} total`,
    );
    const resident = rowsOf(await print("ps aux")).reduce(
      (sum, [, , , , , rss]) => sum + 1_024 * Number(rss),
      0,
    );
    expect(resident).toBeLessThan(used ?? 0);
  });

  it("agree on the cores of the task", async () => {
    const { print } = openShell({ cpus: 24 });
    expect(await print("nproc; grep -c ^processor /proc/cpuinfo")).toBe("24\n24\n");
    const cpu = rowsOf(await print("ps aux")).reduce((sum, [, , share]) => sum + Number(share), 0);
    expect(cpu).toBeLessThan(2_400);
    const load = /load average: ([\d.]+)/.exec(await print("uptime"))?.[1];
    expect(Math.abs(Number(load) - cpu / 100)).toBeLessThan(0.1);
  });

  it("count the session's files as used disk space", async () => {
    const { print } = openShell();
    const used = async () => Number(rowsOf(await print("df"))[0]?.[2]);
    const before = await used();
    await print("x=0123456789abcdef; x=$x$x$x$x; x=$x$x$x$x; x=$x$x$x$x; echo $x$x$x$x > f");
    expect((await used()) - before).toBeGreaterThanOrEqual(4);
    expect(await print("df -h / | tail -n 1")).toMatch(/^overlay +100G +\d+G +\d+G +\d+% \/\n$/);
  });

  it("add up directories like du", async () => {
    const { print } = openShell();
    const whole = Number((await print("du -s /workspace")).split("\t")[0]);
    const parts = rowsOf(await print("du -a -d 1 /workspace"), 0).slice(0, -1);
    expect(whole).toBe(parts.reduce((sum, [size]) => sum + Number(size), 4));
  });

  it("list the shell and its program in ps, and the task's processes on demand", async () => {
    const { print, run } = openShell({ gpus: 0, command: ["python", "-m", "pipeline.prepare"] });
    expect(rowsOf(await print("ps")).map((row) => row.at(-1))).toEqual(["bash", "ps"]);
    expect(await print("ps aux")).toMatch(/^root +1 .* R +10:00 .* python -m pipeline\.prepare$/m);
    expect(rowsOf(await print("ps -ef"))).toHaveLength(3);
    expect(await print("echo $$")).toBe(`${rowsOf(await print("ps"))[0]?.[0]}\n`);
    expect((await run("ps --frob")).exit_code).toBe(1);
  });
});

describe("the host", () => {
  it("has the world's time only", async () => {
    const { print } = openShell();
    expect(await print("date; date +%F' '%T; date -I; date +%s")).toBe(
      "Mon Mar  2 12:00:00 UTC 2026\n2026-03-02 12:00:00\n2026-03-02\n1772452800\n",
    );
    expect(await print("uptime")).toMatch(/^ 12:00:00 up 2:00, {2}1 user/);
    expect(await print("date '+%j %a %B %e %I%p %% %Q'")).toBe("061 Mon March  2 12PM % %Q\n");
  });

  it("has a name, a user, a system and a Python", async () => {
    const { print, run } = openShell();
    expect(await print("hostname; whoami; id -u; uname; uname -nm")).toBe(
      "train-0\nroot\n0\nLinux\ntrain-0 x86_64\n",
    );
    expect(await print("python --version; python3 -V; python -m pip --version")).toMatch(
      /^Python 3\.\d+\.\d+\nPython 3\.\d+\.\d+\npip [\d.]+ from /,
    );
    expect(await print("pip list | head -n 3")).toMatch(/^Package +Version\n-+ -+\naccelerate +\d/);
    expect(await run("python nope.py")).toMatchObject({ exit_code: 2 });
    expect(await run("python train.py; pip frob")).toMatchObject({ stdout: "", exit_code: 1 });
  });
});

describe("every command", () => {
  it("is listed by help and has its own help", async () => {
    const { print } = openShell();
    const text = await print("help");
    for (const [name, { summary, usage, ownHelp }] of COMMANDS) {
      expect(text).toContain(`  ${name.padEnd(12)} ${summary}\n`);
      if (ownHelp === true) continue;
      expect(await print(`${name} --help`)).toBe(
        `Usage: ${name} ${usage}`.trimEnd().concat(`\n${summary}.\n`),
      );
    }
  });

  it("that a person types in a container exists", async () => {
    const { run } = openShell();
    const wanted =
      "ls cd pwd cat head tail grep wc sort uniq find echo env export ps top df du free uname whoami id hostname date history nvidia-smi python python3 pip mkdir rm cp mv ln touch chmod clear help printf read set source case cut tr sed awk seq xargs diff cmp tar gzip jq alias type which kill man vim apt curl nproc lscpu uptime stat tee basename dirname realpath mktemp shuf base64 md5sum sleep timeout trap test expr";
    const { stdout } = await run(
      `for name in ${wanted}; do type -t "$name" > /dev/null || echo "$name"; done`,
    );
    expect(stdout).toBe("");
  });

  it.each([
    [
      "vim train.py",
      "vim: this terminal runs no full-screen programs; read and write files with cat train.py, sed -i or >\n",
      1,
    ],
    ["man ls", "No manual entry for ls; manual pages are not installed here, try help or ls --help\n", 16],
    ["apt install x", "apt: this container has no network, so no package can be installed\n", 100],
    ["curl https://example.com", "curl: this container has no network\n", 6],
    ["kill 4242", "bash: kill: (4242) - No such process\n", 1],
    ["kill -9 1", "bash: kill: (1) - Operation not permitted\n", 1],
    ["python -c 'print(1)'", "python: this terminal simulates a shell, and runs no programs\n", 1],
  ])("that cannot work says so: %s", async (line, stderr, status) => {
    expect(await openShell().run(line)).toMatchObject({ stdout: "", stderr, exit_code: status });
  });

  it("is found by which and type, as a file or a builtin", async () => {
    const { print, run } = openShell();
    expect(await print("which ls; type cd ls; ls /usr/bin/ls; /usr/bin/whoami")).toBe(
      "/usr/bin/ls\ncd is a shell builtin\nls is /usr/bin/ls\n/usr/bin/ls\nroot\n",
    );
    expect(await run("which cd")).toMatchObject({ exit_code: 1 });
    expect(await run("type nope")).toMatchObject({ stderr: "bash: type: nope: not found\n", exit_code: 1 });
  });
});
