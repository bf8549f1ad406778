import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import { newReference } from "#platform/ids.ts";
import { testDoor } from "../../../tests/ledger.ts";
import { newMunicipality } from "../../../tests/municipality.ts";
import { preferredLanguage } from "./language.queries.ts";

test("a person is written to in the language that they have chosen, and in Swedish before that", async () => {
  const door = await testDoor();
  const { ada, bosse } = await newMunicipality(door);
  await door.db.updateTable("members").set({ language: "en" }).where("id", "=", ada.member).execute();
  const languageOf = (person: PersonReference) =>
    runInTransaction(door.db, (tx) => preferredLanguage(tx, person));
  expect(await languageOf(ada.reference)).toBe("en");
  expect(await languageOf(bosse.reference)).toBe("sv");
  expect(await languageOf(newReference() as PersonReference)).toBe("sv");
});
