import type { LocalDate } from "#platform/time/local-date.ts";
import { parseGroundReference, type RestsOn, type Unnamed } from "#removals";
import { type Call, type Option, UsageError } from "./command.ts";

/** What a removal may rest on that the operator decides; the retention rule is the program's own. */
const grounds = {
  "own-request": "personens egen begäran; ange också --identity-check",
  "disposal-decision": "ett gallringsbeslut; ange också --reference",
  mistake: "personen har lagts upp av misstag eller dubbelt",
  misuse: "missbruk",
} as const;

const checks = {
  "in-person": "vid ett besök",
  "in-writing": "i en underskriven handling",
} as const;

export const groundOptions: Readonly<Record<"ground" | "identity-check" | "reference", Option>> = {
  ground: { value: "GRUND", required: true, about: "en av grunderna ovan" },
  "identity-check": { value: "SÄTT", about: "hur det har kontrollerats vem som begär" },
  reference: { value: "BETECKNING", about: "beslutets eller ärendets beteckning i diariet, utan namn" },
};

/** For a command's help. */
export const aboutGrounds = [
  "Grunder:",
  ...lines(grounds),
  "Sätt att kontrollera vem som begär:",
  ...lines(checks),
].join("\n");

/** What the removal rests on (decision 28). @throws UsageError with every fault */
export function readGround(call: Call): RestsOn {
  const ground = call.required("ground");
  const [check, reference] = [call.one("identity-check"), call.one("reference")?.trim()];
  const faults = [
    ...(isOneOf(grounds, ground) ? [] : [`--ground ska vara ${orList(grounds)}, inte "${ground}".`]),
    ...(check === undefined || isOneOf(checks, check)
      ? []
      : [`--identity-check ska vara ${orList(checks)}.`]),
    ...(ground === "own-request" && check === undefined ? ["--identity-check saknas."] : []),
    ...(ground === "disposal-decision" && !reference ? ["--reference saknas."] : []),
  ];
  if (faults.length > 0 || !isOneOf(grounds, ground)) throw new UsageError(faults);
  return {
    ground,
    groundReference: reference || undefined,
    identityCheck: check !== undefined && isOneOf(checks, check) ? check : undefined,
  };
}

function isOneOf<K extends string>(words: Readonly<Record<K, string>>, text: string): text is K {
  return Object.hasOwn(words, text);
}

function orList(words: Readonly<Record<string, string>>): string {
  return new Intl.ListFormat("sv", { type: "disjunction" }).format(Object.keys(words));
}

function lines(words: Readonly<Record<string, string>>): string[] {
  return Object.entries(words).map(([word, meaning]) => `  ${word}: ${meaning}`);
}

const referenceFaults = {
  "too-long": "får ha högst 80 tecken.",
  "invisible-character": "innehåller ett tecken som inte syns.",
  "names-person":
    "får inte innehålla namn, e-postadress, telefonnummer, personnummer eller annat som pekar ut personen: den finns kvar på kvittot.",
} as const;

/** Sees to it that the reference, which outlives the person, speaks of none of those who are removed. @throws UsageError */
export function requireImpersonal(
  { groundReference }: RestsOn,
  people: readonly Unnamed[],
  today: LocalDate,
): void {
  for (const person of people) {
    const read = parseGroundReference(groundReference ?? "", person, today);
    if (!read.ok) throw new UsageError([`--reference ${referenceFaults[read.fault]}`]);
  }
}
