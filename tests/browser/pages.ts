import type { Page, Response } from "playwright-core";

/** A page, or a state of a page, that somebody can meet. */
export type PageToMeet = {
  readonly name: string;
  /** Gives the answer, where the state came with one; a state that scripts make has none. */
  open(page: Page): Promise<Response | null>;
};

export const nobody = "01900000-0000-7000-8000-000000000000";

export function at(address: string, name = address): PageToMeet {
  return { name, open: (page) => page.goto(address) };
}

export const visitorsPages: readonly PageToMeet[] = [
  at("/"),
  at("/other-actors"),
  at("/other-actors/municipalities"),
  at("/other-actors/municipalities/e-services"),
  at("/other-actors/municipalities/e-services/administration"),
  at("/other-actors/municipalities/e-services/statlig-ersattning"),
  at("/other-actors/regions"),
  at("/other-actors/regions/e-services"),
  at("/help"),
  at("/manuals"),
  at("/accessibility"),
  at("/personal-data"),
  at("/contact"),
  at("/demonstration/people"),
  at("/demonstration/mail"),
  at("/sign-in"),
  at("/sign-in?kind=municipality"),
  at("/sign-in/start", "the cards"),
  at("/sign-in/callback", "a sign-in that is no longer valid"),
  at("/sign-in/organisation"),
  holding("reserve", "a sign-in with a reserve card"),
  holding("without-hsa-id", "a sign-in without HSA-id"),
  at("/signed-out"),
  at("/account/new"),
  submitted("/account/new", "a new account with all errors"),
  at("/account/registered"),
  at("/account/sign-in"),
  submitted("/account/sign-in", "a sign-in with all errors"),
  at("/account/password-choice", "no one-time password"),
  at("/account/password-reset"),
  at("/account/password-reset/sent"),
  at("/account/email-verification/nonsens", "a link that leads nowhere"),
  at("/account/signed-out"),
  at("/account/removal-cancellation/nonsens", "a link of a request that leads nowhere"),
  at("/account/removal-cancelled"),
  at("/account/e-id/sign-in", "the citizens' e-IDs"),
  at("/account/e-id/callback", "an e-ID's answer that is no longer valid"),
  showing("cancel", "an identification that was cancelled"),
  showing("low", "an e-ID of too low a level"),
  showing("ivar", "an e-ID that no account is tied to"),
  at("/nowhere", "404"),
  at("/help?a=%00", "400"),
];

/** What keeps the name is the choice with most to say. */
const removalAsking = "/my-pages/removal/request?account=delete&comments=delete&votes=keep";

/** Of a citizen with a verified personal number, who is signed in elsewhere too. */
export const citizensPages: readonly PageToMeet[] = [
  at("/my-pages"),
  at("/my-pages/details"),
  at("/my-pages/email"),
  submitted("/my-pages/email", "a change of address with all errors"),
  at("/my-pages/password"),
  submitted("/my-pages/password", "a change of password with all errors"),
  at("/my-pages/notices"),
  at("/my-pages/sessions"),
  at("/my-pages/sessions/ending"),
  submitted("/my-pages/sessions/ending", "an ending of sessions with all errors"),
  ofAnotherSession(),
  at("/my-pages/data"),
  at("/my-pages/removal"),
  at("/my-pages/removal/request", "a request with nothing chosen"),
  at(removalAsking, "a request to be removed"),
  submitted(removalAsking, "a request to be removed that is not confirmed"),
  at("/my-pages/cases"),
  at("/my-pages/votes"),
  at("/my-pages/comments"),
  at("/account/email-change/nonsens", "a link that leads nowhere"),
  at("/members", "403"),
  at("/nowhere", "404"),
];

export const usersPages: readonly PageToMeet[] = [
  at("/my-permissions"),
  at("/my-sessions"),
  at("/members", "403"),
  at("/nowhere", "404"),
];

