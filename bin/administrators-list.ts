import {
  allAdministrators,
  allOrganisations,
  type Organisation,
  type OrganisationsAdministrator,
} from "#organisations";
import { readOnly } from "#platform/db/read-only.ts";
import { formatDate } from "#platform/time/format.ts";
import type { Command } from "./command.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { type Terminal, warning } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const administratorsList: Command = {
  name: "administrators list",
  summary: "Visa administratörerna, och vilka organisationer som saknar någon.",
  operands: [],
  options: { organisation: { value: "KOD", about: "bara denna kommun eller region" } },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) => {
      const db = readOnly(workplace.door.db);
      const organisations = call.has("organisation")
        ? [(await namedOrganisation(workplace, call)).organisation]
        : await allOrganisations(db);
      const administrators = await allAdministrators(db);
      for (const organisation of organisations) {
        show(organisation, administrators.get(organisation.id) ?? [], terminal);
      }
      return 0;
    }),
};

function show(
  { code, name }: Organisation,
  administrators: readonly OrganisationsAdministrator[],
  terminal: Terminal,
): void {
  const works = administrators.some(({ suspendedAt }) => suspendedAt === null);
  terminal.out(`${code} ${name}${works ? "" : `: ${warning("saknar administratör", terminal)}`}`);
  for (const { givenName, familyName, hsaId, email, appointedAt, suspendedAt } of administrators) {
    const since = `sedan ${formatDate(appointedAt, "sv", "table")}`;
    const suspended = suspendedAt === null ? "" : `, avstängd ${formatDate(suspendedAt, "sv", "table")}`;
    terminal.out(`  ${givenName} ${familyName}, ${hsaId}, ${email}, ${since}${suspended}`);
  }
}
