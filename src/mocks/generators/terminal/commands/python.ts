import { alignColumns } from "../text/table.ts";
import { type Command, fail, succeed } from "./command.ts";

/** There is no interpreter and no module; only questions about them are answered. */
const REFUSAL = "this terminal simulates a shell, and runs no programs";

function pipVersion(packages: readonly { readonly name: string; readonly version: string }[]): string {
  return packages.find(({ name }) => name === "pip")?.version ?? "24.3.1";
}

export const pip: Command = {
  usage: "list | freeze | show PACKAGE... | --version",
  summary: "Print the installed Python packages",
  run(args, { host }) {
    const { packages, pythonVersion } = host.patterns;
    const [action, ...names] = args;
    const minor = pythonVersion.split(".").slice(0, 2).join(".");
    const location = `/usr/local/lib/python${minor}/site-packages`;
    switch (action) {
      case "--version":
      case "-V":
        return succeed(`pip ${pipVersion(packages)} from ${location}/pip (python ${minor})\n`);
      case "freeze":
        return succeed(packages.map(({ name, version }) => `${name}==${version}\n`).join(""));
      case "list": {
        const rows = [["Package", "Version"], ...packages.map(({ name, version }) => [name, version])];
        const [header = "", ...lines] = alignColumns(rows, []);
        const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
        const rule = widths.map((width) => "-".repeat(width)).join(" ");
        return succeed([header, rule, ...lines].map((line) => `${line}\n`).join(""));
      }
      case "show": {
        const found = packages.filter(({ name }) => names.includes(name));
        const missing = names.filter((name) => !found.some((known) => known.name === name));
        const stdout = found.map(
          ({ name, version }) => `Name: ${name}\nVersion: ${version}\nLocation: ${location}\n`,
        );
        const stderr = missing.length > 0 ? `WARNING: Package(s) not found: ${missing.join(", ")}\n` : "";
        return { stdout: stdout.join("---\n"), stderr, exitCode: found.length === 0 ? 1 : 0 };
      }
      case "install":
      case "uninstall":
      case "download":
        return fail(`ERROR: ${REFUSAL}; this world has no network.\n`);
      case undefined:
        return fail(`Usage: pip ${pip.usage}\n`);
      default:
        return fail(`ERROR: unknown command "${action}"\n`);
    }
  },
};

export const python: Command = {
  usage: "[--version] [-m pip ...]",
  summary: "Print the version of Python",
  misuseStatus: 2,
  run(args, context) {
    const { host, cwd, files } = context;
    const [first, second, ...rest] = args;
    if (first === "--version" || first === "-V" || first === "-VV") {
      return succeed(`Python ${host.patterns.pythonVersion}\n`);
    }
    if (first === "-m" && second === "pip") return pip.run(rest, context);
    const isScript = first !== undefined && !first.startsWith("-");
    const path = first?.startsWith("/") ? first : `${cwd}/${first}`;
    if (isScript && files.find(path) === undefined) {
      return fail(`python: can't open file '${path}': [Errno 2] No such file or directory\n`, 2);
    }
    return fail(`python: ${REFUSAL}\n`);
  },
};
