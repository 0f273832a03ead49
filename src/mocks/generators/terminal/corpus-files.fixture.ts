/** Files that lie in the working directory of every command line of the corpus; a line in real Bash and here. */
export const CORPUS_SETUP = `mkdir -p d1/sub d2
printf 'alpha\\nbeta\\ngamma\\n' > a.txt
printf 'beta\\ndelta\\n' > b.txt
printf 'b 10\\na 3\\nc 2\\n' > cols.txt
printf '10\\n9\\n2\\n10\\n' > nums.txt
printf 'a\\na\\nb\\na\\n' > dup.txt
printf 'x\\n\\n\\ny z\\n' > blank.txt
printf 'a\\tb\\nc\\td\\n' > tabs.txt
printf 'root:x:0\\nuser:y:2\\nbin:z:1\\n' > colon.txt
printf 'b\\nA\\na\\nB\\n' > case.txt
printf 'x,3\\ny,1\\n' > csv.txt
printf '2K\\n1M\\n3\\n' > sizes.txt
printf 'v1.10\\nv1.9\\nv1.2\\n' > vers.txt
printf 'Mar\\nJan\\nFeb\\n' > months.txt
printf 'alpha\\ngam\\n' > pats.txt
printf -- '-n\\n-x\\n' > dashes.txt
printf 's/a/A/\\n' > prog.sed
printf '{ print $2 }\\n' > prog.awk
printf '{"items":[{"name":"foo","n":1},{"name":"bar","n":2},{"name":"baz","n":3}],"total":3}\\n' > data.json
printf 'needle here\\nnothing\\n' > d1/one.txt
printf 'x\\n' > d1/two.md
printf 'needle\\n' > d1/sub/deep.txt
printf '' > empty
printf '' > .hidden
ln -s a.txt link`;

/** Where the command lines run. */
export const CORPUS_DIRECTORY = "/tmp/corpus";
