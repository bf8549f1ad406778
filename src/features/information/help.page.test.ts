import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { helpPage } from "./help.page.tsx";

const contact = { email: "stod@myndighet.example", telephone: undefined };
const installation = { authority: "Myndigheten", support: { municipality: contact, region: contact } };
const service = new URL("https://behorighet.myndighet.example/");

it("A network's keeper reads what each address is for", () => {
  const signIn = new URL("https://idp.example/oidc");
  expect(hostsTold({ service, signIn: [signIn] })).toEqual([
    "behorighet.myndighet.example: själva tjänsten",
    "idp.example: inloggningen",
  ]);
});

it("An address that serves both is told once", () => {
  const signIn = new URL("/identity", service);
  expect(hostsTold({ service, signIn: [signIn] })).toEqual([
    "behorighet.myndighet.example: själva tjänsten och inloggningen",
  ]);
});

function hostsTold(reachable: { service: URL; signIn: URL[] }): string[] {
  const page = helpPage({ ...installation, reachable })({ language: "sv" });
  const items = renderToString(page.content).match(/<li><code>.*?<\/li>/g) ?? [];
  return items.map((item) => item.replace(/<[^>]*>/g, ""));
}
