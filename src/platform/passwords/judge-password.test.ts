import { describe, expect, test } from "vitest";
import { judgePassword, type PasswordFault } from "./judge-password.ts";
import { passwordTexts } from "./password-texts.ts";

/** What is known of Åsa, who lives in an invented municipality. */
const context = [
  "Migrationsverket",
  "Behörig",
  "Åsa Öberg-Lind",
  "asa.oberg@exempelkoping.example",
  "Exempelköpings kommun",
];

describe("what is guessed soon is refused, with the reason", () => {
  test.each<[string, PasswordFault]>([
    ["", "empty"],
    ["lösenord", "common"],
    ["losenord", "common"],
    ["Lösenord", "common"],
    ["password", "common"],
    ["password1", "common"],
    ["12345678", "common"],
    ["iloveyou", "common"],
    ["jagälskardig", "common"],
    ["sommar2026", "word"],
    ["Sommar2026!", "word"],
    ["Stockholm123", "word"],
    ["hejsan123", "word"],
    ["Hejsan123!", "word"],
    ["L0s3n0rd!", "word"],
    ["dronesöl1", "word"],
    ["Djurgården1891", "word"],
    ["AIK1891!", "word"],
    ["KalleAnka1", "word"],
    ["Vinter25!", "word"],
    ["Goteborg2024", "word"],
    ["elefant7391", "word"],
    ["Julafton24", "word"],
    ["kommunen2026", "word"],
    ["Johansson1", "word"],
    ["Stockholm2026!!", "word"],
    ["storebror1", "word"],
    ["pannkakor12", "word"],
    ["Qwerty123!", "word"],
    ["aaaaaaaaaaaa", "repeat"],
    ["hejhejhejhejhejhej", "repeat"],
    ["        ", "repeat"],
    ["åäöåäöåäöåäö", "repeat"],
    ["87654321098", "sequence"],
    ["abcdefghijkl", "sequence"],
    ["1985-07-13", "date"],
    ["13.7.1985", "date"],
    ["19850713", "date"],
    ["Migrationsverket1", "context"],
    ["migrationsverket", "context"],
    ["M1grationsverket!", "context"],
    ["tekrevsnoitargim", "context"],
    ["Behörig2026!", "context"],
    ["ÅsaÖberg1985", "context"],
    ["asaoberg85", "context"],
    ["ObergAsa123", "context"],
    ["Exempelköping1", "context"],
    ["exempelkoping99", "context"],
    ["asa.oberg@exempelkoping.example", "context"],
  ])("%j: %s", async (password, fault) => {
    expect(await judgePassword(password, context)).toEqual({ ok: false, faults: [fault] });
  });
});

describe("what is not guessed is accepted, whatever it is made of", () => {
  test.each([
    "korrekt häst batteri häftklammer",
    "min granne målar staketet lila",
    "tre blå elefanter",
    "Migrationsverket ligger bakom sjön",
    "xK9#mQ2v",
    "k7pm3xqd",
    "hR4$wq!Zt8bN",
    "correct-horse-battery-staple",
    "vgqzmwtkrpxd",
    "83015927466",
    "🦊🐻🐼🐨🐯🦁🐮🐷",
    "ÅÄÖ räksmörgås på ön",
    "пароль для сервиса",
    "东方明珠塔很高啊",
    " mellanslag runt om ",
    "<script>alert('hej')</script>",
    "zåäöqxw7",
    `${"korrekt häst batteri häftklammer ".repeat(6)}.`,
  ])("%j", async (password) => {
    expect(await judgePassword(password, context)).toEqual({ ok: true });
  });
});

test("a short password is told to be longer, and what else is wrong with it", async () => {
  expect(await judgePassword("hejsan", context)).toEqual({ ok: false, faults: ["too-short", "common"] });
  expect(await judgePassword("öberg1", context)).toEqual({ ok: false, faults: ["too-short", "context"] });
  expect(await judgePassword("xK9#mQ2", context)).toEqual({ ok: false, faults: ["too-short"] });
});

test("length is counted in characters, whether they are typed in one piece or two", async () => {
  expect(await judgePassword("🦊🐻🐼🐨🐯🦁🐮", [])).toMatchObject({ faults: ["too-short"] });
  expect(await judgePassword("q\u00e5z\u00e4x\u00f6k", [])).toMatchObject({ faults: ["too-short"] });
  expect(await judgePassword("qa\u030aza\u0308xo\u0308k", [])).toMatchObject({ faults: ["too-short"] });
});

test("two hundred characters are accepted and one more is not", async () => {
  const long = "korrekt häst batteri häftklammer ".repeat(7);
  expect(await judgePassword(long.slice(0, 200), [])).toEqual({ ok: true });
  expect(await judgePassword(long.slice(0, 201), [])).toEqual({ ok: false, faults: ["too-long"] });
});

test("the three thousand most used passwords of eight characters or more are all refused (ASVS 6.2.4)", async () => {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  const used = dictionary["passwords-common"].filter((password) => password.length >= 8).slice(0, 3000);
  expect(used).toHaveLength(3000);
  for (const password of used)
    expect(await judgePassword(password, []), password).toMatchObject({ ok: false });
});

test("an address too long to be looked at whole is known by its beginning", async () => {
  const address = "asa.elisabeth.oberg-lind@personal.exempelkoping.example";
  expect(await judgePassword(address, [address])).toEqual({ ok: false, faults: ["context"] });
});

test("what is known of one person is no hindrance to another", async () => {
  expect(await judgePassword("Exempelköpingsbro", ["Exempelköping"])).toMatchObject({ ok: false });
  expect(await judgePassword("Exempelköpingsbro", ["Bo Ek"])).toEqual({ ok: true });
});

test("every fault has a sentence of its own in both languages", () => {
  for (const sentences of [passwordTexts("sv"), passwordTexts("en")])
    expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
});
