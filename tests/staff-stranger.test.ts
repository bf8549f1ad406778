import { beforeAll, describe, expect, it } from "vitest";
import { filledIn, nobodysId } from "./addresses.ts";
import { staffLedger } from "./staff.ts";
import { newStaffOffice, type StaffOffice } from "./staff-office.ts";
import type { Visitor } from "./visitor.ts";
import { astrid, mans, petra } from "./world.ts";

let office: StaffOffice;
let strangers: readonly (readonly [string, Visitor])[];

beforeAll(async () => {
  office = await newStaffOffice("read-log");
  const { site, hanna } = office;
  strangers = [
    ["who reads the log", await site.signIn(mans.hsaId)],
    ["who looks after external users", await site.signIn(petra.hsaId)],
    ["at her own page", await site.signIn(hanna.details.identity)],
    ["who administers an organisation", await site.signIn(astrid.hsaId)],
  ];
});

/** Every address that is about one of the staff. */
function addressed() {
  const routes = office.site.routes.filter(({ url }) => url.includes(":staff"));
  expect(routes.length).toBeGreaterThan(4);
  return routes;
}

describe("Somebody without the right to look after staff", () => {
  it("gets the same answer to the byte about somebody who works here as about nobody, and none of it", async () => {
    for (const [who, stranger] of strangers) {
      for (const { method, url } of addressed()) {
        const visit = (staff: string) => {
          const address = filledIn(url, { staff });
          return method === "GET" ? stranger.get(address) : stranger.post(address, { right: "read-log" });
        };
        const [there, nowhere] = [await visit(office.hanna.staff), await visit(nobodysId)];
        expect(there.statusCode, `${who}: ${method} ${url}`).toBe(403);
        expect(there.body, `${who}: ${method} ${url}`).toBe(nowhere.body);
      }
    }
  });

  it("changes nothing and leaves no event", async () => {
    const before = await staffLedger(office.door);
    for (const [, stranger] of strangers) {
      for (const { url } of addressed().filter(({ method }) => method === "POST")) {
        await stranger.post(filledIn(url, { staff: office.hanna.staff }), { right: "manage-staff" });
      }
      await stranger.post("/staff", { givenName: "Eva" });
    }
    expect(await staffLedger(office.door)).toEqual(before);
  });
});

describe("Whoever looks after staff", () => {
  it("gets the same answer about what is no staff member's id as about nobody", async () => {
    const { rows } = await office.site.connection.pool.query<{ id: string }>(
      "select id from members limit 1",
    );
    for (const { method, url } of addressed()) {
      const answers = [];
      for (const staff of [nobodysId, rows[0]?.id ?? "", "1' or '1'='1", "..%2Fnew"]) {
        const address = filledIn(url, { staff });
        const answer =
          method === "GET" ? await office.frida.get(address) : await office.frida.post(address, {});
        answers.push([answer.statusCode, answer.body]);
      }
      expect(answers[0]?.[0], url).toBe(404);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, url).toBe(1);
    }
  });
});

describe("The administrators of an organisation", () => {
  it("never see in their log what happens among the authority's own people", async () => {
    const { site, frida, hanna } = office;
    await frida.post(`/staff/${hanna.staff}/rights`, { right: "manage-external-users" });
    const administrator = await site.signIn(astrid.hsaId);
    for (const address of [
      "/log",
      "/log?kind=staff",
      `/log?person=${hanna.reference}`,
      "/log?search=Hanna+Hand",
    ]) {
      const { statusCode, body } = await administrator.get(address);
      expect(statusCode, address).toBe(200);
      const rows = body.split("<tbody>")[1] ?? "";
      expect(rows.match(/Hanna Hand|Frida Först|som handläggare/), address).toBeNull();
    }
  });
});
