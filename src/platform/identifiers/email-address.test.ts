import fc from "fast-check";
import { expect, test } from "vitest";
import { type EmailAddressFault, parseEmailAddress } from "./email-address.ts";

test.each([
  ["anna.ek@exempelkoping.example", "anna.ek@exempelkoping.example"],
  ["Anna.Ek@Exempelkoping.EXAMPLE", "Anna.Ek@exempelkoping.example"],
  [" anna@kommun.se\n", "anna@kommun.se"],
  ["anna\u200b@kommun.se", "anna@kommun.se"],
  ["anna+prov@kommun.se", "anna+prov@kommun.se"],
  ["o'brien@kommun.se", "o'brien@kommun.se"],
  ["anna@malmö.example", "anna@xn--malm-8qa.example"],
  ["anna@xn--malm-8qa.example", "anna@xn--malm-8qa.example"],
  ["anna@1177.se", "anna@1177.se"],
])("%j is kept as %s", (typed, kept) => {
  expect(parseEmailAddress(typed)).toEqual({ ok: true, value: kept });
});

test.each<[string, EmailAddressFault]>([
  ["", "empty"],
  [" ", "empty"],
  ["anna.ek", "no-at"],
  ["@kommun.se", "local-part"],
  ["anna..ek@kommun.se", "local-part"],
  [".anna@kommun.se", "local-part"],
  ["anna ek@kommun.se", "local-part"],
  ['"anna ek"@kommun.se', "local-part"],
  ["anna@bo@kommun.se", "several-at"],
  ["a@b@", "several-at"],
  ["anna\0@kommun.se", "local-part"],
  ["Anna <anna@kommun.se>", "local-part"],
  ["åsa@kommun.se", "non-ascii-local"],
  ["anna@", "domain"],
  ["anna@kommun", "domain"],
  ["anna@kommun.", "domain"],
  ["anna@.se", "domain"],
  ["anna@-kommun.se", "domain"],
  ["anna@kommun_ett.se", "domain"],
  ["anna@kommun.se/sida", "domain"],
  ["anna@kommun.se:25", "domain"],
  ["anna@192.0.2.1", "domain"],
  ["anna@[192.0.2.1]", "domain"],
  ["anna@%6bommun.se", "domain"],
  ["anna@xn--ä.se", "domain"],
  [`anna@${"a".repeat(64)}.se`, "domain"],
  [`${"a".repeat(65)}@kommun.se`, "too-long"],
  [`${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example`, "too-long"],
])("%j is refused: %s", (typed, fault) => {
  expect(parseEmailAddress(typed)).toEqual({ ok: false, fault });
});

test("an ordinary address is accepted, and accepted again as it was kept", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const first = parseEmailAddress(typed);
      if (!first.ok) throw new Error(`${typed}: ${first.fault}`);
      expect(parseEmailAddress(first.value)).toEqual(first);
    }),
  );
});

test("whatever is accepted is plain ASCII without spaces and fits the limits", () => {
  const text = fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(text, ([local, domain]) => {
      const result = parseEmailAddress(`${local}@${domain}.se`);
      if (result.ok) expect(result.value).toMatch(/^[!-~]{1,64}@[a-z0-9.-]{1,253}$/);
    }),
  );
});
