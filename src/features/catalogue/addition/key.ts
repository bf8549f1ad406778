/** How long a key can be, in the interface as in a file. */
export const longestKey = 100;

export type KeyOutcome =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: "form" | "too-long" };

/** Reads what somebody typed as a key; empty where it is to be made of the name. */
export function readKey(typed: string): KeyOutcome {
  const key = typed.trim();
  if (key.length > longestKey) return { ok: false, fault: "too-long" };
  if (key !== "" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return { ok: false, fault: "form" };
  return { ok: true, value: key };
}

/** A key made of a name: small letters without marks, digits, hyphens. Empty where the name has nothing of that. */
export function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestKey)
    .replace(/^-+|-+$/g, "");
}
