import { connect } from "node:net";
import { Writable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "#ui/assets.ts";
import { createDemonstrationSite } from "../src/demonstration/site.ts";
import { createLog } from "../src/log.ts";
import { type TestSite, testSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";
import { visitorTo } from "./visitor.ts";
import { astrid } from "./world.ts";

let site: TestSite;
let astridsBrowser: Visitor;

beforeAll(async () => {
  site = await testSite();
  astridsBrowser = await site.signIn(astrid.hsaId);
});

const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

/** A request that no browser of ours would make. */
async function send(method: "GET" | "POST", url: string, payload = "", headers: Record<string, string> = {}) {
  const host = site.config.origin.host;
  return await site.app.inject({
    method,
    url,
    headers: {
      host,
      cookie: astridsBrowser.cookieHeader("/"),
      ...(method === "POST" ? form : {}),
      ...headers,
    },
    ...(method === "POST" ? { payload } : {}),
  });
}

async function countMembers(): Promise<number> {
  const { rows } = await site.connection.pool.query("select count(*) as count from members");
  return rows[0].count;
}

const good = "givenName=Eva&familyName=Ny&hsaId=SE2120009994-9999&email=eva@exempelkoping.example";

describe("A form that our page did not make is answered with a clear 4xx, and nothing is saved", () => {
  it.each([
    ["bytes that are no UTF-8", 400, "givenName=%ff%fe&familyName=Ny"],
    ["a broken percent escape", 400, "givenName=%zz"],
    ["NUL", 400, "givenName=Eva%00"],
    ["a field that stands twice", 400, `${good}&givenName=Adam`],
    ["an unknown field", 422, `${good}&role=administrator`],
    ["a field named as something every object has", 422, `${good}&constructor=1`],
    ["more than it may hold", 413, `givenName=${"a".repeat(70_000)}`],
    ["one field of ten thousand characters and more", 400, `givenName=${"a".repeat(10_001)}`],
    ["thousands of fields", 400, "a=1&".repeat(2_100)],
  ])("%s", async (_what, status, payload) => {
    const before = await countMembers();
    const answer = await send("POST", "/members", payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.body).toContain("<h1");
    expect(await countMembers()).toBe(before);
  });

  it.each(["application/json", "multipart/form-data; boundary=x", "text/plain"])(
    "of the type %s",
    async (type) => {
      const answer = await send("POST", "/members", '{"givenName":"Eva"}', { "content-type": type });
      expect(answer.statusCode).toBe(400);
    },
  );
});

describe("A query", () => {
  it.each([
    ["NUL", "%00"],
    ["bytes that are no UTF-8", "%ff"],
    ["over-length", "a".repeat(10_001)],
  ])("with %s is 400", async (_what, term) => {
    expect((await send("GET", `/members?search=${term}`)).statusCode).toBe(400);
  });

  it("with a name that stands twice is 400", async () => {
    expect((await send("GET", "/members?search=a&search=b")).statusCode).toBe(400);
  });

  it.each([
    "%25",
    "_",
    "%5C",
    "'",
    "%22",
    "<script>",
    "--",
    "%0A",
    "\u{1F600}",
    "‮",
    "%F0%9F%98%80",
    ")(*&^$",
    "[]",
  ])("for %s is a legal search", async (term) => {
    const encoded = term.startsWith("%") ? term : encodeURIComponent(term);
    const answer = await send("GET", `/members?search=${encoded}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain("<script>");
  });

  it("with unknown names is answered as if they were not there", async () => {
    expect((await send("GET", "/members?utm_source=x&__proto__=y&constructor=z")).statusCode).toBe(200);
  });
});

describe("An address", () => {
  it.each([
    "/members/%00",
    "/members/%ff",
    "/members/%zz",
    `/members/${"a".repeat(3000)}`,
    "/nowhere",
    "//evil.example/",
  ])("%s is a page in our design, never a 500", async (url) => {
    const answer = await send("GET", url);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.body).toContain("Demomyndigheten");
  });

  it("asked for under another host name is sent to the one the site has", async () => {
    const answer = await send("GET", "/help?x=1", "", { host: "127.0.0.1:4000" });
    expect([answer.statusCode, answer.headers.location]).toEqual([308, "http://localhost:4000/help?x=1"]);
    const elsewhere = await send("GET", "//evil.example/", "", { host: "127.0.0.1:4000" });
    expect(elsewhere.headers.location).toBe("http://localhost:4000/evil.example/");
  });

  it("that names another host itself leads to ours all the same", async () => {
    const answer = await site.app.inject({ url: "http://evil.example/members", headers: { host: "foo" } });
    expect([answer.statusCode, answer.headers.location]).toEqual([308, "http://localhost:4000/members"]);
  });

  it("with a method it does not have is not found", async () => {
    expect(
      (await site.app.inject({ method: "DELETE", url: "/members", headers: { host: "localhost:4000" } }))
        .statusCode,
    ).toBe(404);
  });
});

describe("A write that another site started is refused", () => {
  it.each([
    ["cross-site", { "sec-fetch-site": "cross-site" }],
    ["from a sibling host", { "sec-fetch-site": "same-site" }],
    ["typed by nobody", { "sec-fetch-site": "none" }],
  ])("%s", async (_what, headers) => {
    const before = await countMembers();
    expect((await send("POST", "/members", good, headers)).statusCode).toBe(403);
    expect(await countMembers()).toBe(before);
  });

  it("by an older browser that only tells the origin", async () => {
    const headers = { "content-type": form["content-type"], cookie: astridsBrowser.cookieHeader("/") };
    const answer = await site.app.inject({
      method: "POST",
      url: "/members",
      headers: { ...headers, host: "localhost:4000", origin: "https://evil.example" },
      payload: good,
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe("Every answer", () => {
  it("forbids inline script, framing, referrers and caching", async () => {
    for (const url of ["/", "/members", "/nowhere", "/members/new"]) {
      const { headers } = await send("GET", url);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'/);
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });
});

describe("The program's log", () => {
  it("holds nothing that a person typed, whatever went wrong", async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const app = await createDemonstrationSite({
      config: site.config,
      db: site.connection.db,
      clock: site.now,
      masterKey: site.masterKey,
      assets: await buildAssets(),
      version: "0",
      logger: createLog(sink),
    });
    const browser = visitorTo(app, site.config.origin);
    const typed = "Kanariefagel";
    await browser.get(`/members?search=${typed}`);
    await browser.get(`/${typed}`);
    await browser.get(`/sign-in?return=/members?search=${typed}`);
    await browser.post("/members", { givenName: typed });
    await browser.post("/language", { language: typed, return: `/${typed}`, [typed]: typed });
    await browser.get(`/members/${typed}%00`);
    await app.close();
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join("")).not.toMatch(/kanarie/i);
  });
});

describe("What is no request that Node can read", () => {
  it.each([
    [
      "an address of 20,000 characters",
      431,
      `GET /members?search=${"a".repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    ],
    ["a broken head", 400, "GET / HTTP/1.1\r\nhost\r\n\r\n"],
    ["no HTTP at all", 400, "\x16\x03\x01\x02\r\n\r\n"],
  ])("%s is answered with a page in our design", async (_what, status, bytes) => {
    const app = await createDemonstrationSite({
      config: site.config,
      db: site.connection.db,
      clock: site.now,
      masterKey: site.masterKey,
      assets: await buildAssets(),
      version: "0",
    });
    await app.listen({ port: 0, host: "127.0.0.1" });
    const address = app.server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const answer = await new Promise<string>((resolve, reject) => {
      let read = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (chunk) => {
        read += chunk;
      });
      socket.on("close", () => resolve(read));
      socket.on("error", reject);
    });
    await app.close();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain("Demomyndigheten");
  });
});
