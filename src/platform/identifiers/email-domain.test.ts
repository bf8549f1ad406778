import { expect, test } from "vitest";
import { parseEmailAddress } from "./email-address.ts";
import { shownEmail, withAsciiDomains } from "./email-domain.ts";

test.each([
  "asa@blåbär.example",
  "asa@post.räksmörgås.example",
  "asa@пример.рф",
  "asa@例子.example",
  "asa@straße.example",
])("%s is kept in A-labels, shown as it was typed, and found by what is shown", (typed) => {
  const address = parseEmailAddress(typed);
  if (!address.ok) throw new Error(address.fault);
  expect(address.value).toMatch(/^[ -~]+$/);
  expect(shownEmail(address.value)).toBe(typed);
  expect(withAsciiDomains(typed)).toBe(address.value);
});

test.each(["maj@medborgare.example", "xn--maj@medborgare.example", "maj@xn--zzzzzzzz.example", "", "maj"])(
  "%j is shown as it is",
  (address) => {
    expect(shownEmail(address)).toBe(address);
  },
);

test("a domain that can be taken for another is shown by what it is", () => {
  // the first a is Cyrillic; in the second all of the first label is
  for (const typed of ["maj@аpple.example", "maj@аррӏе.example"]) {
    const address = parseEmailAddress(typed);
    if (!address.ok) throw new Error(address.fault);
    expect(shownEmail(address.value)).toBe(address.value);
  }
});

test.each([
  ["@blåbär.ex", "@xn--blbr-noae.ex"],
  ["blåbär.example", "xn--blbr-noae.example"],
  ["Åsa Ek asa@BLÅBÄR.example", "Åsa Ek asa@xn--blbr-noae.example"],
  ["blåbär", "blåbär"],
  ["Åke St.", "Åke St."],
  ["å å@", "å å@"],
])("%j is searched for as %j", (words, asciied) => {
  expect(withAsciiDomains(words)).toBe(asciied);
});
