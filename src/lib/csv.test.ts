import { expect, test } from "vitest";
import { csvRecord } from "./csv.ts";

test.each([
  [["plain", 1, 1.5, undefined, ""], "plain,1,1.5,,\r\n"],
  [["a,b", 'say "x"', "two\nlines", "cr\r"], '"a,b","say ""x""","two\nlines","cr\r"\r\n'],
  [[" kept ", "ü 模 🚀"], " kept ,ü 模 🚀\r\n"],
  [["=1+1", "+1", "-1", "@x", "\tx"], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
  [['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"\r\n'],
  [[-5, 1e21], "-5,1e+21\r\n"],
])("%j", (values, record) => {
  expect(csvRecord(values)).toBe(record);
});
