import { expect, it } from "vitest";
import { testSite } from "../../../tests/site.ts";

it.each([
  [
    "/accessibility",
    "Myndigheten för digital förvaltning (Digg) eller den myndighet som har tagit över tillsynen",
  ],
  ["/personal-data", "Demomyndigheten är personuppgiftsansvarig"],
  ["/personal-data", "uppgift av allmänt intresse och myndighetsutövning, artikel 6.1 e"],
  ["/personal-data", "inloggningsloggen i ett år"],
  ["/personal-data", "dataskyddsombud? Skriv till kontaktcenter"],
])("%s tells: %s", async (address, sentence) => {
  const site = await testSite();
  expect((await site.visitor().get(address)).body).toContain(sentence);
});
