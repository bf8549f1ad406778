import { expect, test } from "vitest";
import { tidyFileName } from "./file-name.ts";

test.each([
  ["Beslut.pdf", "Beslut.pdf"],
  ["Protokoll 2026-11-30 § 12.PDF", "Protokoll 2026-11-30 § 12.pdf"],
  ["C:\\fakepath\\Beslut.pdf", "Beslut.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["A\u030angstro\u0308m.pdf", "Ångström.pdf"],
  ["beslut\u202efdp.exe", "beslutfdp.pdf"],
  ["beslut.exe", "beslut.pdf"],
  ["beslut.docx", "beslut.pdf"],
  ["version 2.1", "version 2.1.pdf"],
  ["rad\r\nbryt\0\x07.pdf", "rad bryt.pdf"],
  ["rad%0D%0Abryt.pdf", "rad bryt.pdf"],
  ["citat%22 och ' och ;.pdf", "citat_ och ' och ;.pdf"],
  ["<script>.pdf", "_script_.pdf"],
  ["...hemlig.pdf", "hemlig.pdf"],
  [".pdf", "Bilaga.pdf"],
  ["\u200b\u2066.pdf", "Bilaga.pdf"],
  ["", "Bilaga.pdf"],
  ["🦆.pdf", "🦆.pdf"],
])("%j is kept as %s", (said, kept) => {
  expect(tidyFileName(said, "pdf", "Bilaga")).toBe(kept);
});

test("a long name is cut by whole characters, and ends as what it is", () => {
  const kept = tidyFileName(`${"å🦆".repeat(300)}.pdf`, "jpeg", "Bilaga");
  expect([...kept]).toHaveLength(100);
  expect(kept.endsWith("🦆.jpg")).toBe(true);
  expect(kept.isWellFormed()).toBe(true);
});
