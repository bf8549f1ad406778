import { describe, expect, test } from "vitest";
import { newOffice, textOf } from "../../../../tests/office.ts";
import { testSite } from "../../../../tests/site.ts";
import { petra, sanna } from "../../../../tests/world.ts";

const site = await testSite();
const browser = await site.signIn(sanna.hsaId);

/** The names in the rows, as they stand. */
async function names(address: string): Promise<string[]> {
  const { body } = await browser.get(address);
  return [...body.matchAll(/<th scope="row"[^>]*>.*?<a [^>]*>(.*?)<\/a>/g)].map(([, name = ""]) =>
    name.replace(/<[^>]*>/g, ""),
  );
}

test("every organisation stands there with its e-services, when an agreement ends, and its administrators", async () => {
  const text = textOf(await browser.get("/organisations"));
  expect(text).toMatch(/Exempelköpings? kommun/);
  expect(text).toMatch(/\d+ organisationer/);
  expect(text).toContain("Hämta som CSV");
});

describe("the list is narrowed", () => {
  test("by a word, by kind, by e-service and by what is the matter, each in the address", async () => {
    const all = await names("/organisations");
    const regions = await names("/organisations?kind=region");
    const municipalities = await names("/organisations?kind=municipality");
    expect(regions.length).toBeGreaterThan(0);
    expect([...regions, ...municipalities].toSorted()).toEqual(all.toSorted());
    expect(await names("/organisations?search=EXEMPELK")).toEqual(
      all.filter((name) => name.includes("Exempelk")),
    );
    const agreed = await names("/organisations?e-service=statlig-ersattning");
    expect(agreed.length).toBeGreaterThan(0);
    expect(agreed.length).toBeLessThan(all.length);
    const without = await names("/organisations?need=no-agreement");
    expect(agreed.filter((name) => without.includes(name))).toEqual([]);
    expect(await names("/organisations?need=nonsense&kind=all&sort=odd")).toEqual(all);
  });

  test("to those with one administrator, none, or none who has ever signed in", async () => {
    const { municipality, door } = await newOffice();
    const { rows } = await site.connection.pool.query<{ name: string }>(
      "select name from organisations where id = $1",
      [municipality.ada.organisation],
    );
    const name = rows[0]?.name ?? "";
    expect(await names("/organisations?need=one-administrator")).not.toContain(name);
    expect(await names("/organisations?need=never-signed-in")).not.toContain(name);
    const end = async (member: string) =>
      await door.db
        .updateTable("members")
        .set({ ended_at: site.now() })
        .where("id", "=", member as never)
        .execute();
    await end(municipality.ada.member);
    expect(await names("/organisations?need=one-administrator")).toContain(name);
    await end(municipality.bosse.member);
    expect(await names("/organisations?need=no-administrator")).toContain(name);
    expect(await names("/organisations?need=never-signed-in")).toContain(name);
  });

  test("to nothing, which is said, with the way back to all", async () => {
    const page = await browser.get(`/organisations?search=${encodeURIComponent(`<b>'"%_\\`)}`);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toMatch(/0 av \d+ organisationer/);
    expect(page.body).toContain('href="/organisations"');
  });
});

test("it is sorted by every heading, both ways", async () => {
  for (const sort of ["name", "code", "agreement-ends", "administrators"]) {
    const up = await names(`/organisations?sort=${sort}`);
    const down = await names(`/organisations?sort=${sort}&direction=descending`);
    expect(down, sort).toEqual(up.toReversed());
  }
});

test("the CSV has the rows that the list has", async () => {
  const file = await browser.get("/organisations/export?kind=region");
  expect(file.headers["content-type"]).toContain("text/csv");
  const rows = file.body.trim().split("\r\n").slice(1);
  expect(rows.map((row) => row.split(";")[0])).toEqual(await names("/organisations?kind=region"));
});

test("whoever has no right to it is refused", async () => {
  const other = await site.signIn(petra.hsaId);
  for (const address of ["/organisations", "/organisations/export"])
    expect((await other.get(address)).statusCode).toBe(403);
});
