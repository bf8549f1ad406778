import { form } from "#platform/http/form-route.ts";
import { get, longText, post, type Route } from "#platform/http/route.ts";
import { signInAgainPage, startSignInAgain } from "./again.page.tsx";
import { signInCallback } from "./callback.page.tsx";
import { keptFormAddress, keptFormPage, sendKeptForm } from "./kept-form.page.tsx";
import { chooseLanguage } from "./language.ts";
import { chooseOrganisation, organisationChoice } from "./organisation-choice.page.tsx";
import { showEnding, submitEnding } from "./own-sessions/ending.page.tsx";
import { showSessions } from "./own-sessions/sessions.page.tsx";
import { publishedKeys } from "./published-keys.ts";
import { refusedPage } from "./refused.page.tsx";
import { tellSession } from "./session-time.ts";
import { signInPage, startSignIn } from "./sign-in.page.tsx";
import type { SignInParts } from "./sign-in-parts.ts";
import { signedOutPage, signOut } from "./sign-out.page.tsx";

/** A whole workplace may share one network address; a flood is still stopped before it fills the table. */
const signInsPerMinute = 600;

/** Signing in and out, and the language: open to all, since they come before anybody is known; and the own sessions. */
export function signInRoutes(parts: SignInParts): readonly Route[] {
  return [
    get("/sign-in", "public", signInPage(parts)),
    { ...get("/sign-in/start", "public", startSignIn(parts)), limit: signInsPerMinute },
    { ...get("/sign-in/callback", "public", signInCallback(parts)), limit: signInsPerMinute },
    { ...get("/sign-in/callback/:provider", "public", signInCallback(parts)), limit: signInsPerMinute },
    get("/sign-in/keys", "public", publishedKeys(parts.clientKeys)),
    get("/sign-in/refused", "public", refusedPage(parts)),
    get("/sign-in/organisation", "public", organisationChoice(parts)),
    post("/sign-in/organisation", "public", chooseOrganisation(parts)),
    post("/sign-out", "public", signOut(parts)),
    get("/signed-out", "public", signedOutPage),
    get("/sign-in/again", "public", signInAgainPage(parts)),
    { ...get("/sign-in/again/start", "public", startSignInAgain(parts)), limit: signInsPerMinute },
    get(keptFormAddress, "public", keptFormPage(parts)),
    { ...post(keptFormAddress, "public", sendKeptForm(parts)), longestField: longText },
    get("/session", "public", tellSession),
    get("/my-sessions", "service-sessions.read", showSessions(parts)),
    get("/my-sessions/ending", "service-sessions.end", showEnding(parts)),
    form("/my-sessions/ending", "service-sessions.end", submitEnding(parts)),
    get("/my-sessions/:session/ending", "service-sessions.end", showEnding(parts)),
    form("/my-sessions/:session/ending", "service-sessions.end", submitEnding(parts)),
    // a page that answers a form takes along what was sent
    { ...post("/language", "public", chooseLanguage), longestField: longText },
  ];
}
