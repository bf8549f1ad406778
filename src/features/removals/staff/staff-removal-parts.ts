import type { MasterKey } from "#platform/keys/master-key.ts";

/** What the staff's pages about removals are handed. */
export type StaffRemovalParts = {
  readonly masterKey: MasterKey;
  /** For how many days backups are kept. */
  readonly backupDays: number;
};
