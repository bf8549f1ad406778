import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { castVote } from "#proposals";
import { nobodysId } from "../../../../tests/addresses.ts";
import {
  allRights,
  asShown,
  type ExternalOffice,
  newExternalOffice,
  type StaffVisitor,
  takeRight,
} from "../../../../tests/external-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import {
  comment,
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
} from "../../../../tests/proposal-world.ts";
import type { Answer } from "../../../../tests/visitor.ts";

let office: ExternalOffice;
/** Has every right. */
let sanna: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  sanna = await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" });
});

type Subject = { readonly id: Id<"external_users">; readonly reference: string };

/** Somebody who has made one or more of everything. */
async function busyPerson() {
  const { door } = office;
  const [kim, sam] = [await newExternalUser(door), await newExternalUser(door)];
  await newDraft(door, kim);
  await newSubmitted(door, kim);
  const proposal = await newProposal(door, sam, { vote_goal: 1 }, "Sista rösten räknas");
  const answered = await comment(door, kim, proposal, "Med svar");
  await comment(door, sam, proposal, "Ett svar", answered);
  await comment(door, kim, proposal, "Utan svar");
  await change(door, kim, (tx) => castVote(tx, door.masterKey, kim, proposal, "for"));
  return { id: kim.externalUser, reference: kim.reference as string, kim, proposal };
}

const at = ({ id }: Pick<Subject, "id">, noun = "removal") => `/external-users/${id}/${noun}`;

const mistake = {
  list: "",
  ground: "mistake",
  identityCheck: "",
  groundReference: "",
  account: "delete",
  comments: "delete",
  votes: "delete",
};

/** What the second form of a preview sends. */
function confirming({ body }: Answer, confirmation: string): Record<string, string> {
  const form = body.split(/<form class="b-form"/)[1] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), confirmation };
}

async function removalsOf({ reference }: Subject) {
  return await office.door.db
    .selectFrom("removals")
    .selectAll()
    .where("person_reference", "=", reference)
    .execute();
}

/** All that somebody could have done to a person by mistake. */
async function standing(subject: Subject) {
  return { ...(await office.all(subject)), removals: await removalsOf(subject) };
}

async function refused(subject: Subject, act: () => Promise<Answer>, status: number): Promise<Answer> {
  const before = await standing(subject);
  const answer = await act();
  expect(answer.statusCode).toBe(status);
  expect(await standing(subject)).toEqual(before);
  return answer;
}

