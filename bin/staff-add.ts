import { operator } from "#platform/access/actor.ts";
import { isRight, type Right, rights, rightsWithoutFooting } from "#platform/access/rights.ts";
import { addStaffWithRights, parseIdentity, type StaffDetails } from "#staff";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption, UsageError } from "./command.ts";
import { hsaIdOption, orPersonFaults, personOptions, readPerson } from "./person-options.ts";
import { withWorkplace } from "./with-workplace.ts";

export const staffAdd: Command = {
  name: "staff add",
  summary: "Lägg till en handläggare hos myndigheten, med rättigheter.",
  about:
    "Den första som hanterar andra handläggare läggs till så här, med --right manage-staff eller --all-rights. " +
    `Rättigheterna är ${rights.join(", ")}.`,
  operands: [],
  options: {
    "hsa-id": hsaIdOption,
    ...personOptions,
    right: { value: "RÄTTIGHET", repeated: true, about: "en rättighet; kan anges flera gånger" },
    "all-rights": { about: "alla rättigheter" },
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) => {
      const given = readRights(call);
      const details = readStaff(call, workplace.hsaPrefixes);
      await orPersonFaults(
        carryOut(workplace, call, (tx) => addStaffWithRights(tx, operator, details, given)),
        "hsa-id",
      );
      terminal.out(`${dryRunMark(call)}${details.givenName} ${details.familyName} är handläggare.`);
      return 0;
    }),
};

/** @throws UsageError for a right that there is not, or one without the right that it stands below */
function readRights(call: Call): ReadonlySet<Right> {
  if (call.has("all-rights")) return new Set(rights);
  const named = call.all("right");
  const unknown = named.filter((name) => !isRight(name));
  if (unknown.length > 0) throw new UsageError(unknown.map((name) => `--right: ${name} är ingen rättighet.`));
  const given = new Set(named.filter(isRight));
  const faults = rightsWithoutFooting(given).map((right) => `--right: ${right} kräver rättigheten ovanför.`);
  if (faults.length > 0) throw new UsageError(faults);
  return given;
}

function readStaff(call: Call, prefixes: readonly string[]): StaffDetails {
  const { givenName, familyName, email, hsaId } = readPerson(call, "hsa-id", prefixes);
  const identity = parseIdentity("hsa-id", hsaId.canonical, prefixes);
  if (!identity.ok) throw new UsageError(["--hsa-id: går inte att läsa."]);
  return { givenName, familyName, email, identity: identity.value };
}
