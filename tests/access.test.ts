import { describe, expect, it } from "vitest";
import { type Holder, matrix } from "#platform/access/matrix.ts";
import { get } from "#platform/http/route.ts";
import { filledIn } from "./addresses.ts";
import { testSite } from "./site.ts";
import { asa, astrid } from "./world.ts";

const hsaIds = { administrator: astrid.hsaId, user: asa.hsaId };

describe("The access matrix, tried cell by cell", () => {
  it.each(["administrator", "user"] as const)(
    "lets a signed-in %s do what it says and nothing else",
    async (role) => {
      const site = await testSite();
      const browser = await site.signIn(hsaIds[role]);
      for (const { method, url, access } of site.routes) {
        if (access === "public") continue;
        const allowed: readonly Holder[] = matrix[access];
        const answer =
          method === "GET" ? await browser.get(filledIn(url)) : await browser.post(filledIn(url));
        const expected = allowed.includes(role) ? [200, 303, 404, 422] : [403];
        expect(expected, `${method} ${url} as ${role}: ${answer.statusCode}`).toContain(answer.statusCode);
      }
    },
  );

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

  it("has no act of a member's that guards no address", async () => {
    const guards = new Set((await testSite()).routes.map(({ access }) => access as string));
    const acts = Object.entries(matrix).filter(([, roles]: [string, readonly Holder[]]) =>
      roles.some((role) => role === "administrator" || role === "user"),
    );
    expect(acts.map(([act]) => act).filter((act) => !guards.has(act))).toEqual([]);
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
