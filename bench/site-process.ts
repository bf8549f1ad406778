import type { AddressInfo } from "node:net";
import { connect } from "#platform/db/connect.ts";
import { siteOf } from "./pages.ts";

// A site in a process of its own, which says its port when it answers: `node --import tsx bench/site-process.ts <url>`.
const site = await siteOf(await connect({ url: process.argv[2] ?? "" }));
await site.listen({ host: "127.0.0.1", port: 0 });
process.send?.((site.server.address() as AddressInfo).port);
