import { worldCitizens } from "../../src/demonstration/citizens.ts";
import { strangers } from "../../src/demonstration/strangers.ts";
import { accountChoices, type Choices, contentChoices } from "../../src/features/removals/removal.ts";
import { refusedBy } from "./canary-site.ts";

/** The document's 2 × 4 × 4. */
export const combinations: readonly Choices[] = accountChoices.flatMap((account) =>
  contentChoices.flatMap((comments) => contentChoices.map((votes) => ({ account, comments, votes }))),
);

/** Somebody whose every value is nobody else's, so that wherever it stands it is theirs. */
export type Canary = ReturnType<typeof canary>;

export const password = "grön lykta vid åkanten 7";

/** One of the tax agency's test numbers each. */
const numbers = [...worldCitizens, ...strangers].flatMap(({ number }) => number ?? []);

/** The document's combinations, each with a person to whom it happens. */
export const canaries = () => combinations.map((choices, index) => canary(choices, index));

function canary(choices: Choices, index: number) {
  const number = numbers[index];
  if (number === undefined) throw new Error("there are fewer test numbers than combinations");
  const tag = tagOf(index);
  return {
    ...{ choices, index, tag, number },
    details: {
      givenName: `Örn${tag}`,
      familyName: `Mc-Ås${tag}`,
      displayName: `Ängla ${tag} O'é`,
      streetAddress: `Ät${tag}gränd 1`,
      postalCode: `873 ${10 + index}`,
      town: `Åby${tag}`,
      telephone: `070-174 06 ${String(index + 10)}`,
    },
    // as an e-ID or a form corrects them later
    laterName: `Årla${tag}`,
    laterTown: `Öby${tag}`,
    laterDisplayName: `Ugglan ${tag} ö`,
    // hashing a password takes long, so that not everybody does all of it: every third, who have every choice among them
    isThorough: index % 3 === 0,
    firstEmail: `forst.${tag}@kanarie.example`,
    email: `nu.${tag}@kanarie.example`,
    refusedEmail: `${refusedBy}.${tag}@kanarie.example`,
    draft: `utkastord${tag}`,
    proposal: `förslagsord${tag}`,
    comment: `kommentarsord${tag}`,
    reason: `anmälningsord${tag}`,
    /** What staff write about them. */
    staffReason: `handläggarord${tag}`,
  };
}

/** Five letters that no word has, and nobody else. */
function tagOf(index: number): string {
  const letter = (digit: number) => "bcdfghjk"[digit] ?? "m";
  return `zq${letter(index >> 3)}${letter(index & 7)}x`;
}
