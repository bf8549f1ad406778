import { expect, test } from "vitest";
import { languages } from "#platform/text/texts.ts";
import { sampleDetails } from "../tests/sample-details.ts";
import { eventCatalogue, eventKinds } from "./events.ts";

const codes = Object.keys(eventCatalogue);

test("every event belongs to exactly one kind", () => {
  expect(eventKinds.flatMap((kind) => kind.codes).sort()).toEqual(codes.sort());
});

test.each(Object.entries(eventCatalogue))(
  "%s is told in one whole sentence in each language",
  (_code, definition) => {
    const details = definition.details.parse(sampleDetails(definition.details, (name) => `[${name}]`));
    for (const language of languages) {
      const told = definition.sentence[language]({ actor: "Astrid Öberg", subject: "Kim Lind", details });
      expect(told).toMatch(/^\S.{8,}\.$/);
      expect(told).not.toMatch(/undefined|null|\[object/);
    }
  },
);

test("no event's details have a place for what is personal", () => {
  const personal = /givenName|familyName|fullName|hsaId|email|telephone|personalIdentityNumber|reason$/i;
  for (const [code, { details }] of Object.entries(eventCatalogue)) {
    const names = [...JSON.stringify(sampleDetails(details, () => "")).matchAll(/"(\w+)":/g)].map(
      ([, name]) => name,
    );
    for (const name of names)
      expect(name === "reason" && code === "sign-in-refused" ? "" : name, code).not.toMatch(personal);
  }
});
