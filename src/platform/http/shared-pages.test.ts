import { setTimeout as wait } from "node:timers/promises";
import fastify from "fastify";
import { describe, expect, test } from "vitest";
import { compressPages } from "./compression.ts";
import { markAsked, refuseUnasked } from "./default-deny.ts";
import { sharePages } from "./shared-pages.ts";

/** A site of pages that each say how many have been made, slowly enough that others ask meanwhile. */
async function siteOfPages() {
  const app = fastify();
  let made = 0;
  refuseUnasked(app);
  compressPages(app);
  sharePages(app);
  app.addHook("preHandler", async (request) => markAsked(request));
  const make = async () => {
    made += 1;
    await wait(30);
    return `<p>${made}</p>${" ".repeat(2_000)}`;
  };
  app.get("/page", { config: { isShared: true } }, async (_request, reply) =>
    reply.type("text/html").send(await make()),
  );
  app.get("/own", async (_request, reply) => reply.type("text/html").send(await make()));
  app.get("/choice", { config: { isShared: true } }, async (_request, reply) =>
    reply
      .type("text/html")
      .header("set-cookie", "language=sv")
      .send(await make()),
  );
  app.get("/fault", { config: { isShared: true } }, async (_request, reply) => {
    reply.code(made % 2 === 0 ? 500 : 200);
    return reply.type("text/html").send(await make());
  });
  const ask = async (url: string, headers: Record<string, string> = {}) => await app.inject({ url, headers });
  return { ask, made: () => made };
}

const nine = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 9 }, act));

describe("a page that everybody gets alike", () => {
  test("is made once for all who ask at the same time, and the same to the byte", async () => {
    const { ask, made } = await siteOfPages();
    const answers = await nine(() => ask("/page", { "accept-encoding": "br" }));
    expect(made()).toBe(1);
    expect(new Set(answers.map(({ rawPayload }) => rawPayload.toString("hex"))).size).toBe(1);
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        "content-encoding": "br",
        "content-type": "text/html",
        vary: "accept-encoding",
      });
    }
  });

  test("is kept apart by address and by what the browser can read", async () => {
    const { ask, made } = await siteOfPages();
    await ask("/page");
    await ask("/page?sort=ending");
    expect((await ask("/page", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
    expect(made()).toBe(3);
    expect((await ask("/page")).headers["content-encoding"]).toBeUndefined();
    expect(made()).toBe(3);
  });

  test("is made anew two seconds after it was asked for", async () => {
    const { ask } = await siteOfPages();
    expect((await ask("/page")).body).toContain("<p>1</p>");
    await wait(1_000);
    expect((await ask("/page")).body).toContain("<p>1</p>");
    await wait(1_050);
    expect((await ask("/page")).body).toContain("<p>2</p>");
  });
});

describe("everybody gets their own", () => {
  test("where the browser sends a cookie, and nobody else gets that one", async () => {
    const { ask } = await siteOfPages();
    const known = { cookie: "session=1" };
    expect((await ask("/page", known)).body).toContain("<p>1</p>");
    expect((await ask("/page")).body).toContain("<p>2</p>");
    expect((await ask("/page", known)).body).toContain("<p>3</p>");
  });

  test("of a page that is not said to be shared, and of one that sets a cookie", async () => {
    const { ask, made } = await siteOfPages();
    await nine(() => ask("/own"));
    await nine(() => ask("/choice"));
    expect(made()).toBe(18);
  });

  test("of a fault: those who waited ask again", async () => {
    const { ask } = await siteOfPages();
    const [first, second] = await Promise.all([ask("/fault"), ask("/fault")]);
    expect([first.statusCode, second.statusCode]).toEqual([500, 200]);
  });
});
