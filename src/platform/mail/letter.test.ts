import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { email } from "../../../tests/municipality.ts";
import { written } from "../../../tests/post.ts";
import { letterHtml } from "./letter-html.tsx";
import { letterPlain } from "./letter-plain.ts";
import type { LetterContent } from "./letter-texts.ts";

const content: LetterContent = {
  subject: "Bekräfta din e-postadress",
  text: written,
  language: "sv",
  sender: {
    authority: "Prövmyndigheten",
    address: email("svara-inte@prov.example"),
    origin: new URL("https://prov.example"),
  },
};

test("a letter without styles and pictures still says everything, where its link leads and where help is", () => {
  expect(letterPlain(content)).toBe(
    [
      "Bekräfta din e-postadress",
      "Hej Åsa & Örjan <b>!",
      "Bekräfta att adressen är din.",
      "Bekräfta adressen:\nhttps://prov.example/confirmations/hemlig-nyckel",
      "Länken gäller i ett dygn.",
      "-- \nPrövmyndigheten\nBehöver du hjälp? Kontakta oss: https://prov.example/contact",
    ].join("\n\n") +
      "\nPrövmyndigheten har skickat det här brevet automatiskt. Det går inte att svara på det.\n",
  );
});

const parts = [{ heading: "Togs bort", lines: ["Kontot (1): <b>Borta</b>", "Utkast (2)"] }];

test("what a letter tells in parts stands under headings, line by line", () => {
  const inParts = { ...content, text: { ...written, parts } };
  expect(letterPlain(inParts)).toContain(
    "\n\nTogs bort\n- Kontot (1): <b>Borta</b>\n- Utkast (2)\n\nBekräfta adressen:",
  );
  expect(letterHtml(inParts)).toContain("Kontot (1): &lt;b>Borta&lt;/b>");
});

test("a letter in English says in English what stands below every letter", () => {
  const english = { ...content, language: "en" } as const;
  expect(letterPlain(english)).toContain("Do you need help? Contact us: https://prov.example/contact");
  expect(letterHtml(english)).toContain('<html lang="en">');
});

test("a letter shows hostile text as it stands, and fetches nothing", () => {
  const hostile = `"><img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>&amp;`;
  const href = new URL(`https://prov.example/?a="><script>&b=1`);
  const html = letterHtml({
    ...content,
    subject: hostile,
    text: { ...written, paragraphs: [hostile], link: { label: hostile, href }, afterLink: [hostile] },
    sender: { ...content.sender, authority: hostile },
  });
  expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|url\(|@import/i);
  expect(html.match(/<a [^>]*href="[^"]*"/g)).toHaveLength(3);
});

test("a letter is valid HTML", async () => {
  const validator = new HtmlValidate(
    // mail programs want their styles on the elements
    new StaticConfigLoader({
      extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
      rules: { "no-inline-style": "off", "void-style": "off" },
    }),
  );
  const report = await validator.validateString(letterHtml({ ...content, text: { ...written, parts } }));
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});
