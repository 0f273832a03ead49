/** Builtins and reserved words of Bash that are no files. */
export const SHELL_WORDS: readonly string[] = (
  ". : [ [[ break builtin case cd command compgen complete continue declare dirs do done elif else esac eval exec exit " +
  "export fi for function getopts hash help if in jobs let local mapfile popd pushd read readarray readonly return set " +
  "shift shopt source test then time times trap type typeset ulimit umask unset until wait while"
).split(" ");