describe("Ta bort", () => {
  test("stands first in the toolbar of whoever may delete or depersonalise, and of no other", async () => {
    const person = await office.person();
    for (const right of ["delete-external-users", "depersonalise-external-users"] as const) {
      const page = await (await office.staff([right])).get(`/external-users/${person.id}`);
      expect(textOf(page)).toMatch(/Ta bort\s+Kontot är aktivt/);
      expect(hrefOf(page, "Ta bort")).toBe(at(person));
    }
    const petra = await office.staff(["keep-authorship"]);
    expect(textOf(await petra.get(`/external-users/${person.id}`))).not.toMatch(/Ta bort\s+Kontot/);
    expect((await petra.get(at(person))).statusCode).toBe(403);
  });

  test("asks with the document's words, and has the four descriptions beside both", async () => {
    const page = textOf(await sanna.get(at(await office.person())));
    expect(page).toMatch(/Ta bort användare .* Ta bort permanent .* Avpersonifiera /);
    for (const sentence of [
      "Vid borttagning försvinner all information om användaren från systemet.",
      "Vid avpersonifiering finns referensen kvar men all personlig data raderas.",
      "Personuppgifter som användes vid skapandet bevaras och presenteras ihop med kommentaren eller rösten.",
      "Kommentaren tas bort permanent i sin helhet, inklusive personuppgifter. Om kommentaren har svar kopplade till sig så bevaras kommentaren men all data för kommentaren raderas.",
      "Rösten tas bort permanent och kommer inte längre att räknas.",
      "Kommentaren bevaras men personuppgifter raderas.",
      "Rösten fortsätter att räknas men personuppgifter kopplade till rösten raderas.",
      "Samma som Avpersonifiera men att avpersonifieringen markeras med att det var användaren som begärde att hens uppgifter skulle avpersonifieras. Detta är för att förbättra loggar och spårbarhet i systemet.",
    ]) {
      expect(page).toContain(sentence);
    }
  });

  test("offers depersonalisation of both kinds unless somebody chooses otherwise, and no ground", async () => {
    const { body } = await sanna.get(at(await office.person()));
    const chosen = [...body.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]+)"[^>]*\schecked/g)];
    expect(chosen.map(([, name, value]) => [name, value])).toEqual([
      ["comments", "depersonalise"],
      ["votes", "depersonalise"],
    ]);
    expect(body).toContain(
      'data-suggests="comments=depersonalise-on-request&amp;votes=depersonalise-on-request"',
    );
  });

  test("says to deactivate where there is no ground", async () => {
    const person = await office.person();
    const page = await sanna.get(at(person));
    expect(textOf(page)).toContain("Finns ingen av grunderna ska användaren inte tas bort.");
    expect(hrefOf(page, "Inaktivera kontot")).toBe(at(person, "deactivation"));
  });

  test("tells every fault at once, beside the fields and above, and keeps what was chosen", async () => {
    const person = await office.person();
    const page = await refused(
      person,
      () => sanna.post(at(person), { list: "", groundReference: "Ängskog 12", comments: "delete" }),
      422,
    );
    const text = textOf(page);
    for (const sentence of [
      "Välj en grund.",
      "Skriv beteckningen utan det som pekar ut användaren:",
      "Välj om användaren ska tas bort permanent eller avpersonifieras.",
      "Välj vad som ska hända med rösterna.",
    ]) {
      expect(text.split(sentence), sentence).toHaveLength(3);
    }
    expect(page.body).toContain('value="Ängskog 12"');
    expect(page.body).toMatch(/name="comments"[^>]*value="delete"[^>]*checked/);
  });

  test.each([
    [{ ground: "own-request" }, "Välj hur du har kontrollerat att begäran kommer från användaren."],
    [{ ground: "own-request", identityCheck: "signed-in" }, "Välj hur du har kontrollerat"],
    [{ ground: "disposal-decision" }, "Skriv gallringsbeslutets beteckning."],
    [{ ground: "disposal-decision", groundReference: " \u00a0 " }, "Skriv gallringsbeslutets beteckning."],
    [{ groundReference: "å".repeat(81) }, "högst 80 tecken"],
    [{ groundReference: "marta@post.example" }, "utan det som pekar ut användaren"],
    [{ groundReference: "Om 19900111-2383" }, "utan det som pekar ut användaren"],
    [{ groundReference: "KS 2026/12\u202e" }, "osynligt tecken"],
    [{ ground: "curiosity" }, "Välj en grund."],
  ])("%j demands more", async (change, sentence) => {
    const person = await office.person();
    const page = await refused(person, () => sanna.post(at(person), { ...mistake, ...change }), 422);
    expect(textOf(page)).toContain(sentence);
  });
});

test("A reference says nothing that rows and log know of the person, former names too, and is refused at both steps", async () => {
  const person = await office.person({ telephone: "070-174 06 05", street_address: "Skogsvägen 7" });
  const renamed = { ...asShown({ telephone: "070-174 06 05", street_address: "Skogsvägen 7" }) };
  await sanna.post(`/external-users/${person.id}`, {
    ...renamed,
    ...{ givenName: "Vera", familyName: "Vik", displayName: "Vera vid viken", afterwards: "save" },
  });
  const preview = await sanna.post(at(person), { ...mistake, groundReference: "Dnr 2026/17" });
  expect(preview.statusCode).toBe(200);
  for (const groundReference of [
    ...["Märta Ängskog", "Ängskogs begäran", "Märta i skogen", "vera vid viken 2026/17"],
    ...["Skogsvägen 7", "0701740605"],
  ]) {
    const typed = { ...mistake, groundReference };
    const first = await refused(person, () => sanna.post(at(person), typed), 422);
    expect(textOf(first), groundReference).toContain("namn, även tidigare namn och visningsnamn");
    const second = { ...confirming(preview, "ta bort"), groundReference };
    await refused(person, () => sanna.post(at(person, "deletion"), second), 422);
  }
});

