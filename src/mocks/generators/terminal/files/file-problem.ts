/** Reasons of failed file operations: the codes by which just-bash knows them, and the C library's words. */
const REASONS = {
  ENOENT: "no such file or directory",
  ENOTDIR: "not a directory",
  EISDIR: "illegal operation on a directory",
  EEXIST: "file already exists",
  ENOTEMPTY: "directory not empty",
  EACCES: "permission denied",
  EINVAL: "invalid argument",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "file name too long",
  ENOSPC: "no space left on device",
} as const;

export type FileCode = keyof typeof REASONS;

/** A file operation that failed, in the form of Node's errors, which just-bash's commands read. */
export class FileProblem extends Error {
  readonly code: FileCode;
  readonly path: string;
  /** In the words of the C library. */
  readonly reason: string;

  constructor(code: FileCode, action: string, path: string) {
    super(`${code}: ${REASONS[code]}, ${action} '${path}'`);
    this.code = code;
    this.path = path;
    this.reason = code === "EISDIR" ? "Is a directory" : capitalized(REASONS[code]);
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
