import { describe, expect, it } from "vitest";
import { type Holder, matrix } from "#platform/access/matrix.ts";
import { type Right, rightAbove, rights } from "#platform/access/rights.ts";
import { get, type Route } from "#platform/http/route.ts";
import { newId, newReference } from "#platform/ids.ts";
import { filledIn } from "./addresses.ts";
import { type TestSite, testSite } from "./site.ts";
import { newStaff } from "./staff.ts";
import type { Visitor } from "./visitor.ts";
import { asa, astrid } from "./world.ts";

const holdersOf = (act: keyof typeof matrix): readonly Holder[] => matrix[act];

/** Visits every address that is not open to all, and says where the answer is another than the matrix says. */
async function wrongAnswers(site: TestSite, browser: Visitor, holds: readonly Holder[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of site.routes) {
    if (route.access === "public") continue;
    const allowed = holdersOf(route.access).some((holder) => holds.includes(holder));
    const status = await statusAt(browser, route);
    const isRight = allowed ? [200, 303, 404, 422].includes(status) : status === 403;
    if (!isRight) wrong.push(`${route.method} ${route.url}: ${status}`);
  }
  return wrong;
}

async function statusAt(browser: Visitor, { method, url }: Route): Promise<number> {
  const answer = method === "GET" ? await browser.get(filledIn(url)) : await browser.post(filledIn(url));
  return answer.statusCode;
}

async function signInStaff(site: TestSite, held: readonly Right[]): Promise<Visitor> {
  const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  return await site.signIn((await newStaff(door, held)).details.identity);
}

async function admitExternalUser(site: TestSite): Promise<Visitor> {
  const id = newId<"external_users">(site.now());
  const row = { id, person_reference: newReference(), email: `${id}@post.example`, created_at: site.now() };
  const names = { given_name: "Medborgare", family_name: "Ett", display_name: "Medborgare" };
  await site.connection.db
    .insertInto("external_users")
    .values({ ...row, ...names })
    .execute();
  return await site.admit({ external_user_id: id });
}

/** What is chosen or shown on a page that another act guards, and refused there: see the tests of removing. */
const chosenOnAPage = [
  "external-users.keep-authorship",
  "removals.read-external-users",
  "removals.read-organisation-people",
];

const standingAlone = rights.filter((right) => rightAbove(right) === undefined);
const standingBelow = rights.flatMap((right) => {
  const above = rightAbove(right);
  return above === undefined ? [] : [{ right, above }];
});

describe("The access matrix, tried cell by cell", () => {
  it.each(["administrator", "user"] as const)(
    "lets a signed-in %s do what it says and nothing else",
    async (role) => {
      const site = await testSite();
      const browser = await site.signIn({ administrator: astrid, user: asa }[role].hsaId);
      expect(await wrongAnswers(site, browser, [role])).toEqual([]);
    },
  );

  it("lets a signed-in external user do what it says and nothing else", async () => {
    const site = await testSite();
    expect(await wrongAnswers(site, await admitExternalUser(site), ["external-user"])).toEqual([]);
  });

  it("lets a staff member without rights do what all of the staff may and nothing else", async () => {
    const site = await testSite();
    expect(await wrongAnswers(site, await signInStaff(site, []), ["staff"])).toEqual([]);
  });

  it.each(standingAlone)(
    "lets a staff member with %s alone do what it says and nothing else",
    async (right) => {
      const site = await testSite();
      expect(await wrongAnswers(site, await signInStaff(site, [right]), ["staff", right])).toEqual([]);
    },
  );

  it.each(standingBelow)("lets nobody do more by $right without $above", async ({ right }) => {
    const site = await testSite();
    expect(await wrongAnswers(site, await signInStaff(site, [right]), ["staff"])).toEqual([]);
  });

  it.each(standingBelow)(
    "lets a staff member with $right below $above do what both say",
    async ({ right, above }) => {
      const site = await testSite();
      const browser = await signInStaff(site, [above, right]);
      expect(await wrongAnswers(site, browser, ["staff", above, right])).toEqual([]);
    },
  );

  it("lets a staff member with all rights do all that staff may, and nothing of others'", async () => {
    const site = await testSite();
    expect(await wrongAnswers(site, await signInStaff(site, rights), ["staff", ...rights])).toEqual([]);
  });

  it("sends a visitor who asks for what needs a role to sign in, and back to where they were going", async () => {
    const site = await testSite();
    for (const { method, url, access } of site.routes) {
      if (access === "public") continue;
      const address = filledIn(url);
      const browser = site.visitor();
      const answer = method === "GET" ? await browser.get(address) : await browser.post(address);
      expect(answer.statusCode, `${method} ${url}`).toBe(303);
      const door = matrix[access].some((holder) => holder === "external-user")
        ? "/account/sign-in"
        : "/sign-in";
      expect(answer.headers.location).toBe(`${door}?return=${encodeURIComponent(address)}`);
    }
  });

  it("has no act of anybody's who signs in that guards no address", async () => {
    const guards = new Set<string>((await testSite()).routes.map(({ access }) => access));
    const acts = (Object.keys(matrix) as (keyof typeof matrix)[]).filter((act) =>
      holdersOf(act).some((holder) => holder !== "operator" && holder !== "system"),
    );
    expect(acts.filter((act) => !guards.has(act))).toEqual(chosenOnAPage);
  });
});

describe("Default deny", () => {
  it("does not compile for a route whose act is not in the matrix", () => {
    // @ts-expect-error no such act
    expect(get("/nowhere", "members.everything", () => Promise.reject()).url).toBe("/nowhere");
  });

  it("lets nothing out that was answered without asking for access", async () => {
    const { fastify } = await import("fastify");
    const { refuseUnasked } = await import("#platform/http/default-deny.ts");
    const app = fastify();
    refuseUnasked(app);
    app.get("/", (_request, reply) => reply.header("set-cookie", "secret=1").send("a secret"));
    const answer = await app.inject("/");
    expect([answer.statusCode, answer.body, answer.headers["set-cookie"]]).toEqual([500, "", undefined]);
  });
});
