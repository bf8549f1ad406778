import { beforeEach, expect, test } from "vitest";
import { operator, type PersonReference } from "#platform/access/actor.ts";
import { operatorScope } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { type Municipality, newMunicipality } from "../../../../tests/municipality.ts";
import { administratorLetters } from "./letters.ts";
import { reinstateMember, suspendMember } from "./suspension.ts";

let door: Door;
let place: Municipality;
beforeEach(async () => {
  door = await testDoor();
  place = await newMunicipality(door);
});

const suspend = () =>
  change(door, operator, (tx) =>
    suspendMember(tx, operatorScope(place.id), place.ada.details.hsaId as CanonicalHsaId, "Hemligt skäl"),
  );

/** What the letter of this kind says to the person now. */
async function written(kind: string, person: PersonReference) {
  const letter = administratorLetters("Demomyndigheten").find((one) => one.kind === kind);
  if (letter === undefined) throw new Error(`no letter ${kind}`);
  const text = await door.db.transaction().execute((tx) =>
    letter.compose({
      ...{ tx, person, about: {}, language: "sv", now: door.clock(), masterKey: door.masterKey },
      link: (path) => new URL(path, "https://behorig.example"),
    }),
  );
  return text === "obsolete" ? text : text.paragraphs.join("\n");
}

test("whoever is suspended is told by whom and where, and not why", async () => {
  await suspend();
  const text = await written("administrator-suspended", place.ada.reference);
  expect(text).toContain(
    `Demomyndigheten har stängt av din åtkomst som administratör för ${place.name}. Du kan inte logga in`,
  );
  expect(text).not.toContain("Hemligt");
  expect(await written("administrators-changed", place.bosse.reference)).toContain(
    "Ada Alm (avstängd), Bosse Berg",
  );
});

test("a letter that is overtaken by what came after is not sent", async () => {
  expect(await written("administrator-suspended", place.ada.reference)).toBe("obsolete");
  await suspend();
  expect(await written("administrator-reinstated", place.ada.reference)).toBe("obsolete");
  await change(door, operator, (tx) =>
    reinstateMember(tx, operatorScope(place.id), place.ada.details.hsaId as CanonicalHsaId),
  );
  expect(await written("administrator-suspended", place.ada.reference)).toBe("obsolete");
  expect(await written("administrator-reinstated", place.ada.reference)).toContain(
    `Du kan administrera behörigheter för ${place.name} igen.`,
  );
});
