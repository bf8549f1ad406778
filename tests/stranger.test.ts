import { beforeAll, describe, expect, it } from "vitest";
import { filledIn, nobodysId } from "./addresses.ts";
import { type TestSite, testSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";
import { asa, astrid, bo, exempelkopingUsers, tove } from "./world.ts";

let site: TestSite;
let stranger: Visitor;

beforeAll(async () => {
  site = await testSite();
  stranger = await site.signIn(tove.hsaId);
});

async function idsOf(hsaId: string): Promise<{ id: string; reference: string }> {
  const { rows } = await site.connection.pool.query(
    "select id, person_reference as reference from members where hsa_id_canonical = upper($1) and ended_at is null",
    [hsaId],
  );
  return rows[0];
}

describe("The administrator of Testeby, at every address of Exempelköping's people", () => {
  it("gets the same answer to the byte as for a person who does not exist", async () => {
    const { id } = await idsOf(asa.hsaId);
    const administrator = await idsOf(astrid.hsaId);
    const addressed = site.routes.filter(({ url }) => url.includes(":member"));
    expect(addressed.length).toBeGreaterThan(5);
    for (const { method, url } of addressed) {
      for (const foreign of [id, administrator.id]) {
        const visit = (member: string) => {
          const address = filledIn(url, { member, eService: "ansvar-ensamkommande" });
          return method === "GET" ? stranger.get(address) : stranger.post(address, {});
        };
        const [there, nowhere] = [await visit(foreign), await visit(nobodysId)];
        expect(there.statusCode, `${method} ${url}`).toBe(nowhere.statusCode);
        expect(there.body, `${method} ${url}`).toBe(nowhere.body);
      }
      const malformed = await stranger.get(filledIn(url, { member: "1' or '1'='1", eService: "x" }));
      expect(malformed.statusCode, url).toBe(404);
    }
  });

  it("changes nothing and leaves no event", async () => {
    const { id } = await idsOf(asa.hsaId);
    const state = async () => {
      const { rows } = await site.connection.pool.query(
        `select (select count(*) from audit_events) as events, to_jsonb(members) as member,
                (select count(*) from grants where member_id = members.id and revoked_at is null) as grants
           from members where id = $1`,
        [id],
      );
      return rows[0];
    };
    const before = await state();
    for (const { url } of site.routes.filter(
      ({ method, url }) => method === "POST" && url.includes(":member"),
    )) {
      await stranger.post(filledIn(url, { member: id, eService: "statlig-ersattning" }), {});
    }
    expect(await state()).toEqual(before);
  });

  it("finds nobody of them in lists, counts, search, pickers or the log", async () => {
    const { reference } = await idsOf(asa.hsaId);
    const addresses = [
      "/members",
      "/members?size=500",
      `/members?search=${encodeURIComponent("Å")}`,
      "/members?search=exempelkoping",
      `/members?after=${(await idsOf(asa.hsaId)).id}`,
      "/log",
      `/log?person=${reference}`,
    ];
    for (const address of addresses) {
      const { body, statusCode } = await stranger.get(address);
      expect(statusCode, address).toBe(200);
      for (const { hsaId } of [astrid, bo, ...exempelkopingUsers]) {
        // one person works in both municipalities, under the same HSA-id
        if (hsaId === "SE2120009994-2002") continue;
        expect(body.includes(hsaId), `${hsaId} at ${address}`).toBe(false);
      }
      expect(body, address).not.toContain("Se och ändra ansvar för ensamkommande</label>");
    }
  });
});
