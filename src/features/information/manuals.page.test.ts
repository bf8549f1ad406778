import { expect, test } from "vitest";
import { testSite } from "../../../tests/site.ts";

test("whoever knows the administrator manual finds its chapters again, by its own headings (§4.3–4.7)", async () => {
  const { body } = await (await testSite()).visitor().get("/manuals");
  const headings = [...body.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, heading]) => heading);
  expect(headings).toEqual([
    "Filtrera, sök och sortera i listan med användare",
    "Lägg till ny användare",
    "Ändra eller lägga till behörigheter för användare",
    "Ändra uppgifter för användare",
    "Ta bort en användare",
    "Ta reda på varför någon inte kommer in",
    "Se vem som har gjort vad",
    "Dina behörigheter",
  ]);
});
