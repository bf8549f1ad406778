import { beforeEach, expect, test } from "vitest";
import { addMember, removeMember } from "#members";
import { change } from "#platform/change.ts";
import { endStaff } from "#staff";
import { type Municipality, newDetails, newMunicipality } from "../tests/municipality.ts";
import { unusedFiles } from "../tests/program-files.ts";
import { queuedJobs } from "../tests/queues.ts";
import { type ScratchDoor, scratchDoor } from "../tests/scratch.ts";
import { newStaff, newStaffDetails } from "../tests/staff.ts";
import { runCommandLine } from "./command-line.ts";

let door: ScratchDoor;
let town: Municipality;
beforeEach(async () => {
  door = await scratchDoor();
  town = await newMunicipality(door);
});

async function request(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(["erasure", "request", ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: async () => ({
      connection: door.connection,
      door,
      verifyKey: undefined as never,
      checkpointFile: "",
      hsaPrefixes: ["SE"],
      files: unusedFiles,
      newFolder: undefined,
      close: async () => {},
    }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const removals = () => door.db.selectFrom("removals").selectAll().execute();

/** Somebody whose membership has ended, and the same person as a user again. */
async function endedMember({ again = false } = {}) {
  const { ada } = town;
  const details = newDetails("Nils", "Namnlös");
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  if (again) await change(door, ada, (tx) => addMember(tx, ada, details));
  return { member, hsaId: details.hsaId.canonical };
}

const mistake = ["--ground", "mistake"];

test("Somebody who has ended in an organisation is removed, and the ground is put down", async () => {
  const { member, hsaId } = await endedMember();
  const asked = ["--ground", "own-request", "--identity-check", "in-writing", "--reference", "2026/117"];
  const { code, out, err } = await request("--hsa-id", hsaId.toLowerCase(), ...asked);
  const [removal] = await removals();
  expect({ code, out, err }).toEqual({
    code: 0,
    out: `Nils Namnlös, ${town.name}: tas bort (borttagning ${removal?.id}).`,
    err: "",
  });
  expect(removal).toMatchObject({
    ...{ population: "member", subject_id: member, state: "approved", requested_by_kind: "operator" },
    ...{ ground: "own-request", identity_check: "in-writing", ground_reference: "2026/117" },
  });
  expect((await queuedJobs(door.connection)).map(({ name }) => name)).toEqual(["carry-out-removal"]);
  expect(await request("--hsa-id", hsaId, ...mistake)).toMatchObject({
    code: 1,
    err: expect.stringContaining("tas redan bort"),
  });
});

test("Where the person is there again only what has ended goes, and a rehearsal changes nothing", async () => {
  const { member, hsaId } = await endedMember({ again: true });
  expect((await request("--hsa-id", hsaId, ...mistake, "--dry-run")).out).toContain(
    "Prövning, inget ändrat:",
  );
  expect(await removals()).toEqual([]);
  const { code, err } = await request("--hsa-id", hsaId, ...mistake);
  expect({ code, err }).toEqual({
    code: 0,
    err: `Nils Namnlös, ${town.name}: är inte avslutad, och lämnas orörd. Avsluta personen först.`,
  });
  expect((await removals()).map(({ subject_id }) => subject_id)).toEqual([member]);
});

test("Staff are found by the same identity; whoever works on is refused, and nobody is nobody", async () => {
  const manager = await newStaff(door, ["manage-staff"]);
  const details = newStaffDetails("Hedda", "Namnlös");
  const hedda = await newStaff(door, [], details);
  expect(await request("--hsa-id", details.identity.value, ...mistake)).toMatchObject({ code: 1, out: "" });
  await change(door, manager, (tx) => endStaff(tx, manager, hedda.staff));
  const { code, out } = await request("--hsa-id", details.identity.value, ...mistake);
  expect(code).toBe(0);
  expect(out).toMatch(/^Hedda Namnlös, handläggare: tas bort/);
  const unknown = await request("--hsa-id", "SE2120009994-NEJ", ...mistake);
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("Ingen med den identiteten") });
});

test.each([
  [["--ground", "retention-rule"], "--ground ska vara"],
  [["--ground", "own-request"], "--identity-check saknas."],
  [["--ground", "own-request", "--identity-check", "e-id"], "--identity-check ska vara"],
  [["--ground", "disposal-decision"], "--reference saknas."],
])("%s is refused as wrong usage", async (options, fault) => {
  const { code, err } = await request("--hsa-id", "SE2120009994-T1", ...options);
  expect(code).toBe(2);
  expect(err).toContain(fault);
  expect(await removals()).toEqual([]);
});

test.each([
  ["x".repeat(81), "högst 80 tecken"],
  ["Beslut om Namnlös", "får inte innehålla namn"],
  ["nils@exempel.example", "får inte innehålla namn"],
])("a reference that is too long or names whoever is removed is refused: %s", async (reference, fault) => {
  const { hsaId } = await endedMember();
  const { code, err } = await request("--hsa-id", hsaId, ...mistake, "--reference", reference);
  expect(code).toBe(2);
  expect(err).toContain(fault);
  expect(await removals()).toEqual([]);
});
