import { allEServices, nameIn } from "#catalogue";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { type Download, download } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { csvOf } from "#platform/text/csv.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { listOrganisations } from "./list.queries.ts";
import { listStateOf } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** What the list shows, in its order, as a table for a spreadsheet. */
export async function downloadOrganisations(visit: Visit<"organisations.list">): Promise<Download> {
  const { db, actor, language, now } = visit;
  const texts = listTexts(language);
  const keys = (await allEServices(db)).map(({ key }) => key);
  const scope = authorityScopeOf(actor, "manage-organisations");
  const { found } = await listOrganisations(db, scope, listStateOf(visit.query, keys), stockholmDate(now));
  const header = [
    texts.name,
    texts.code,
    texts.eServices,
    texts.agreementEnds,
    texts.administrators,
    texts.haveSignedIn,
  ];
  const rows = found.map(({ name, code, eServices, agreementEnds, administrators, haveSignedIn }) => [
    ...[name, code, eServices.map((one) => nameIn(one, language)).join(", ")],
    ...[agreementEnds, administrators, haveSignedIn],
  ]);
  return download({
    name: "organisationer.csv",
    type: "text/csv; charset=utf-8",
    body: csvOf(header, rows),
  });
}
