import { withoutMarks } from "./swedish-words.ts";

/** Shorter parts stand in most long passwords by chance. */
const SHORTEST = 3;

/**
 * What a password could be built on when somebody knows these texts: each as it stands, its words, and neighbours written
 * together; with and without a genitive s, and as on a foreign keyboard. `anna.ek@exempelkoping.example` gives anna,
 * annaek, ekanna and exempelkoping, among others.
 */
export function contextWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => {
    const whole = text.normalize("NFC").toLowerCase();
    const parts = whole.split(/[^\p{L}\p{M}\p{N}]+/u);
    return [whole, ...parts, ...runs(parts)];
  });
  const forms = words.flatMap((word) => [word, word.replace(/s$/, "")]);
  return [...new Set(forms.flatMap((word) => [word, withoutMarks(word)]))].filter(
    (word) => word.length >= SHORTEST,
  );
}

/** Neighbours written together, in either order, and all of them. */
function runs(parts: readonly string[]): string[] {
  const pairs = parts.slice(1).flatMap((part, at) => [`${parts[at]}${part}`, `${part}${parts[at]}`]);
  return [...pairs, parts.join("")];
}
