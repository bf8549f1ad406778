import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { StartupError } from "#platform/startup-error.ts";
import type { Command } from "./command.ts";

export const databaseBackup: Command = {
  name: "database backup",
  summary: "Säkerhetskopiera den inbyggda databasen till en ny fil.",
  about:
    "Behörig ska vara avstängt medan kopian görs. Nycklar (BEHORIG_KEYS), kontrollpunkter och journalen över\n" +
    "borttagningar ingår inte: kopiera dem för sig. En PostgreSQL-server kopieras med pg_dump. En fil som finns skrivs\n" +
    "aldrig över.",
  operands: ["FIL"],
  options: {},
  run: async (call, terminal) => {
    const { connection, close } = await terminal.open({ mayPrepare: false, asItStands: true });
    try {
      if (connection.engine === "postgresql")
        throw new StartupError("Databasen ligger på en server. Kopiera den med pg_dump.");
      const path = call.operand(0);
      await writeWhole(path, Buffer.from(await (await connection.snapshot()).arrayBuffer()));
      terminal.out(`Databasen är kopierad till ${path}. Bara ägaren kan läsa filen.`);
      return 0;
    } finally {
      await close();
    }
  },
};

/** Whole and on disk under its name, or not there at all. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  if (existsSync(path)) throw notWritable(path);
  const unfinished = `${path}.${process.pid}.unfinished`;
  const file = await open(unfinished, "wx", 0o600).catch((cause: unknown) => {
    throw notWritable(path, cause);
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function notWritable(path: string, cause?: unknown): StartupError {
  const remedy = "Ange en ny fil i en mapp som finns.";
  return new StartupError(`Det går inte att skapa filen ${path}. ${remedy}`, { cause });
}
