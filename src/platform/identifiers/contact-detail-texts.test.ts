import { expect, test } from "vitest";
import { languages } from "#platform/text/texts.ts";
import { contactDetailTexts } from "./contact-detail-texts.ts";

test("every fault has a sentence of its own in both languages", () => {
  const sentences = languages.flatMap((language) =>
    Object.values(contactDetailTexts(language)).flatMap(Object.values),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});
