import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fastify from "fastify";
import { describe, expect, it } from "vitest";
import { compressPages } from "./compression.ts";

const page = `<!doctype html><p>${"Åsa Ågren ".repeat(1_000)}</p>`;

describe("a long page", () => {
  it("comes compressed to browsers that take it so, and is the same page", async () => {
    const brotli = await asked("gzip, deflate, br");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(page);
    expect(brotli.rawPayload.length).toBeLessThan(page.length / 20);
    const gzip = await asked("gzip, deflate");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(page);
  });

  it("comes as it is to everybody else", async () => {
    const plain = await asked(undefined);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body).toBe(page);
    expect(plain.headers.vary).toBe("accept-encoding");
  });
});

async function asked(encodings: string | undefined) {
  const app = fastify();
  compressPages(app);
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  const headers = encodings === undefined ? {} : { "accept-encoding": encodings };
  return await app.inject({ url: "/", headers });
}
