import { beforeEach, expect, test } from "vitest";
import { rights } from "#platform/access/rights.ts";
import { unusedFiles } from "../tests/program-files.ts";
import { type ScratchDoor, scratchDoor } from "../tests/scratch.ts";
import { staffLedger } from "../tests/staff.ts";
import { runCommandLine } from "./command-line.ts";

let door: ScratchDoor;
beforeEach(async () => {
  door = await scratchDoor();
});

/** Runs a command of the group as on a terminal that nobody watches; the answer and the rest apart. */
async function staff(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(["staff", ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: () =>
      Promise.resolve({
        connection: door.connection,
        door,
        verifyKey: unused,
        checkpointFile: "",
        hsaPrefixes: ["SE"],
        files: unusedFiles,
        newFolder: undefined,
        close: async () => {},
      }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const unused = undefined as never;

const sannasId = ["--hsa-id", "SE2021009994-3001"];
const sanna = [
  ...[...sannasId, "--given-name", "Sanna", "--family-name", "Kontakt"],
  ...["--email", "sanna@demomyndigheten.example"],
];
const petrasId = ["--identity", "A-77", "--scheme", "efos"];
const petra = [
  ...[...petrasId, "--given-name", "Petra", "--family-name", "Medborgarstöd"],
  ...["--email", "petra@demomyndigheten.example"],
];

test("the first who looks after staff comes from here, and everybody is listed with their rights", async () => {
  expect(await staff("add", ...sanna, "--right", "manage-staff", "--right", "read-log")).toEqual({
    code: 0,
    out: "Sanna Kontakt är handläggare med manage-staff, read-log.",
    err: "",
  });
  expect((await staff("add", ...petra)).out).toBe("Petra Medborgarstöd är handläggare utan rättigheter.");
  expect(await staff("list")).toEqual({
    code: 0,
    out:
      "Sanna Kontakt, SE2021009994-3001, sanna@demomyndigheten.example, aldrig inloggad: manage-staff, read-log\n" +
      "Petra Medborgarstöd, A-77 (efos), petra@demomyndigheten.example, aldrig inloggad: inga rättigheter",
    err: "",
  });
  const { events } = await staffLedger(door);
  expect(events.map(({ code, actor_reference }) => [code, actor_reference])).toEqual([
    ["staff-added", null],
    ["rights-given", null],
    ["staff-added", null],
  ]);
});

test("whoever lists staff is warned where nobody looks after them", async () => {
  expect((await staff("list")).err).toContain("Ingen kan hantera handläggare.");
});

test("all rights are given at once, and taken one by one or all", async () => {
  await staff("add", ...sanna, "--all-rights");
  await staff("add", ...petra);
  expect((await staff("grant", ...petrasId, "--all-rights")).out).toBe(
    `Petra Medborgarstöd har fått ${rights.join(", ")}.`,
  );
  expect((await staff("revoke", ...petrasId, "--right", "read-log")).out).toBe(
    "Petra Medborgarstöd har inte längre read-log.",
  );
  expect((await staff("revoke", ...petrasId, "--right", "read-log")).out).toBe(
    "Petra Medborgarstöd har redan det så.",
  );
  expect((await staff("revoke", ...petrasId, "--all-rights")).code).toBe(0);
  expect((await staff("list")).out).toContain("aldrig inloggad: inga rättigheter");
});

test("a right goes only together with the one that it stands below", async () => {
  await staff("add", ...sanna, "--all-rights");
  await staff("add", ...petra);
  const before = await staffLedger(door);
  const refused = {
    code: 1,
    err: "set-passwords ger inget utan manage-external-users: nämn båda. Inget har ändrats.",
  };
  expect(await staff("grant", ...petrasId, "--right", "set-passwords")).toMatchObject(refused);
  expect((await staff("revoke", ...sannasId, "--right", "manage-external-users")).code).toBe(1);
  expect(await staff("add", ...sanna.with(1, "SE2021009994-3009"), "--right", "set-passwords")).toMatchObject(
    { code: 2 },
  );
  expect(await staffLedger(door)).toEqual(before);
});

test("the last who looks after staff can neither lose that right nor be ended", async () => {
  await staff("add", ...sanna, "--all-rights");
  const before = await staffLedger(door);
  for (const words of [
    ["revoke", ...sannasId, "--right", "manage-staff"],
    ["end", ...sannasId],
  ]) {
    expect(await staff(...words)).toEqual({
      code: 1,
      out: "",
      err: "Ingen annan än Sanna Kontakt får hantera handläggare. Ge manage-staff till någon annan först. Inget har ändrats.",
    });
  }
  expect(await staffLedger(door)).toEqual(before);
  await staff("add", ...petra, "--right", "manage-staff");
  expect((await staff("end", ...sannasId)).out).toBe("Sanna Kontakt är inte längre handläggare.");
});

test("a dry run does everything but keep it", async () => {
  const before = await staffLedger(door);
  expect((await staff("add", ...sanna, "--all-rights", "--dry-run")).out).toMatch(
    /^Prövning, inget ändrat: Sanna Kontakt är handläggare med /,
  );
  expect(await staffLedger(door)).toEqual(before);
});

test("everything that is wrong with somebody is told at once, and nobody is added", async () => {
  const { code, err } = await staff(
    ...["add", "--hsa-id", "SE2021009995-1", "--given-name", "<b>", "--family-name", " ", "--email", "x"],
  );
  expect(code).toBe(2);
  expect(err.split("\n").map((line) => line.split(":")[0])).toEqual([
    ...["--given-name", "--family-name", "--hsa-id", "--email"],
    "Läs mer",
  ]);
  const passport = await staff("add", ...petra.with(3, "passport"));
  expect(passport.err).toContain('--scheme ska vara efos eller organisation, inte "passport".');
  expect((await staffLedger(door)).staff).toEqual([]);
});

test("somebody is named in one way: by HSA-id, or by what another e-ID says", async () => {
  await staff("add", ...sanna, "--all-rights");
  for (const words of [[], ["--identity", "A-77"], ["--scheme", "efos"], [...sannasId, ...petrasId]]) {
    const { code, err } = await staff("end", ...words);
    expect([code, err.split("\n")[0]]).toEqual([
      2,
      "Ange antingen --hsa-id eller både --identity och --scheme.",
    ]);
  }
});

test("a right that does not exist is told with those that do, and so is a call that names none", async () => {
  await staff("add", ...sanna, "--all-rights");
  expect((await staff("grant", ...sannasId, "--right", "rule")).err).toContain(
    'det finns ingen rättighet "rule". Välj bland manage-external-users, ',
  );
  expect(await staff("revoke", ...sannasId)).toMatchObject({ code: 2 });
});

test("somebody who is there already, and somebody who is not, are told of", async () => {
  await staff("add", ...sanna, "--all-rights");
  const again = await staff("add", ...sanna.with(1, "se2021009994-3001"));
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.err).toContain("Sanna Kontakt (SE2021009994-3001) är redan handläggare.");
  expect(await staff("end", ...petrasId)).toMatchObject({ code: 1, out: "" });
});
