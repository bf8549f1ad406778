import { describe, expect, it } from "vitest";
import { freshActs } from "#platform/access/fresh-acts.ts";
import { rights } from "#platform/access/rights.ts";
import type { Route } from "#platform/http/route.ts";
import { filledIn } from "./addresses.ts";
import { newOffice } from "./office.ts";
import { type TestSite, testSite } from "./site.ts";
import { newStaff } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

const site = await testSite();
const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };

type Owner = { readonly column: "staff_id" | "member_id"; readonly id: string };

async function setSince({ connection }: TestSite, { column, id }: Owner, minutes: number | null) {
  const since = minutes === null ? null : new Date(site.now().getTime() - minutes * 60_000);
  await connection.pool.query(`update sessions set authenticated_at = $2 where ${column} = $1`, [id, since]);
}

async function written() {
  const { rows } = await site.connection.pool.query(
    "select (select count(*) from audit_events)::int as events, (select count(*) from sessions)::int as sessions",
  );
  return rows;
}

const guarded = (route: Route) => route.access !== "public" && freshActs.has(route.access);

/** Where somebody whose sign-in is not fresh ends up who asks for everything that wants one. */
async function answers(browser: Visitor, mayToo: (route: Route) => boolean) {
  const seen: [string, number, string | undefined][] = [];
  for (const route of site.routes.filter((one) => guarded(one) && mayToo(one))) {
    const address = filledIn(route.url);
    const answer = await (route.method === "GET"
      ? browser.get(address)
      : browser.post(address, { typed: "x" }));
    seen.push([`${route.method} ${address}`, answer.statusCode, answer.headers.location]);
  }
  return seen;
}

const again = (target: string) => `/sign-in/again?return=${encodeURIComponent(target)}`;

const isMembers = ({ url }: Route) => url.startsWith("/members");

describe("What deserves a fresh sign-in, at every address that the matrix says", () => {
  it("sends staff who signed in a while ago to show who they are, and does nothing", async () => {
    const staff = await newStaff(door, rights);
    const browser = await site.signIn(staff.details.identity);
    const own: Owner = { column: "staff_id", id: staff.staff };
    for (const minutes of [16, null]) {
      await setSince(site, own, minutes);
      const before = await written();
      const seen = await answers(browser, (route) => !isMembers(route));
      expect(seen.length).toBeGreaterThan(20);
      expect(seen).toEqual(
        seen.map(([asked]) => {
          const [method, address = ""] = asked.split(" ");
          return [asked, 303, again(method === "GET" ? address : "/kept-form")];
        }),
      );
      expect(await written()).toEqual(before);
    }
    await setSince(site, own, 14);
    const statuses = (await answers(browser, (route) => !isMembers(route))).map(([, , location]) => location);
    expect(statuses.some((location) => location?.startsWith("/sign-in/again"))).toBe(false);
  });

  it("sends administrators as well", async () => {
    const { ada, municipality } = await newOffice();
    await setSince(site, { column: "member_id", id: municipality.ada.member }, 16);
    const seen = await answers(ada, isMembers);
    expect(seen.map(([, , location]) => location?.split("?")[0])).toEqual(seen.map(() => "/sign-in/again"));
    expect(seen).toHaveLength(2);
  });

  it("asks first whether they may at all", async () => {
    const staff = await newStaff(door, []);
    const browser = await site.signIn(staff.details.identity);
    await setSince(site, { column: "staff_id", id: staff.staff }, 16);
    const rightful = (route: Route) => route.access !== "service-sessions.end";
    for (const [asked, status] of await answers(browser, rightful))
      expect([asked, status]).toEqual([asked, 403]);
  });

  it("leaves everything else as it is", async () => {
    const staff = await newStaff(door, rights);
    const browser = await site.signIn(staff.details.identity);
    await setSince(site, { column: "staff_id", id: staff.staff }, 60);
    for (const address of ["/my-rights", "/staff", "/organisations", "/external-users", "/my-sessions"])
      expect((await browser.get(address)).statusCode, address).toBe(200);
  });
});
