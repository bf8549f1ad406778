import type { MasterKey } from "#platform/keys/master-key.ts";

/** What the staff's pages about removals are handed. */
export type StaffRemovalParts = {
  readonly masterKey: MasterKey;
  /** The authority's name, which stands on its receipts. */
  readonly authority: string;
  /** For how many days backups are kept. */
  readonly backupDays: number;
};
