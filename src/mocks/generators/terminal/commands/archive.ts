import { gunzipSync, gzipSync } from "fflate";
import { createTar, parseTar } from "nanotar";
import { contentText } from "../files/file-content.ts";
import { sortedEntries } from "../files/file-node.ts";
import { FileProblem } from "../files/file-problem.ts";
import type { SessionFiles } from "../files/file-system.ts";
import { absolutePath, childPath, parentPath } from "../files/paths.ts";
import { formatDate } from "../text/dates.ts";
import { type Command, type CommandContext, fail, ResultBuilder } from "./command.ts";
import { readInput } from "./inputs.ts";
import { modeText } from "./mode-text.ts";
import { type ParsedOptions, parseOptions } from "./options.ts";

const TROUBLE = 2;
const LONG = {
  create: "c",
  extract: "x",
  list: "t",
  file: "f",
  gzip: "z",
  verbose: "v",
  directory: "C",
  append: "r",
  strip: "s",
} as const;

interface Member {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly attrs: {
    readonly mode: string;
    readonly mtime: number;
    readonly user: string;
    readonly group: string;
  };
}

async function membersOf(name: string, folder: string, files: SessionFiles): Promise<Member[]> {
  const node = files.get(absolutePath(folder, name), "open", false);
  const attrs = {
    ...{ user: "root", group: "root", uid: 0, gid: 0 },
    mode: node.mode.toString(8),
    mtime: node.modified,
  };
  if (node.kind === "link") return [];
  if (node.kind === "file") return [{ name, data: await node.read(), attrs }];
  const members: Member[] = [{ name: name.endsWith("/") ? name : `${name}/`, attrs }];
  for (const [child] of sortedEntries(node))
    members.push(...(await membersOf(childPath(name, child), folder, files)));
  return members;
}

async function create(
  options: ParsedOptions,
  folder: string,
  context: CommandContext,
  result: ResultBuilder,
) {
  if (options.operands.length === 0) {
    result.problem("Cowardly refusing to create an empty archive", TROUBLE);
    return;
  }
  const members: Member[] = [];
  for (const operand of options.operands) {
    try {
      members.push(...(await membersOf(operand, folder, context.files)));
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      result.problem(`${operand}: Cannot stat: ${problem.reason}`, TROUBLE);
    }
  }
  const named = members.map((member) => ({ ...member, name: member.name.replace(/^\/+/, "") }));
  const tar = createTar(named.map((member) => ({ ...member, attrs: { ...member.attrs } })));
  const bytes = options.has("z") ? gzipSync(tar, { mtime: 0 }) : tar;
  const file = options.value("f") ?? "-";
  if (file === "-") result.write(contentText(bytes, "binary"));
  else await context.files.writeFile(absolutePath(context.cwd, file), bytes);
  if (options.has("v") && file !== "-") for (const { name } of named) result.line(name);
}

function isWanted(name: string, operands: readonly string[]): boolean {
  const plain = name.replace(/\/$/, "");
  return (
    operands.length === 0 ||
    operands.some((operand) => plain === operand.replace(/\/$/, "") || plain.startsWith(`${operand}/`))
  );
}

async function read(options: ParsedOptions, folder: string, context: CommandContext, result: ResultBuilder) {
  const { bytes } = await readInput(options.value("f") ?? "-", context);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  for (const { name, type, data, size, attrs } of parseTar(isZipped ? gunzipSync(bytes) : bytes)) {
    if (!isWanted(name, options.operands)) continue;
    const isDirectory = type === "directory" || name.endsWith("/");
    const mode = Number.parseInt(attrs?.mode ?? "644", 8) & 0o777;
    // Seconds, as the archive has them.
    const modified = 1_000 * (attrs?.mtime ?? 0);
    if (options.has("t") && options.has("v")) {
      const rights = modeText({ kind: isDirectory ? "directory" : "file", mode });
      result.line(
        `${rights} root/root ${String(size).padStart(9)} ${formatDate(modified, "%F %H:%M")} ${name}`,
      );
    } else if (options.has("t") || options.has("v")) result.line(name);
    if (!options.has("x")) continue;
    const path = absolutePath(folder, name);
    await context.files.mkdir(isDirectory ? path : parentPath(path), { recursive: true });
    if (isDirectory) continue;
    await context.files.writeFile(path, data ?? new Uint8Array());
    await context.files.chmod(path, mode);
    await context.files.utimes(path, new Date(modified), new Date(modified));
  }
}

export const tar: Command = {
  usage: "-c|-x|-t [-zv] [-f ARCHIVE] [-C DIRECTORY] [FILE]...",
  summary: "Make, list and unpack archives",
  misuseStatus: TROUBLE,
  async run(args, context) {
    // The first word may have no dash: `tar czf x.tgz x`.
    const [first = "", ...rest] = args;
    const dashed = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...rest] : args;
    const options = parseOptions(dashed, { flags: "cxtzvrpPhkjJaO", values: "fC", long: LONG });
    const result = new ResultBuilder("tar");
    const folder = absolutePath(context.cwd, options.value("C") ?? ".");
    try {
      if (options.has("c")) await create(options, folder, context, result);
      else if (options.has("x") || options.has("t")) await read(options, folder, context, result);
      else
        return fail(
          "tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\n",
          TROUBLE,
        );
    } catch (problem) {
      if (!(problem instanceof FileProblem)) {
        result.problem("This does not look like a tar archive", TROUBLE);
        return result.result();
      }
      const archive = options.value("f") ?? "-";
      result.problem(
        `${archive}: Cannot open: ${problem.reason}\ntar: Error is not recoverable: exiting now`,
        TROUBLE,
      );
    }
    const writesArchive = options.has("c") && (options.value("f") ?? "-") === "-";
    return writesArchive ? { ...result.result(), stdoutKind: "bytes" } : result.result();
  },
};
