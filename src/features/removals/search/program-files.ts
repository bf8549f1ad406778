import type { SearchedFile } from "./file-findings.ts";

/** Where the program keeps what is not in the database. */
export type ProgramFiles = {
  readonly keysFile: string;
  readonly checkpointFile: string;
  readonly removalsFile: string;
  readonly dataFolder: string;
  /** The embedded database within the data folder: its rows are searched as rows. */
  readonly databaseFolder: string | undefined;
};

/** Everything that the program writes to disk by itself. Its own log goes to whoever started it, who keeps it. */
export function filesOf(places: ProgramFiles): SearchedFile[] {
  const { keysFile, checkpointFile, removalsFile, dataFolder, databaseFolder } = places;
  return [
    { path: keysFile, name: "keys" },
    { path: checkpointFile, name: "checkpoints" },
    // random references are what it is for
    { path: removalsFile, name: "journal", mayHold: ["reference"] },
    { path: dataFolder, name: "data", ...(databaseFolder !== undefined && { without: databaseFolder }) },
  ];
}
