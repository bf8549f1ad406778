import type { Sought } from "./sought.ts";

/** As far as an address reaches to either side of a name, in bytes; a longer one is none that anybody has. */
const nearby = 120;

/** What addresses are written with. */
const before = /[\p{L}\p{M}\p{N}._%+@:/-]*$/u;
const after = /^[\p{L}\p{M}\p{N}._%+@/-]*/u;

const email = /[^@]@[^@]/u;
const web = /:\/\/|^www\./i;
/** A domain by itself: in lower case, so that no sentence is one whose full stop has no space after it. */
const domain = /^(?:[a-z0-9-]+\.)+(?:[a-z]{2,3}|info|example|invalid|test)$/;

/**
 * Whether a name stands within somebody's address of mail, a domain or a web address: there it is a word that others have
 * chosen for other reasons, as `lund` in `anna@lund.example`. The person's own addresses are sought by themselves.
 */
export function isInAddress(
  { kind, extent, encoding }: Pick<Sought, "kind" | "extent" | "encoding">,
  field: Buffer,
  start: number,
  end: number,
): boolean {
  if (kind !== "name" || extent !== "word" || encoding === "encoded") return false;
  const leading = before.exec(field.toString("utf8", Math.max(0, start - nearby), start))?.[0] ?? "";
  const trailing = after.exec(field.toString("utf8", end, end + nearby))?.[0] ?? "";
  // most names stand between spaces
  if (leading === "" && trailing === "") return false;
  const run = `${leading}${field.toString("utf8", start, end)}${trailing}`;
  return email.test(run) || web.test(run) || domain.test(run.replace(/[.:]+$/, ""));
}