describe("The preview", () => {
  test("counts exactly what there is, names what falls below its goal, and says what is kept and why", async () => {
    const busy = await busyPerson();
    const page = await refused(busy, () => sanna.post(at(busy), mistake), 200);
    const text = textOf(page);
    expect(text).toContain("Inget är gjort än.");
    expect(text).toMatch(/Tas bort .* Kontot 1 .* Utkast 1 /);
    expect(text).toMatch(/Kommentarer utan svar från andra 1 .* Kommentarer med svar från andra 1 /);
    expect(text).toMatch(/Röster i pågående omröstningar 1 /);
    expect(text).toContain("1 e-förslag som har nått målet gör det inte längre.");
    expect(text).toMatch(/Sista rösten räknas\s+Når inte målet\s+1\s+0\s+1/);
    expect(text).toMatch(/Finns kvar, och varför .* Inskickade ärenden 1 Visar ”Användaren borttagen”/);
    expect(text).toMatch(/tills de slängs, efter 30 dagar\. .* är de sista slängda \d+ \w+ \d{4}/);
    expect(text).toContain("Det går inte att ångra.");
    expect(text).toContain("Skriv ”ta bort” för att bekräfta");
  });

  test("comes to the same at a glance as in its lists, with what hangs on the account and also where that alone goes", async () => {
    const { kim, ...busy } = await busyPerson();
    await office.door.db
      .insertInto("known_browsers")
      .values({
        id: randomBytes(32),
        external_user_id: kim.externalUser,
        last_signed_in_at: office.door.clock(),
      })
      .execute();
    const drafts = office.door.db.deleteFrom("cases").where("external_user_id", "=", kim.externalUser);
    const mild = { account: "depersonalise", comments: "depersonalise", votes: "depersonalise" };
    for (const [choices, tellsOfAccount] of [
      [mistake, true],
      [{ ...mistake, ...mild }, false],
    ] as const) {
      if (!tellsOfAccount) await drafts.where("submitted_at", "is", null).execute();
      const { body } = await sanna.post(at(busy), choices);
      for (const part of ["goes", "blanked", "kept"]) {
        const [, inAll] = new RegExp(`href="#${part}".*?<strong>(\\d+)</strong>`, "s").exec(body) ?? [];
        const [, list = ""] = new RegExp(`id="${part}".*?<table(.*?)</table>`, "s").exec(body) ?? [];
        const counts = [...list.matchAll(/<div class="b-cell">(\d+)<\/div>/g)].map(([, count]) =>
          Number(count),
        );
        const sum = counts.reduce((all, count) => all + count, 0);
        if (inAll === undefined) expect(list, part).toBe("");
        else expect(sum, part).toBe(Number(inAll));
      }
      expect(body).toContain("Webbläsare som känns igen vid inloggning");
    }
  });

  test("promises no more than the choices do", async () => {
    const busy = await busyPerson();
    const milder = {
      ...mistake,
      account: "depersonalise",
      comments: "depersonalise",
      votes: "depersonalise",
    };
    const text = textOf(await sanna.post(at(busy), milder));
    expect(text).not.toMatch(/tas bort permanent i sin helhet|räknas inte längre|E-förslag som förlorar/i);
    expect(text).toMatch(
      /Avpersonifieras .* Kommentarer 2 Texten finns kvar\. .* Röster 1 Fortsätter att räknas\./,
    );
    expect(text).toContain("Skriv ”avpersonifiera” för att bekräfta");
    expect(text).toContain("ändras inte, även om den nämner personer");
  });

  test("says in plain words that a name stays, and warns where the person has asked to be gone", async () => {
    const busy = await busyPerson();
    const kept = { ...mistake, comments: "keep", votes: "keep" };
    const plain = textOf(await sanna.post(at(busy), kept));
    expect(plain).toContain("Användarens namn står kvar där, synligt för alla.");
    const ofVotes = "Alla ser det där ett förslag visar vilka som har röstat för det, annars visas det inte.";
    expect(plain).toContain(ofVotes);
    expect(textOf(await sanna.post(at(busy), { ...kept, comments: "delete" }))).not.toContain(
      "synligt för alla",
    );
    // this proposal does not: nobody sees who has voted (decision 26)
    expect((await sanna.get(`/proposals/${busy.proposal}/supporters`)).statusCode).toBe(404);
    expect(plain).not.toContain("Kontrollera att användaren vill");
    const asked = { ...kept, ground: "own-request", identityCheck: "in-person" };
    expect(textOf(await sanna.post(at(busy), asked))).toContain(
      "Kontrollera att användaren vill att namnet står kvar.",
    );
    const unmarked = { ...asked, comments: "depersonalise", votes: "depersonalise" };
    expect(textOf(await sanna.post(at(busy), unmarked))).toContain("Välj Avpersonifiera på begäran");
  });

  test("leads back to the choices with all that was chosen", async () => {
    const person = await office.person();
    const wanted = { ...mistake, ground: "disposal-decision", groundReference: "KS 2026/12", votes: "keep" };
    const page = await sanna.post(at(person), { ...wanted, step: "change" });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('value="KS 2026/12"');
    expect(page.body).toMatch(/name="ground"[^>]*value="disposal-decision"[^>]*checked/);
    expect(page.body).toMatch(/name="votes"[^>]*value="keep"[^>]*checked/);
  });
});

