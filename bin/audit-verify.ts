import { describeFinding } from "#platform/audit/findings.ts";
import { type Verification, verifyLog } from "#platform/audit/verify.ts";
import { isTimedOut } from "#platform/db/violations.ts";
import type { Command } from "./command.ts";
import { progressOn, type Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const auditVerify: Command = {
  name: "audit verify",
  summary: "Kontrollera att ingen har ändrat eller tagit bort något i loggen.",
  about:
    "Hela den förseglade loggen räknas igenom och jämförs med filen av kontrollpunkter (BEHORIG_CHECKPOINTS). Det\n" +
    "går att göra medan Behörig är i gång på en databasserver. Spara raden om den nyaste omgången på ett annat\n" +
    "ställe: nästa gång ska en omgång med det numret och den kontrollsumman fortfarande finnas.",
  operands: [],
  options: {},
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async ({ door: { db, clock, masterKey }, verifyKey, checkpointFile }) => {
      const progress = progressOn(terminal, "Händelser");
      const log = { db, masterKey, verifyKey, checkpointFile, now: clock() };
      try {
        return tell(await verifyLog(log, (read) => progress(read.events, read.total)), terminal);
      } catch (error) {
        if (!isTimedOut(error)) throw error;
        terminal.err(
          "Databasen svarade inte i tid, så loggen är inte kontrollerad. Vänta en stund och försök igen. Består felet " +
            "håller någon loggen låst, och då förseglas den inte heller: se vem i vyn pg_locks.",
        );
        return 1;
      }
    }),
};

/** Returns the exit code: 1 where there is anything to look into. */
function tell(
  { batches, events, unsealed, newest, findings, furtherFindings }: Verification,
  { out, err }: Terminal,
) {
  out(`${events} händelser i ${batches} förseglade omgångar; ${unsealed} är ännu inte förseglade.`);
  if (newest !== undefined) {
    const digest = newest.digest.toString("hex");
    out(`Nyaste omgången: ${newest.number}, förseglad ${timeOf(newest.sealedAt)}, kontrollsumma ${digest}`);
  }
  for (const finding of findings) err(describeFinding(finding));
  const count = findings.length + furtherFindings;
  if (count > 0) err(`Loggen är inte som den ska vara: ${count} fynd.`);
  else out("Loggen är som den förseglades.");
  return count === 0 ? 0 : 1;
}

/** @param milliseconds since 1970, as the database has them: an altered row can hold a time that no Date can */
function timeOf(milliseconds: string): string {
  const time = new Date(Number(milliseconds));
  return Number.isNaN(time.getTime()) ? "vid en omöjlig tid" : time.toISOString();
}
