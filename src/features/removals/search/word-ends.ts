import type { Sought } from "./sought.ts";

/** As far as one character and what an escape takes. */
const nearby = 8;

/** RFC 5321 §4.5.3.1.1, and the @ after it. */
const longestLocalPart = 65;

/**
 * Whether what stands between `start` and `end` is the value itself and not part of a longer word, number or address:
 * `johanna` is not `anna`. Where an encoding hides the neighbours it counts as found.
 */
export function standsAlone(
  { encoding, extent }: Pick<Sought, "encoding" | "extent">,
  field: Buffer,
  start: number,
  end: number,
): boolean {
  if (extent === "whole") return start === 0 && end === field.length;
  if (extent === "anywhere" || encoding === "encoded") return true;
  const before = withoutEscape(field.toString("utf8", Math.max(0, start - nearby), start));
  const after = field.toString("utf8", end, end + nearby);
  switch (extent) {
    case "number":
      return !/\d$/.test(before) && !/^\d/.test(after);
    case "address":
      return !/[\p{L}\p{N}._+-]$/u.test(before) && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(after);
    case "local-part":
      return (
        !/\p{L}$/u.test(before) &&
        /^[\p{L}\p{N}._+-]*@/u.test(field.toString("utf8", end, end + longestLocalPart))
      );
    case "word":
      return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{M}\p{N}]/u.test(after);
  }
}

/** What ends in an escaped character, such as `\n`, `%20`, `=20` or `\u00a0`, ends in no letter. */
function withoutEscape(text: string): string {
  return text.replace(/(?:\\[nrtbf]|\\u[0-9a-f]{4}|[%=][0-9a-f]{2})$/i, " ");
}
