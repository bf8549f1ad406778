/** An id of the right form that nobody has. */
export const nobodysId = "01890a5d-ac96-774b-bcce-b302099a8057";

/** A route's pattern as an address: the given value, or nobody's id, in the place of each parameter. */
export function filledIn(url: string, parameters: Readonly<Record<string, string>> = {}): string {
  return url.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? nobodysId);
}