export const administratorsPages: readonly PageToMeet[] = [
  at("/members?size=10"),
  at("/members?search=wa", "a search"),
  at("/members?search=ingenstans", "a search without hits"),
  at(
    "/members?e-service=statlig-ersattning&permission=none&sort=email&direction=descending&size=10",
    "filters",
  ),
  at("/members?size=10&page=2&density=compact", "the second page"),
  at("/members?search=%00", "400"),
  at("/members/new"),
  submitted("/members/new", "the form for a new user with all errors"),
  ...["Ågren", "Söderlund", "Wallin"].map((familyName) => ofMember(familyName, "")),
  ofMember("Persson", ""),
  ofMember("Ågren", "/correction"),
  ofMember("Ågren", "/removal"),
  ofMember("Persson", "/removal"),
  ofMember("Ågren", "/sessions"),
  ofMember("Ågren", "/permissions"),
  ofMember("Ågren", "/permissions/statlig-ersattning"),
  ofMember("Söderlund", "/permissions/statlig-ersattning"),
  ofMember("Persson", "/permissions/ansvar-ensamkommande"),
  dialog("/members?size=10", 'a[href^="/members/new"]', "the dialog for a new user"),
  dialog("/members?search=%C3%85gren", "tbody a", "the dialog for corrections", 'a[href*="/correction"]'),
  dialog("/members?search=%C3%85gren", "tbody a", "the dialog for removal", 'a[href*="/removal"]'),
  at("/members/hindrance", "why somebody does not get in"),
  submitted("/members/hindrance", "why somebody does not get in, with all errors"),
  asked("/members/hindrance", "SE2120009994-2004", "the answer why somebody does not get in"),
  ofMember("Ågren", "/hindrance"),
  at(`/members/${nobody}`, "404"),
  at("/my-permissions", "403"),
  at("/log"),
  at("/log?search=%C3%85sa", "the log of a person"),
  at("/log?from=i+g%C3%A5r", "the log with a faulty day"),
  at("/log?search=ingenstans", "the log without hits"),
];

export const staffPages: readonly PageToMeet[] = [
  at("/my-rights", "own rights"),
  at("/my-sessions", "own sessions"),
  at("/sign-in/again?return=%2Fstaff", "showing once more who one is"),
  at("/staff"),
  at("/staff?search=petra&sort=email", "a search among staff"),
  at("/staff?search=ingenstans", "a search among staff without hits"),
  at("/staff/new"),
  submitted("/staff/new", "the form for a new staff member with all errors"),
  ofStaff("Petra Medborgarstöd", ""),
  ofStaff("Sanna Kontakt", "", "one's own page"),
  ofStaff("Petra Medborgarstöd", "/ending"),
  ofStaff("Petra Medborgarstöd", "/sessions"),
  ofStaff("Sanna Kontakt", "/ending", "one's own ending"),
  at(`/staff/${nobody}`, "404"),
  dialog("/staff", 'a[href^="/staff/new"]', "the dialog for a new staff member"),
  dialog("/staff?search=petra", "tbody a", "the dialog for an ending", 'a[href$="/ending"]'),
  at("/organisations"),
  at("/organisations?kind=municipality&need=one-administrator&sort=code", "the organisations, narrowed"),
  at("/organisations?search=ingenstans", "a search among organisations without hits"),
  ofOrganisation("", "an organisation's page"),
  ofOrganisation("/agreements/new", "a new agreement"),
  ofOrganisation("/agreements/new", "a new agreement with all errors", "form button"),
  ofOrganisation("", "the ending of an agreement", 'a[href$="/ending"]'),
  ofOrganisation("", "the reinstatement of an agreement", 'a[href$="/reinstatement"]'),
  ofOrganisation("/administrators/new", "a new administrator"),
  ofOrganisation("/administrators/new", "a new administrator with all errors", "form button"),
  ofOrganisation("", "the ending of an administrator", 'a[href*="/administrators/"][href$="/ending"]'),
  ofOrganisation("", "the replacement of an administrator", 'a[href$="/replacement"]'),
  ofOrganisation("", "the suspension of an administrator", 'a[href$="/suspension"]'),
  userOffered(),
  at("/organisations/hindrance", "why anybody does not get in"),
  asked("/organisations/hindrance", "SE2120009994-2002", "the answer of two organisations"),
  asked("/organisations/hindrance", "SE2120009994-NOBODY", "the answer of none"),
  ofOrganisation("/hindrance", "why somebody of an organisation does not get in"),
  ofOrganisation("", "the signing out of an administrator", 'a[href*="/administrators/"][href$="/sessions"]'),
  at(`/organisations/${nobody}`, "404 of an organisation"),
  at("/authority-log"),
  at("/authority-log?organisation=9901&kind=users&from=2021-01-01", "the whole log, narrowed"),
  logSearched("astrid", "the whole log, searched"),
  at("/authority-log/export?organisation=9901&kind=users", "an export of the log"),
  at("/authority-log/export?to=2001-01-01", "an export of nothing"),
  at("/authority-log?from=i+g%C3%A5r", "the whole log with a faulty day"),
  logSearched("ingenstans", "the whole log without hits"),
  at("/authority-log?search=ingenstans", "the whole log, its words gone"),
  at("/members", "403"),
];

