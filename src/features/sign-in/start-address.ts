/** Where a sign-in begins: below `entrance`, at the provider where it has to be named, and with the way back. */
export function startAddress(
  entrance: "/sign-in" | "/sign-in/again",
  provider: string | undefined,
  returnPath: string | undefined,
): string {
  const query = new URLSearchParams();
  if (provider !== undefined) query.set("provider", provider);
  if (returnPath !== undefined) query.set("return", returnPath);
  return query.size === 0 ? `${entrance}/start` : `${entrance}/start?${query}`;
}
