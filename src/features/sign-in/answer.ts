import type { Parameters } from "#platform/http/parameters.ts";

/** The provider's answer; names that stand twice are kept so, for the library to refuse (RFC 6749 §3.1). */
export function answerIn(query: Parameters): URL {
  const url = new URL("https://ours.invalid/");
  for (const name of query.names()) for (const value of query.all(name)) url.searchParams.append(name, value);
  return url;
}