/** What a search of the whole log finds. */
function logSearched(words: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/authority-log");
      await page.getByRole("searchbox").fill(words);
      await page.getByRole("searchbox").press("Enter");
      await page.waitForURL(/search=/);
      await page.waitForLoadState("networkidle");
      return null;
    },
  };
}

/** A page about one of the organisations, or what one link or button of it leads to. */
function ofOrganisation(below: string, name: string, pressed?: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/organisations?search=Testeby");
      const address = await page.locator("tbody a").first().getAttribute("href");
      // without the list that the link comes from
      const answer = await page.goto(`${address?.split("?")[0]}${below}`);
      if (pressed === undefined) return answer;
      await page.locator("main").locator(pressed).first().click();
      await page.waitForLoadState("networkidle");
      return null;
    },
  };
}

/** The offer to make a user administrator, for whoever has filled in a user's HSA-id. */
function userOffered(): PageToMeet {
  const appointment = ofOrganisation("/administrators/new", "");
  return {
    name: "the offer to make a user administrator",
    async open(page) {
      await appointment.open(page);
      await page.getByLabel("Förnamn").or(page.getByLabel("Given name")).fill("Örjan");
      await page.getByLabel("Efternamn").or(page.getByLabel("Family name")).fill("Öst");
      await page.getByLabel("HSA-id").fill("SE2120009986-2002");
      await page.getByLabel("E-post").or(page.getByLabel("E-mail")).fill("orjan.ost@testeby.example");
      await page.locator("main form button").click();
      await page.waitForLoadState("networkidle");
      return null;
    },
  };
}

/** A page about one of the staff. */
function ofStaff(name: string, below: string, called = `${name}${below}`): PageToMeet {
  return {
    name: called,
    async open(page) {
      await page.goto("/staff");
      const address = await page.getByRole("link", { name, exact: true }).getAttribute("href");
      return await page.goto(`${address}${below}`);
    },
  };
}

/** The ending of the session that a citizen has elsewhere. */
function ofAnotherSession(): PageToMeet {
  return {
    name: "the ending of one session",
    async open(page) {
      await page.goto("/my-pages/sessions");
      const address = await page.locator('tbody a[href$="/ending"]').first().getAttribute("href");
      return await page.goto(address ?? "");
    },
  };
}

/** Where a citizen's e-ID leads that lets nobody in. */
function showing(choice: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/account/e-id/sign-in");
      await page.locator(`button[name="choice"][value="${choice}"]`).click();
      await page.waitForURL("**/account/e-id/refused");
      return null;
    },
  };
}

/** Where a card leads that lets nobody in. */
function holding(choice: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto("/sign-in/start");
      await page.locator(`button[name="choice"][value="${choice}"]`).click();
      await page.waitForURL("**/sign-in/refused");
      return null;
    },
  };
}

/** A page about the first user with this name. */
function ofMember(familyName: string, below: string): PageToMeet {
  return {
    name: `${familyName}${below}`,
    async open(page) {
      await page.goto(`/members?search=${encodeURIComponent(familyName)}`);
      const link = page.locator('tbody a[href^="/members/"]').first();
      const address = new URL((await link.getAttribute("href")) ?? "", page.url());
      return await page.goto(`${address.pathname}${below}`);
    },
  };
}

/** A form sent as it first stands. */
export function submitted(address: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(address);
      await page.locator("main form button").first().click();
      await page.getByRole("alert").waitFor();
      return null;
    },
  };
}

/** The answer to a question about whoever has the HSA-id. */
function asked(address: string, hsaId: string, name: string): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(address);
      await page.locator("input[name=hsaId]").fill(hsaId);
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await page.locator("main form button").first().click();
      await page.locator(".b-steps").first().waitFor();
      return await answer;
    },
  };
}

/** A dialog on top of the page that its link stands on, reached by these links one after the other. */
export function dialog(address: string, link: string, name: string, ...links: string[]): PageToMeet {
  return {
    name,
    async open(page) {
      await page.goto(address);
      for (const selector of [link, ...links]) await page.locator(selector).first().click();
      await page.getByRole("dialog").waitFor();
      return null;
    },
  };
}