describe("The confirmation", () => {
  test("is the verb, never a name; then the removal is ordered, and its page leads on", async () => {
    const person = await office.person();
    const preview = await sanna.post(at(person), mistake);
    for (const typed of ["", "Märta Ängskog", "ja", "avpersonifiera"]) {
      const again = await refused(
        person,
        () => sanna.post(at(person, "deletion"), confirming(preview, typed)),
        422,
      );
      expect(textOf(again)).toContain("Skriv ordet ta bort.");
    }
    const done = await sanna.post(at(person, "deletion"), confirming(preview, "  Ta  BORT "));
    expect(done.statusCode).toBe(303);
    const page = textOf(await sanna.follow(done));
    expect(page).toContain("Borttagningen är beslutad och görs i bakgrunden.");
    expect(page).toMatch(/Borttagning [0-9a-f]{8}/);
    expect(await removalsOf(person)).toMatchObject([
      { state: "approved", account: "delete", comments: "delete", votes: "delete", ground: "mistake" },
    ]);
    const { events } = await office.all(person);
    expect(events).toEqual([]);
  });

  test("is asked for anew, with what has changed, where the person has made more meanwhile", async () => {
    const busy = await busyPerson();
    const preview = await sanna.post(at(busy), mistake);
    await comment(office.door, busy.kim, busy.proposal, "I en annan flik");
    const clash = await refused(
      busy,
      () => sanna.post(at(busy, "deletion"), confirming(preview, "ta bort")),
      409,
    );
    expect(textOf(clash)).toMatch(
      /Något har ändrats sedan förhandsvisningen\s+Kommentarer: 2 då, 3 nu\.\s+Inget är gjort\./,
    );
    const again = await sanna.post(at(busy, "deletion"), confirming(clash, "ta bort"));
    expect(again.statusCode).toBe(303);
  });

  test("given twice, or in two windows, leads to the one removal that there is", async () => {
    const person = await office.person();
    const preview = await sanna.post(at(person), mistake);
    const first = await sanna.post(at(person, "deletion"), confirming(preview, "ta bort"));
    const second = await sanna.post(at(person, "deletion"), confirming(preview, "ta bort"));
    expect(second.headers.location).toBe(first.headers.location);
    expect(await removalsOf(person)).toHaveLength(1);
    expect((await sanna.get(at(person))).headers.location).toBe(first.headers.location);
    expect(textOf(await sanna.get(`/external-users/${person.id}`))).toContain(
      "Det är beslutat att användaren ska tas bort.",
    );
  });

  test("in another language takes that language's verb", async () => {
    const emma = await office.staff(allRights);
    await emma.post("/language", { language: "en", return: "/" });
    const person = await office.person();
    const preview = await emma.post(at(person), { ...mistake, account: "depersonalise" });
    expect(textOf(preview)).toContain("Type “depersonalise” to confirm");
    const done = await emma.post(at(person, "depersonalisation"), confirming(preview, "Depersonalise"));
    expect(done.statusCode).toBe(303);
  });
});

