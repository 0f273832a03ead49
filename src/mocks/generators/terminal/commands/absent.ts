import { type Command, fail } from "./command.ts";

/** A program that a person may look for, and that this container cannot have. */
function absent(summary: string, explain: (args: readonly string[]) => string, exitCode = 1): Command {
  return {
    usage: "[ARGUMENT]...",
    summary,
    ownHelp: true,
    run: (args) => fail(`${explain(args)}\n`, exitCode),
  };
}

const editor = (name: string) =>
  absent("Edit files; here, use redirections or sed -i", ([file]) => {
    const example = file === undefined ? "cat > FILE" : `cat ${file}`;
    return `${name}: this terminal runs no full-screen programs; read and write files with ${example}, sed -i or >`;
  });

const network = (name: string) =>
  absent("Reach the network; here, there is none", () => `${name}: this container has no network`, 6);

const packages = (name: string) =>
  absent(
    "Install packages; here, there is no network",
    () => `${name}: this container has no network, so no package can be installed`,
    100,
  );

/** Shows everything at once, as pagers do in a pipe. */
const pager: Command = {
  usage: "[FILE]...",
  summary: "Print files at once; this terminal runs no full-screen programs",
  run: (args, { run }) => run(["cat", ...args.filter((word) => !/^[-+]./.test(word))]),
};

export const ABSENT: Readonly<Record<string, Command>> = {
  apt: packages("apt"),
  "apt-get": packages("apt-get"),
  conda: packages("conda"),
  curl: network("curl"),
  git: absent(
    "Manage versions; here, it is not installed",
    () => "git: it is not installed in this container",
    127,
  ),
  less: pager,
  man: absent(
    "Show manuals; here, use help or --help",
    ([topic]) =>
      topic === undefined
        ? "What manual page do you want?"
        : `No manual entry for ${topic}; manual pages are not installed here, try help or ${topic} --help`,
    16,
  ),
  more: pager,
  nano: editor("nano"),
  ping: network("ping"),
  ssh: network("ssh"),
  sudo: absent(
    "Run a command as root; here, you are root",
    () => "sudo: it is not installed in this container; you are root already",
    127,
  ),
  vi: editor("vi"),
  vim: editor("vim"),
  watch: absent(
    "Run a command again and again; here, run it once",
    ([command]) =>
      `watch: this terminal runs no full-screen programs; run ${command ?? "the command"} itself`,
  ),
  wget: network("wget"),
};
