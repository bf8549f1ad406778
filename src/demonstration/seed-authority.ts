import { readFile } from "node:fs/promises";
import { allEServices, importCatalogue, readCatalogueFile } from "#catalogue";
import { appointAdministrator } from "#members";
import { addAgreement, endAgreement, importOrganisations, readOrganisationFile } from "#organisations";
import { operator } from "#platform/access/actor.ts";
import { operatorScope } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { decodeUtf8 } from "#platform/files/decode-utf8.ts";
import type { ReadFile } from "#platform/files/file-fault.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { readDate, readDetails } from "./read-details.ts";
import { findOrganisation } from "./world.queries.ts";
import type { WorldOrganisation, WorldPerson } from "./world-person.ts";

export async function seedOrganisations(door: Door): Promise<void> {
  const rows = await readExample("organisations.csv", readOrganisationFile);
  await change(door, operator, (tx) => importOrganisations(tx, rows, () => {}));
}

export async function seedCatalogue(door: Door): Promise<void> {
  const file = await readExample("catalogue.json", readCatalogueFile);
  await change(door, operator, (tx) => importCatalogue(tx, file));
}

async function readExample<T>(name: string, read: (text: string) => ReadFile<T>): Promise<T> {
  const text = decodeUtf8(await readFile(new URL(`../../examples/${name}`, import.meta.url)));
  const content = text.ok ? read(text.value) : text;
  if (content.ok) return content.value;
  throw new Error(`examples/${name} has faults: ${JSON.stringify(content.faults)}`);
}

export async function seedAgreements(door: Door, { code, agreements }: WorldOrganisation): Promise<void> {
  const organisation = await findOrganisation(door.db, code);
  const known = await allEServices(readOnly(door.db));
  for (const { eServices, from, reference } of agreements) {
    await change(door, operator, (tx) =>
      addAgreement(tx, {
        organisation,
        eServices: known.filter(({ key }) => eServices.includes(key)),
        validFrom: readDate(from),
        validTo: null,
        reference,
      }),
    );
  }
}

/** Ends the organisation's agreement on the e-service with the day that the clock tells. */
export async function endSeededAgreement(
  door: Door,
  { code }: WorldOrganisation,
  key: string,
): Promise<void> {
  const organisation = await findOrganisation(door.db, code);
  const eService = (await allEServices(readOnly(door.db))).find((one) => one.key === key);
  if (eService === undefined) throw new Error(`the catalogue has no e-service ${key}`);
  await change(door, operator, (tx) =>
    endAgreement(tx, operatorScope(organisation.id), eService.id, stockholmDate(tx.now)),
  );
}

export async function seedAdministrator(
  door: Door,
  { code }: WorldOrganisation,
  person: WorldPerson,
): Promise<void> {
  const { id } = await findOrganisation(door.db, code);
  await change(door, operator, (tx) => appointAdministrator(tx, operatorScope(id), readDetails(person)));
}
