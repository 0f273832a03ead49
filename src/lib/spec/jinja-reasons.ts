/** What the template library finds wrong, by how its reason begins, in sentences that say what to do. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^unexpected token: (\S+)$/, "A value is missing before $1."],
  [/^expected variable end/, "Only one value may stand between {{ and }}; close it, or join values with ~."],
  [/^expected block end in (\w+)/, "More stands in the tag {% $1 %} than it takes; close it with %}."],
  [/^(?:expected "in" keyword|variable name expected) for loop/, "Write a loop as {% for name in list %}."],
  [/^expected elif, else, or endif/, "An {% if %} has no {% endif %}."],
  [/^expected endblock/, "A {% block %} has no {% endblock %}."],
  [/^expected end of comment/, "A comment has no #}."],
  [/^expected = or block end in set/, "Write {% set name = value %}."],
  [/^tag name expected/, "The name of a tag is missing after {%."],
  [/^unknown block tag: (end\w+|else|elif)/, "The tag {% $1 %} ends or continues nothing that is open."],
  [
    /^unknown block tag: (\S+)/,
    "There is no tag {% $1 %}; a spec can have if, for, set, macro, call, filter and raw.",
  ],
  [/^filter not found: (\S+)/, "There is no filter $1."],
  [/^test not found: (\S+)/, "There is no test $1."],
  [/^Unable to call `([^`]+)`/, "The value $1 cannot be called."],
  [/^expected comma/, "A comma is missing between two values; a space separates } from }}."],
  [/^expected colon/, "A colon is missing after the key of a dictionary."],
  [/^expected name as lookup value/, "Only a name may follow a dot; write list[0] for an entry of a list."],
  [/^(?:unexpected end of file|expected expression, got end of file)/, "It ends within a tag that is open."],
  // Its own failures: it does not expect to be given every text.
  [/^(?:Cannot read|undefined|null)|is not (?:a function|iterable)/, "A tag or a value is not complete."],
  [/\bexpected\b|\binvalid\b|\bassertType\b|^compile/i, "This does not follow the rules of Jinja."],
];

/** A sentence for a reason of the library; ours stay. */
export function explainTemplateReason(reason: string): string {
  for (const [pattern, sentence] of REASONS) {
    const match = pattern.exec(reason);
    if (match !== null) return sentence.replace("$1", () => match[1] ?? "");
  }
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
