import { type AdministratorEndingOutcome, endAdministrator } from "#members";
import { whyNotAppointed } from "./administrators-appoint.ts";
import { carryOut, dryRunMark } from "./carry-out.ts";
import {
  type Call,
  type Command,
  dryRunOption,
  type Option,
  organisationOption,
  UsageError,
} from "./command.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { hsaIdOption, orPersonFaults, personOptions, readHsaId, readPerson } from "./person-options.ts";
import type { Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

const successorNames = ["given-name", "family-name", "email"] as const;

export const administratorsEnd: Command = {
  name: "administrators end",
  summary: "Avsluta en administratör i en organisation.",
  about:
    "Den sista administratören avslutas bara tillsammans med att en efterträdare utses: ange --successor med\n" +
    "efterträdarens HSA-id och dessutom --given-name, --family-name och --email.",
  operands: [],
  options: {
    organisation: organisationOption,
    "hsa-id": hsaIdOption,
    successor: { value: "HSA-ID", about: "efterträdarens HSA-id" },
    ...Object.fromEntries(successorNames.map((name) => [name, successorOption(personOptions[name])])),
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) => {
    requireWholeSuccessor(call);
    return withWorkplace(terminal, call, async (workplace) => {
      const hsaId = readHsaId(call, workplace.hsaPrefixes);
      const successor = call.has("successor")
        ? readPerson(call, "successor", workplace.hsaPrefixes)
        : undefined;
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const outcome = await orPersonFaults(
        carryOut(workplace, call, (tx) => endAdministrator(tx, scope, hsaId.canonical, successor)),
        "successor",
      );
      if (outcome.kind !== "ended") {
        terminal.err(`${refusal(outcome)} Inget har ändrats.`);
        return 1;
      }
      tellEnded(outcome, organisation.name, call, terminal);
      if (successor !== undefined) {
        terminal.out(
          `${dryRunMark(call)}${successor.givenName} ${successor.familyName} är administratör där.`,
        );
      }
      return 0;
    });
  },
};

function successorOption({ value, about }: Option): Option {
  return { ...(value === undefined ? {} : { value }), about: `efterträdarens ${about}` };
}

function requireWholeSuccessor(call: Call): void {
  const given = successorNames.filter((name) => call.has(name));
  if (call.has("successor")) {
    const missing = successorNames.filter((name) => !call.has(name));
    if (missing.length > 0)
      throw new UsageError(missing.map((name) => `--${name} saknas för efterträdaren.`));
  } else if (given.length > 0) {
    throw new UsageError(["--successor saknas: de andra uppgifterna hör till efterträdaren."]);
  }
}

type Ended = Extract<AdministratorEndingOutcome, { kind: "ended" }>;

function tellEnded({ person }: Ended, organisation: string, call: Call, { out }: Terminal): void {
  const name = `${person.givenName} ${person.familyName}`;
  out(`${dryRunMark(call)}${name} är inte längre administratör i ${organisation}.`);
}

function refusal(outcome: Exclude<AdministratorEndingOutcome, { kind: "ended" }>): string {
  switch (outcome.kind) {
    case "not-registered":
      return "Ingen med det HSA-id:t finns i organisationen.";
    case "is-user":
      return "Personen är användare, inte administratör. Användare tas bort av organisationens administratör.";
    case "last-administrator":
      return (
        "Ingen annan skulle kunna administrera organisationen. Utse en efterträdare, med --successor eller " +
        "npx behorig administrators appoint. Är det bråttom går det att stänga av personen: administrators suspend."
      );
    case "own-successor":
      return "Efterträdaren är samma person som ska avslutas. Ange någon annan.";
    case "successor-refused":
      return `Efterträdaren kan inte utses: ${whyNotAppointed(outcome.why)}`;
  }
}
