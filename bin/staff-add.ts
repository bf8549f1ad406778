import { operator } from "#platform/access/actor.ts";
import { rightsWithoutFooting } from "#platform/access/rights.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { addStaffWithRights, findStaffByIdentity, type StaffDetails } from "#staff";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption, UsageError } from "./command.ts";
import { identityIn, identityOptions, staffScope } from "./named-staff.ts";
import { orPersonFaults, personOptions, readContact } from "./person-options.ts";
import { aboutRights, rightOptions, rightsIn, withoutFooting } from "./right-options.ts";
import { withWorkplace } from "./with-workplace.ts";

export const staffAdd: Command = {
  name: "staff add",
  summary: "Lägg till en handläggare.",
  about:
    "Den första som får hantera handläggare läggs till så här, med --right manage-staff eller --all-rights. Den\n" +
    `personen kan sedan lägga till de andra på sidan Handläggare.\n\n${aboutRights}`,
  operands: [],
  options: { ...identityOptions, ...personOptions, ...rightOptions, "dry-run": dryRunOption },
  run: async (call, terminal) => {
    const rights = rightsIn(call);
    const loose = rightsWithoutFooting(rights);
    if (loose.length > 0) throw new UsageError([`--right: ${withoutFooting(loose)}`]);
    return withWorkplace(terminal, call, async (workplace) => {
      const details = readStaff(call, workplace.hsaPrefixes);
      const name = `${details.givenName} ${details.familyName}`;
      const db = readOnly(workplace.door.db);
      const known = await findStaffByIdentity(db, staffScope, details.identity);
      if (known !== undefined) {
        terminal.err(
          `${known.givenName} ${known.familyName} (${known.identity}) är redan handläggare. Inget har ändrats. ` +
            "Rättigheter ges med: npx behorig staff grant",
        );
        return 1;
      }
      await orPersonFaults(
        carryOut(workplace, call, (tx) => addStaffWithRights(tx, operator, details, rights)),
        "hsa-id",
      );
      const held = rights.size === 0 ? "utan rättigheter" : `med ${[...rights].join(", ")}`;
      terminal.out(`${dryRunMark(call)}${name} är handläggare ${held}.`);
      return 0;
    });
  },
};

/** @throws UsageError with every fault of every option */
function readStaff(call: Call, hsaPrefixes: readonly string[]): StaffDetails {
  const contact = readContact(call);
  const identity = identityIn(call, hsaPrefixes);
  if (contact.ok && identity.ok) return { ...contact.value, identity: identity.value };
  const { ofNames, ofEmail } = contact.faults;
  throw new UsageError([...ofNames, ...(identity.ok ? [] : [identity.fault]), ...ofEmail]);
}
