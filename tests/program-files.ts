import type { ProgramFiles } from "#removals";

/** For commands that ask for none of them. */
export const unusedFiles: ProgramFiles = {
  keysFile: "",
  checkpointFile: "",
  removalsFile: "",
  dataFolder: "",
  databaseFolder: undefined,
};
