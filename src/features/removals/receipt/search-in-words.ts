import type { Language } from "#platform/text/texts.ts";
import { sampled, type Verdict } from "../known-values.ts";
import { holdsWords } from "../search/written-words.ts";
import type { Searched } from "./receipt.queries.ts";
import { receiptTexts } from "./receipt-texts.ts";

/** Whom a receipt is for: the staff, or the person who is gone. */
export type Reader = "staff" | "person";

export type SearchInWords = {
  readonly sentences: readonly string[];
  readonly found: readonly { readonly sentence: string; readonly items: readonly string[] }[];
};

type Found = Searched["found"][number];

/** What the search afterwards came to, as far as it tells its reader anything. */
export function searchInWords(
  searched: Searched | undefined,
  reader: Reader,
  language: Language,
): SearchInWords {
  if (searched === undefined) return { sentences: [], found: [] };
  const texts = receiptTexts(language);
  const { places, rows, found } = searched;
  const told = reader === "staff" ? found : found.filter(saysSomethingToThem);
  const of = (verdict: "kept" | "mention") => ({
    sentence: verdict === "kept" ? texts.found.kept : texts.found.mention[reader],
    items: foundInWords(
      told.filter((finding) => finding.verdict === verdict),
      language,
    ),
  });
  const nothing = found.length === 0 ? texts.nothingFound : texts.nothingLeads;
  return {
    sentences: [texts.searched(places, rows), ...(told.length === 0 ? [nothing] : [])],
    found: [of("kept"), of("mention")].filter(({ items }) => items.length > 0),
  };
}

/** Drawn by lot or computed: once the person is gone they lead to nobody. */
const marks: readonly Found["kind"][] = ["id", "reference", "session", "personal-number-index"];

/**
 * Whoever is gone wants to know which of their data stands where people read it. What leads nowhere tells them nothing, nor
 * does what somebody else's account has in common with theirs, which is that person's affair.
 */
function saysSomethingToThem({ place, kind, verdict }: Found): boolean {
  if (place.startsWith(sampled) || marks.includes(kind)) return false;
  const [table = "", column = ""] = place.split(".");
  return verdict !== "mention" || holdsWords(table, column);
}

/** By what people call the places: several columns of one are told of together. */
function foundInWords(found: readonly Found[], language: Language): string[] {
  const texts = receiptTexts(language);
  const sums = new Map<string, { kind: string; place: string; count: number }>();
  for (const finding of found) {
    const place = placeInWords(finding.place, finding.verdict, language);
    const kind = texts.kinds[finding.kind];
    const sum = sums.get(`${place} ${kind}`);
    sums.set(`${place} ${kind}`, { kind, place, count: finding.howMany + (sum?.count ?? 0) });
  }
  return [...sums.values()].map(({ kind, place, count }) => texts.mention(kind, place, count));
}

/** Whoever reads a receipt knows no tables. */
function placeInWords(place: string, verdict: Verdict, language: Language): string {
  const texts = receiptTexts(language);
  if (place.startsWith(sampled))
    return texts.sampled(placeInWords(place.slice(sampled.length), verdict, language));
  const [table = ""] = place.split(".");
  // of all accounts it is the person's own row alone that a removal leaves
  if (table === "external_users" && verdict === "kept") return texts.ownAccount;
  return texts.places[place] ?? texts.places[table] ?? texts.otherPlace;
}
