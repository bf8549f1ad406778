import { existsSync, openAsBlob, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { connect } from "#platform/db/connect.ts";
import { isUnfinished } from "#platform/db/embedded.ts";
import { StartupError } from "#platform/startup-error.ts";
import type { Command } from "./command.ts";

export const databaseRestore: Command = {
  name: "database restore",
  summary: "Återställ den inbyggda databasen från en kopia till en tom mapp.",
  about:
    "MAPP är databasens egen mapp, database i BEHORIG_DATA; den ska vara tom eller inte finnas. Lägg den nyaste journalen\n" +
    "över borttagningar (BEHORIG_REMOVALS) på plats innan Behörig startas: då tas de bort igen som kopian känner.",
  operands: ["FIL", "MAPP"],
  options: {},
  run: async (call, terminal) => {
    const [path, folder] = [call.operand(0), resolve(call.operand(1))];
    if (!existsSync(path)) throw new StartupError(`Filen ${path} finns inte. Inget har ändrats.`);
    // what a restore that was cut off has left is no database, and is cleared away
    if (existsSync(folder) && readdirSync(folder).length > 0 && !isUnfinished(folder))
      throw new StartupError(`Mappen ${folder} är inte tom. Flytta undan den först. Inget har ändrats.`);
    const connection = await connect({ folder, snapshot: await openAsBlob(path) });
    await connection.close();
    terminal.out(`Databasen är återställd i ${folder}.`);
    return 0;
  },
};
