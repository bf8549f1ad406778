import { at, dialog, nobody, type PageToMeet, submitted } from "./pages.ts";

/** What staff meet when they look after the catalogue. */
export const cataloguePages: readonly PageToMeet[] = [
  at("/catalogue"),
  at("/catalogue/new", "a new e-service"),
  submitted("/catalogue/new", "a new e-service with all errors"),
  ofCatalogue("", "an e-service of the catalogue"),
  ofCatalogue("", "a new permission", 'a[href$="/permissions/new"]'),
  ofCatalogue("", "the texts of an e-service", 'a[href$="/correction"]'),
  ofCatalogue("", "the withdrawal of an e-service", 'a[href$="/withdrawal"]'),
  ofCatalogue("Asylsökande i förskola", "a permission of the catalogue"),
  ofCatalogue("Asylsökande i förskola", "the texts of a permission", 'a[href$="/correction"]'),
  ofCatalogue("Asylsökande i förskola", "the withdrawal of a permission", 'a[href$="/withdrawal"]'),
  ofCatalogue(
    "Kostnader för ekonomiskt bistånd till personer med tillstånd av medicinska skäl",
    "the taking back of a withdrawal",
    'a[href$="/taking-back"]',
  ),
  dialog("/catalogue", 'a[href="/catalogue/new"]', "the dialog for a new e-service"),
  at(`/catalogue/${nobody}`, "404 of an e-service"),
];

/** The page about the first e-service, or about one of its permissions, or what one link of that leads to. */
function ofCatalogue(permission: string, name: string, pressed?: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/catalogue");
      const follow = async (link: ReturnType<typeof page.locator>) =>
        await page.goto((await link.getAttribute("href")) ?? "");
      let answer = await follow(page.locator("tbody th a").first());
      if (permission !== "") answer = await follow(page.getByRole("link", { name: permission, exact: true }));
      if (pressed === undefined) return answer;
      await page.locator("main").locator(pressed).first().click();
      await page.waitForLoadState("networkidle");
      return null;
    },
  };
}
