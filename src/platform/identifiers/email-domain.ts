import { domainToASCII, domainToUnicode } from "node:url";

/*
 * Domains stand in A-labels wherever an address is kept or compared (decision 20), since that is what mail goes by. People
 * read and write them in letters, so that is how they are shown and may be searched for.
 */

/** Letters of these scripts can look like Latin ones. */
const mistakable =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const latin = /\p{Script=Latin}/u;

/**
 * An address, or anything else with a domain after its @, as people write it. Where the domain has Latin letters beside
 * such as can be taken for them it is left as it is, so that nobody takes it for another (UTS 39 §5.2).
 */
export function shownEmail(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  if (at === 0 || !domain.includes("xn--")) return address;
  const written = domainToUnicode(domain);
  const isTheSame = written !== "" && domainToASCII(written) === domain;
  const misleads = mistakable.test(written) && latin.test(written);
  return isTheSame && !misleads ? `${address.slice(0, at)}${written}` : address;
}

/** Words with what looks like a domain in other letters than ASCII, or an address there, as addresses are kept. */
export function withAsciiDomains(words: string): string {
  return words
    .split(" ")
    .map((word) => (/[.@]/.test(word) && /\P{ASCII}/u.test(word) ? withAsciiDomain(word) : word))
    .join(" ");
}

function withAsciiDomain(word: string): string {
  const at = word.lastIndexOf("@") + 1;
  const domain = domainToASCII(word.slice(at));
  return domain === "" ? word : `${word.slice(0, at)}${domain}`;
}
