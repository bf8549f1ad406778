import { readFileSync } from "node:fs";
import { allEServices, type EServiceReference, importCatalogue, readCatalogueFile } from "#catalogue";
import {
  importOrganisations,
  type Organisation,
  organisationByCode,
  readOrganisationFile,
} from "#organisations";
import { operator } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type ScratchDoor, scratchDoor } from "./scratch.ts";

/** The organisations and the catalogue of `examples/`, with no agreements and no people. */
export type SharedWorld = {
  readonly door: ScratchDoor;
  readonly municipality: Organisation;
  readonly region: Organisation;
  eService(key: string): EServiceReference;
};

export async function seedShared(): Promise<SharedWorld> {
  const door = await scratchDoor();
  const rows = readOrganisationFile(readExample("organisations.csv"));
  const file = readCatalogueFile(readExample("catalogue.json"));
  if (!rows.ok || !file.ok) throw new Error("the examples have faults");
  await change(door, operator, (tx) => importOrganisations(tx, rows.value, () => {}));
  await change(door, operator, (tx) => importCatalogue(tx, file.value));
  const known = await allEServices(readOnly(door.db));
  return {
    door,
    municipality: present(await organisationByCode(readOnly(door.db), "9901")),
    region: present(await organisationByCode(readOnly(door.db), "99")),
    eService: (key) => present(known.find((one) => one.key === key)),
  };
}

function readExample(name: string): string {
  return readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8");
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the examples lack what the test asks for");
  return value;
}
