import type { Finding, ValueKind, Verdict } from "#removals";

/** Whether somebody has to see to it. */
export function isLeft({ verdict }: Finding): boolean {
  return verdict === "left";
}

/** One sentence about what was found where, without what it was. */
export function findInWords({ place, kind, howMany, verdict }: Finding): string {
  const times = howMany === 1 ? "en gång" : `${howMany} gånger`;
  return `${openings[verdict]}: ${kinds[kind]} i ${place}, ${times}.`;
}

const openings: Readonly<Record<Verdict, string>> = {
  left: "Finns kvar",
  kept: "Får finnas kvar",
  mention: "Att titta på, i vad andra har skrivit eller har gemensamt",
};

const kinds: Readonly<Record<ValueKind, string>> = {
  email: "en e-postadress",
  "personal-number": "ett personnummer",
  "personal-number-index": "ett personnummers index",
  identity: "en identitet",
  id: "ett id",
  reference: "en referens",
  session: "en session",
  name: "ett namn eller en annan text",
  telephone: "ett telefonnummer",
  "street-address": "en gatuadress",
  "postal-code": "ett postnummer",
  town: "en ort",
  "birth-date": "ett födelsedatum",
};
