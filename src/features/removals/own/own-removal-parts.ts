import type { MyPagesParts } from "#my-pages";

/** What the pages of people's own requests are handed. */
export type OwnRemovalParts = MyPagesParts & {
  /** For how many days a request waits before it is begun at the earliest. */
  readonly waitDays: number;
  /** For how many days backups are kept. */
  readonly backupDays: number;
};
