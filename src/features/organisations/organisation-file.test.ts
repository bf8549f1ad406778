import { expect, test } from "vitest";
import { readOrganisationFile } from "./organisation-file.ts";

const heading = "kind,code,name,organisation_number,county_code";
const exempelkoping = "municipality,9901,Exempelköpings kommun,2120009994,99";
const pahitt = "region,99,Region Påhitt,2321009991,99";

function faultsOf(text: string) {
  const read = readOrganisationFile(text);
  return read.ok ? [] : read.faults.map(({ row, place, message }) => `${row} ${place ?? "-"}: ${message}`);
}

test("a file is read with its rows' numbers", () => {
  const read = readOrganisationFile(`${heading}\n${exempelkoping}\n\n${pahitt}\n`);
  expect(read).toEqual({
    ok: true,
    value: [
      {
        row: 2,
        entry: {
          kind: "municipality",
          code: "9901",
          name: "Exempelköpings kommun",
          organisationNumber: "2120009994",
          countyCode: "99",
        },
      },
      expect.objectContaining({ row: 4 }),
    ],
  });
});

test.each([
  ["Windows line ends", `${heading}\r\n${exempelkoping}\r\n`],
  ["semicolons, as Swedish spreadsheets write", `${heading}\n${exempelkoping}`.replaceAll(",", ";")],
  [
    "another order of columns",
    "code,kind,county_code,organisation_number,name\n9901,municipality,99,2120009994,X",
  ],
  ["quoted fields", `${heading}\n"municipality","9901","Exempel, köpings kommun","2120009994","99"`],
  ["a written organisation number", `${heading}\n${exempelkoping.replace("2120009994", "212000-9994")}`],
])("a file with %s is as good as any", (_what, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test("all faults of all rows are told at once, in the file's order", () => {
  const rows = [
    "kommun,9901,Exempelköpings kommun,2120009994,99",
    "municipality,180,,2120009995,1",
    "region,9,Region Påhitt,23210099",
    "region,99,Region Påhitt,2321009991,98",
  ];
  expect(faultsOf([heading, ...rows].join("\n"))).toEqual([
    '2 kind: Skriv municipality (kommun) eller region, inte "kommun".',
    '3 code: En kommuns kod har fyra siffror, inte "180". Kalkylprogram tar bort nollan i början.',
    "3 name: Namnet saknas.",
    "3 organisation_number: Organisationsnumrets kontrollsiffra stämmer inte.",
    '3 county_code: En länskod har två siffror, inte "1".',
    "4 -: Raden har 4 fält, men rubrikraden har 5.",
    "5 county_code: Länskoden 98 stämmer inte med koden 99, som börjar med 99.",
  ]);
});

test("a code or a number that stands twice is told at the second row, with the first", () => {
  const again = exempelkoping.replace("2120009994", "2120009986");
  const sameNumber = exempelkoping.replace("9901", "9902");
  expect(faultsOf([heading, exempelkoping, again, sameNumber].join("\n"))).toEqual([
    "3 code: Samma värde står redan på rad 2. Ta bort den ena raden eller rätta värdet.",
    "4 organisation_number: Samma värde står redan på rad 2. Ta bort den ena raden eller rätta värdet.",
  ]);
});

test("columns that are missing, unknown or repeated are told by name", () => {
  expect(faultsOf("kind,code,name,name,colour\n")).toEqual([
    "1 -: Kolumnen organisation_number saknas i rubrikraden.",
    "1 -: Kolumnen county_code saknas i rubrikraden.",
    '1 -: Kolumnen "colour" är okänd. De som finns är kind, code, name, organisation_number, county_code.',
    "1 -: Kolumnen name står mer än en gång i rubrikraden.",
  ]);
});

test("a quotation mark out of place is told with the faults before it", () => {
  const faults = faultsOf(`${heading}\nregion,1,X,2321009991,99\nregion,99,"Region "Påhitt",2321009991,99\n`);
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["2 code", "3 -"]);
});

test("an empty file is told as such", () => {
  expect(faultsOf("")).toEqual(["1 -: Filen är tom."]);
});
