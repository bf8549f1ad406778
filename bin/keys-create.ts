import { createKeysFile } from "#platform/audit/keys-file.ts";
import type { Command } from "./command.ts";

export const keysCreate: Command = {
  name: "keys create",
  summary: "Skapa installationens nycklar i en ny fil.",
  about:
    "Nycklarna skyddar personuppgifterna i loggen och förseglar den. Lägg filen utanför databasen, ange den i\n" +
    "BEHORIG_KEYS och ta en kopia: utan nycklarna kan loggen inte läsas. En fil som finns skrivs aldrig över.",
  operands: ["FIL"],
  options: {},
  run: async (call, terminal) => {
    const path = call.operand(0);
    await createKeysFile(path);
    terminal.out(`Nycklarna ligger i ${path}. Bara ägaren kan läsa filen.`);
    return 0;
  },
};
