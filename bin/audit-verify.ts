import { describeFinding } from "#platform/audit/findings.ts";
import { verifyLog } from "#platform/audit/verify.ts";
import type { Command } from "./command.ts";
import { progressOn } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const auditVerify: Command = {
  name: "audit verify",
  summary: "Kontrollera att ingen har ändrat eller tagit bort något i loggen.",
  about:
    "Hela den förseglade loggen räknas igenom och jämförs med filen av kontrollpunkter (BEHORIG_CHECKPOINTS). Det\n" +
    "går att göra medan Behörig är i gång på en databasserver.",
  operands: [],
  options: {},
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async ({ door, verifyKey, checkpointFile }) => {
      const progress = progressOn(terminal, "Händelser");
      const { batches, events, unsealed, findings, furtherFindings } = await verifyLog(
        door.db,
        verifyKey,
        checkpointFile,
        (read) => progress(read.events, read.total),
      );
      terminal.out(
        `${events} händelser i ${batches} förseglade omgångar; ${unsealed} är ännu inte förseglade.`,
      );
      for (const finding of findings) terminal.err(describeFinding(finding));
      const count = findings.length + furtherFindings;
      if (count > 0) terminal.err(`Loggen är inte som den förseglades: ${count} fynd.`);
      else terminal.out("Loggen är som den förseglades.");
      return count === 0 ? 0 : 1;
    }),
};
