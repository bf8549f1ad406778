import { publicNameOf } from "#external-users";
import type { Language } from "#platform/text/texts.ts";
import { nameShown } from "./author.ts";
import type { Maker } from "./proposal.ts";
import { proposalTexts } from "./proposal-texts.ts";
import type { ShownName } from "./settings.ts";

/** A case shows its maker's name as it is today, or that the account has been removed (seed: Ta bort extern användare). */
export function makerName(maker: Maker, shown: ShownName, language: Language): string {
  if (maker === undefined) return proposalTexts(language).makerRemoved;
  return publicNameOf({ name: nameShown(maker, shown), protectedAt: maker.protectedAt }, language);
}

/** What stands in a vote or a comment about who made it. */
export type Signature = {
  readonly author: string | null;
  /** The name that was shown when it was made. */
  readonly authorName: string | null;
  readonly protectedAt: Date | null;
};

/** A vote or a comment shows the name that was shown when it was made, unless that would reveal a protected identity. */
export function authorNameOf({ author, authorName, protectedAt }: Signature, language: Language): string {
  if (author === null && authorName === null) return proposalTexts(language).authorRemoved;
  return publicNameOf({ name: authorName, protectedAt }, language);
}
