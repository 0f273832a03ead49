/** What the parser of YAML finds wrong, by how its reason begins, in sentences that say what to do. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^nesting exceeded/, "It nests deeper than 100 levels; write it flatter."],
  [/^expected a single document/, "It has several documents, separated by ---; submit one spec."],
  [/^expected a document/, "It is empty; write a spec."],
  [/^tab characters/, "A tab indents this line; use spaces."],
  [
    /^bad indentation of a mapping/,
    'Nothing may follow here; check the indentation, and put a text that contains ": " in quotes.',
  ],
  [/^(bad|deficient) indentation/, "This line is not indented like those beside it; add spaces."],
  [
    /^end of the stream or a document separator/,
    "Nothing may follow here; put the text in quotes, or on a line of its own.",
  ],
  [/^can not read a block mapping entry|^expected ':'/, "A key without a colon; write `key: value`."],
  [/^can not read an implicit mapping pair/, "A key without a colon; write `key: value`."],
  [/^missed comma/, "A comma is missing between two entries in brackets."],
  [/^expected the node content/, "An entry is missing before the comma."],
  [/^unexpected end of the (stream|document) within a (single|double) quoted/, "A quote is not closed."],
  [/^unexpected end of the stream within a flow/, "A bracket is not closed."],
  [/^unidentified alias/, "The alias names no anchor above it; define it with & first."],
  [
    /^unknown escape|^expected hexadecimal/,
    "The backslash in double quotes escapes nothing; write \\\\ or use single quotes.",
  ],
  [/^the stream contains non-printable|^expected valid JSON/, "It has a control character; remove it."],
  [/^(merge keys exceeded|abnormal merge)/, "Its merge keys (<<) copy too many fields; write them out."],
  [/merge/, "Only a mapping can be merged with <<; give an alias of one."],
  [
    /^(unknown|unresolved|undeclared|named|tag|duplication of a tag)|tag/,
    "This tag is none that a spec can have; leave out the ! and what belongs to it.",
  ],
  [/anchor|alias/, "The anchor or alias is not complete; give it a name of letters and digits, once."],
  [/^bad explicit|^repeat of/, "The block of text starts with | or >, then at most a digit and + or -."],
  [/directive|document/, "A line that starts with % or --- does not belong into a spec; remove it."],
  [/key/, "A key must be a text; put it in quotes."],
];

/** A sentence for a reason of the parser. */
export function explainReason(reason: string): string {
  const found = REASONS.find(([pattern]) => pattern.test(reason));
  return found?.[1] ?? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