describe("Rights", () => {
  test("deleting, depersonalising and leaving a name each take their own", async () => {
    const person = await office.person();
    const deleter = await office.staff(["delete-external-users"]);
    const offered = textOf(await deleter.get(at(person)));
    expect(offered).not.toMatch(/Låt vara|Vid avpersonifiering/);
    const milder = { ...mistake, account: "depersonalise" };
    for (const forbidden of [milder, { ...mistake, comments: "keep" }, { ...mistake, votes: "keep" }]) {
      await refused(person, () => deleter.post(at(person), forbidden), 403);
      await refused(
        person,
        () =>
          deleter.post(at(person, "deletion"), {
            ...forbidden,
            seen: "",
            seenCounts: "",
            confirmation: "ta bort",
          }),
        forbidden.account === "delete" ? 403 : 422,
      );
    }
    await refused(person, () => deleter.post(at(person, "depersonalisation"), milder), 403);
    expect((await deleter.post(at(person), mistake)).statusCode).toBe(200);
  });

  test("one that is taken between the page and the click is gone", async () => {
    const person = await office.person();
    const colleague = await office.staff(["delete-external-users", "keep-authorship"]);
    const preview = await colleague.post(at(person), { ...mistake, votes: "keep" });
    await takeRight(office.door, colleague, "keep-authorship");
    const sent = () => colleague.post(at(person, "deletion"), confirming(preview, "ta bort"));
    await refused(person, sent, 403);
    await takeRight(office.door, colleague, "delete-external-users");
    await refused(person, sent, 403);
  });

  test("somebody whose identity is protected is nobody's to find without the right to it", async () => {
    const person = await office.person({ protected_at: new Date("2026-02-03T04:05:06Z") });
    const colleague = await office.staff(["delete-external-users"]);
    for (const noun of ["removal", "deletion"]) {
      const [there, nowhere] = [
        await colleague.get(at(person, noun)),
        await colleague.get(`/external-users/${nobodysId}/${noun}`),
      ];
      expect([there.statusCode, there.body]).toEqual([404, nowhere.body]);
      await refused(person, () => colleague.post(at(person, noun), mistake), 404);
    }
  });

  test("a stranger's id, and what is none, is 404", async () => {
    for (const id of [nobodysId, "1' or '1'='1", sanna.id]) {
      for (const noun of ["removal", "deletion", "depersonalisation"]) {
        expect((await sanna.get(`/external-users/${encodeURIComponent(id)}/${noun}`)).statusCode).toBe(404);
        expect(
          (await sanna.post(`/external-users/${encodeURIComponent(id)}/${noun}`, mistake)).statusCode,
        ).toBe(404);
      }
    }
  });

  test("a field that is none of the form's is refused", async () => {
    const person = await office.person();
    await refused(person, () => sanna.post(at(person), { ...mistake, admin: "1" }), 422);
    await refused(person, () => sanna.post(at(person, "deletion"), { ...mistake, admin: "1" }), 422);
  });
});
