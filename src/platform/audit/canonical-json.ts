import type { Json } from "./event.ts";

/**
 * JSON in one form only: no spaces, object keys in the order of their UTF-16 units (as RFC 8785 §3.2.3), numbers as
 * JavaScript writes them. Two values that the program reads alike give the same text.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(",")}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
