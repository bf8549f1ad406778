import type { Language } from "#platform/text/texts.ts";
import { sampled } from "../known-values.ts";
import type { Searched } from "./receipt.queries.ts";
import { receiptTexts } from "./receipt-texts.ts";

/** That everything was searched afterwards, and what was found that stays or may be somebody else's. */
export type SearchInWords = {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly found: readonly { readonly sentence: string; readonly items: readonly string[] }[];
};

export function searchInWords(searched: Searched | undefined, language: Language): SearchInWords {
  const texts = receiptTexts(language);
  if (searched === undefined) return { heading: texts.search, sentences: [], found: [] };
  const { places, rows, found } = searched;
  const of = (verdict: "kept" | "mention") => ({
    sentence: texts.found[verdict],
    items: foundInWords(
      found.filter((finding) => finding.verdict === verdict),
      language,
    ),
  });
  return {
    heading: texts.search,
    sentences: [texts.searched(places, rows), ...(found.length === 0 ? [texts.nothingFound] : [])],
    found: [of("kept"), of("mention")].filter(({ items }) => items.length > 0),
  };
}

/** By what people call the places: several columns of one are told of together. */
function foundInWords(found: Searched["found"], language: Language): string[] {
  const texts = receiptTexts(language);
  const sums = new Map<string, { kind: string; place: string; count: number }>();
  for (const finding of found) {
    const place = placeInWords(finding.place, language);
    const kind = texts.kinds[finding.kind];
    const sum = sums.get(`${place} ${kind}`);
    sums.set(`${place} ${kind}`, { kind, place, count: finding.howMany + (sum?.count ?? 0) });
  }
  return [...sums.values()].map(({ kind, place, count }) => texts.mention(kind, place, count));
}

/** Whoever reads a receipt knows no tables. */
function placeInWords(place: string, language: Language): string {
  const texts = receiptTexts(language);
  if (place.startsWith(sampled)) return texts.sampled(placeInWords(place.slice(sampled.length), language));
  const [table = ""] = place.split(".");
  return texts.places[place] ?? texts.places[table] ?? texts.otherPlace;
}
