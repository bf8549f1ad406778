import { publicNameOf } from "#external-users";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { nameShown } from "./author.ts";
import type { Maker, RemovalMark } from "./proposal.ts";
import { proposalTexts } from "./proposal-texts.ts";
import type { ShownName } from "./settings/settings.ts";

/** A case shows its maker's name as it is today, or how the account was removed (the document: Ta bort användare). */
export function makerName(maker: Maker, shown: ShownName, language: Language): string {
  if ("removed" in maker) return proposalTexts(language).makerRemoved[maker.removed];
  return publicNameOf({ name: nameShown(maker, shown), protectedAt: maker.protectedAt }, language);
}

/** What stands in a vote or a comment about who made it. */
export type Signature = {
  /** Nobody where the author has been removed; a kept name may still stand. */
  readonly author: Id<"external_users"> | null;
  /** The name that was shown when it was made. */
  readonly authorName: string | null;
  readonly protectedAt: Date | null;
  /** What became of it when whoever made it was removed. */
  readonly removalMark: RemovalMark | null;
};

/**
 * A vote or a comment shows the name that was shown when it was made, unless that would reveal a protected identity, or
 * how it was removed with whoever made it. Told by the mark alone and never by a name, which somebody else can have.
 */
export function authorNameOf(signature: Signature, language: Language): string {
  const { author, authorName, protectedAt, removalMark } = signature;
  const texts = proposalTexts(language);
  switch (removalMark) {
    case "deleted":
      return texts.makerRemoved.deleted;
    case "depersonalised":
    case "depersonalised-on-request":
      return texts.makerRemoved.depersonalised;
    default:
      if (author === null && authorName === null && removalMark === null)
        return texts.makerRemoved.depersonalised;
      return publicNameOf({ name: authorName, protectedAt }, language);
  }
}

/** Whether only the day is left of when it was made (decision 30), and so all that is shown. */
export function isOfTheDay({ removalMark }: Pick<Signature, "removalMark">): boolean {
  return removalMark !== null && removalMark !== "kept";
}
