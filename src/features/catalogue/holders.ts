/** How many of an organisation's users have been given any of some permissions. */
export type Holders = {
  readonly organisation: string;
  readonly people: number;
  /** How much they have been given of them in all. */
  readonly permissions: number;
};

export function peopleAmong(holders: readonly Holders[]): number {
  return holders.reduce((sum, { people }) => sum + people, 0);
}

export function permissionsAmong(holders: readonly Holders[]): number {
  return holders.reduce((sum, { permissions }) => sum + permissions, 0);
}
