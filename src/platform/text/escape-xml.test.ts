import { expect, test } from "vitest";
import { escapeXml } from "./escape-xml.ts";

test("a text is a text in XML, and never markup", () => {
  expect(escapeXml('<a href="x">&</a>')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
});

test("what XML cannot hold is left out, and everything else stays", () => {
  expect(escapeXml("a\u0000b\u000bc\ufffe\ud800d")).toBe("abcd");
  expect(escapeXml("Å\t𝄞\n")).toBe("Å\t𝄞\n");
});
