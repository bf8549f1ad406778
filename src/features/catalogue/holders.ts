/** How many of an organisation's users have been given any of some permissions. */
export type Holders = { readonly organisation: string; readonly people: number };

export function peopleAmong(holders: readonly Holders[]): number {
  return holders.reduce((sum, { people }) => sum + people, 0);
}
