import { expect, test } from "vitest";
import { correctedIn, givenIn, removedIn, takenIn } from "./event-sentences.ts";

const people = { actor: "Ada Alm", subject: "Nils Nord" };
const school = { key: "school", name: "Skola", nameEn: "School" };
const read = { key: "read", name: "Läsa", nameEn: "Read" };
const write = { key: "write", name: "Skriva", nameEn: null };

test("granting and revoking name each permission, in the reader's language where it has a name there", () => {
  const given = { ...people, details: { eService: school, permissions: [read, write] } };
  expect(givenIn.sv(given)).toBe(
    "Ada Alm tilldelade Nils Nord behörigheterna ”Läsa” och ”Skriva” i ”Skola”.",
  );
  expect(givenIn.en(given)).toBe(
    "Ada Alm granted Nils Nord the permissions “Read” and “Skriva” in “School”.",
  );
  const taken = { ...people, details: { eService: school, permissions: [read] } };
  expect(takenIn.sv(taken)).toBe("Ada Alm tog bort behörigheten ”Läsa” i ”Skola” för Nils Nord.");
  expect(takenIn.en(taken)).toBe("Ada Alm removed the permission “Read” in “School” from Nils Nord.");
});

test("a removal names what went with it, or that nothing did", () => {
  const one = { ...people, details: { permissions: [{ permission: read }] } };
  expect(removedIn.sv(one)).toBe("Ada Alm tog bort Nils Nord som användare och därmed behörigheten ”Läsa”.");
  expect(removedIn.en(one)).toBe("Ada Alm removed Nils Nord as a user and thereby the permission “Read”.");
  const none = { ...people, details: { permissions: [] } };
  expect(removedIn.sv(none)).toContain("Inga behörigheter fanns att ta bort.");
});

test("a correction says which details, and nothing of what stood in them", () => {
  const corrected = { ...people, details: { changed: ["givenName", "hsaId", "email"] as const } };
  expect(correctedIn.sv(corrected)).toBe(
    "Ada Alm ändrade uppgifter för Nils Nord: förnamn, HSA-id och e-post.",
  );
  expect(correctedIn.en(corrected)).toBe(
    "Ada Alm changed details of Nils Nord: given name, HSA-id and e-mail.",
  );
});
