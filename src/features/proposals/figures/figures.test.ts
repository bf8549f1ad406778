import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { textOf } from "../../../../tests/office.ts";
import {
  comment,
  newExternalUser,
  newProposal,
  newSubmitted,
  publicSquare,
  staffBrowser,
} from "../../../../tests/proposal-world.ts";
import { castVote } from "../votes/voting.ts";
import { figuresOf } from "./figures.queries.ts";

/** A year in which nothing else has happened. */
const year = 2019;
const title = '=HYPERLINK("http://elak.example"); ett; två';

async function newYear() {
  const square = await publicSquare();
  const { door, site } = square;
  const maker = await newExternalUser(door, { display_name: "Hemlig Maker" });
  const moderator = await staffBrowser(site, "moderate-proposals");
  const id = await newProposal(door, maker, { vote_goal: 1, allows_against: true }, title);
  const refused = await newSubmitted(door, maker, "Det avslogs på nyåret");
  await change(door, maker, (tx) => castVote(tx, door.masterKey, maker, id, "for"));
  await comment(door, maker, id);
  await moderator.post(`/proposal-reviews/${refused}/refusal`, { ground: "similar", text: "Finns redan." });
  // the last moments of a Swedish year are in the next one nowhere
  const [submitted, published] = [new Date("2018-12-31T23:30:00Z"), new Date("2019-01-10T23:30:00Z")];
  const { db } = door;
  await db
    .updateTable("cases")
    .set({ submitted_at: submitted, published_at: published })
    .where("id", "=", id)
    .execute();
  await db
    .updateTable("cases")
    .set({ submitted_at: new Date("2019-12-31T23:30:00Z") })
    .where("id", "=", refused)
    .execute();
  await db
    .updateTable("proposals")
    .set({ voting_from: "2019-01-11", voting_to: "2019-03-01" })
    .where("case_id", "=", id)
    .execute();
  await db
    .updateTable("case_answers")
    .set({ answered_at: published })
    .where("case_id", "=", refused)
    .execute();
  await db.updateTable("votes").set({ cast_at: published }).where("case_id", "=", id).execute();
  await db.updateTable("comments").set({ created_at: published }).where("case_id", "=", id).execute();
  return { ...square, moderator, id };
}

let world: Awaited<ReturnType<typeof newYear>>;
beforeAll(async () => {
  world = await newYear();
});

test("a year is counted as Sweden counts it, and each thing once", async () => {
  const { door } = world;
  const figures = await figuresOf(readOnly(door.db), year, door.clock());
  expect(figures.months[0]).toEqual({ month: 1, submitted: 1, published: 1 });
  expect(figures.months.slice(1).every(({ submitted, published }) => submitted + published === 0)).toBe(true);
  expect(figures).toMatchObject({
    ...{ refused: [{ ground: "similar", count: 1 }], closed: { reached: 1, notReached: 0 } },
    ...{ handedOver: 0, decided: 0, votes: 1, comments: 1, medianDays: 10 },
  });
});

test("the page says the same in a picture, in words and in a table, and keeps to the years that there are", async () => {
  const { moderator } = world;
  const page = await moderator.get(`/proposal-reviews/figures?year=${year}`);
  expect(page.body).toContain('role="img"');
  for (const words of [
    "E-förslag 2019",
    "Månad för månad",
    "Det finns redan ett liknande förslag",
    "december",
  ])
    expect(textOf(page)).toContain(words);
  const now = world.door.clock().getUTCFullYear();
  for (const odd of ["1", "9999", "x"])
    expect(textOf(await moderator.get(`/proposal-reviews/figures?year=${odd}`))).toContain(
      `E-förslag ${now}`,
    );
});

test("the table for spreadsheets holds every proposal and nobody's name, and no formula", async () => {
  const file = await world.moderator.get("/proposal-reviews/export");
  expect(file.headers["content-disposition"]).toBe('attachment; filename="e-forslag.csv"');
  const rows: string[][] = parse(file.body, { bom: true, delimiter: ";" });
  const row = rows.find(([id]) => id === world.id);
  expect(row?.slice(1)).toEqual([
    ...[`'${title}`, "Avslutat", "2019-01-01", "2019-01-11", "2019-01-11", "2019-03-01"],
    ...["1", "1", "0", "1", "", ""],
  ]);
  expect(file.body).not.toContain("Hemlig Maker");
  expect(
    (await (await staffBrowser(world.site, "manage-external-users")).get("/proposal-reviews/export"))
      .statusCode,
  ).toBe(403);
});

test("the feed tells of what was published last, is well-formed, and names nobody", async () => {
  const { door, site } = world;
  const maker = await newExternalUser(door, { display_name: "Hemlig Igen" });
  const id = await newProposal(door, maker, {}, "Bänkar & <bord> i parken");
  const feed = await site.visitor().get("/proposals/feed");
  expect(feed.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(feed.body).toContain("<title>Bänkar &amp; &lt;bord&gt; i parken</title>");
  expect(feed.body).toContain(`<id>urn:uuid:${id}</id>`);
  expect(feed.body).toContain(`href="${site.config.origin.origin}/proposals/${id}"`);
  expect(feed.body).not.toContain("Hemlig Igen");
  expect(feed.body.match(/<entry>/g)?.length).toBeLessThanOrEqual(50);
});

test("a proposal is shared by its address and by mail, with its words as they are", async () => {
  const { door, site } = world;
  const id = await newProposal(door, await newExternalUser(door), {}, "Fika & frukost + bröd");
  const page = await site.visitor().get(`/proposals/${id}`);
  const address = `${site.config.origin.origin}/proposals/${id}`;
  expect(textOf(page)).toContain(address);
  const mail = /href="(mailto:[^"]+)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const asked = new URLSearchParams(mail.slice("mailto:?".length));
  expect([asked.get("subject"), asked.get("body")]).toEqual(["Fika & frukost + bröd", address]);
});
