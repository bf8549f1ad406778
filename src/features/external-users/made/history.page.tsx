import { HistoryTimeline, historyOfExternalUser } from "#audit";
import type { Page } from "#platform/http/reply.ts";
import { type Place, placeIn } from "#platform/lists/place.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { aboutExternalUser, type StaffVisit } from "../about-external-user.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { readsReasons } from "../reads-reasons.ts";
import { belowExternalUser, placedAddress, rowsOnPage } from "./made.page.tsx";
import { madeTexts } from "./made-texts.ts";

/** All that the log tells of a person, of which the property page shows the newest. */
export async function showHistory(visit: StaffVisit, parts: ExternalUserParts): Promise<Page> {
  const about = await aboutExternalUser(visit);
  const { language, db, actor } = visit;
  const { masterKey, eventCatalogue } = parts;
  const place = placeIn<"audit_events">(visit.query);
  const { person, scope } = about;
  const history = await historyOfExternalUser(db, masterKey, scope, person.reference, place, rowsOnPage);
  const { title, empty } = madeTexts(language).history;
  const to = (next: Place<"audit_events">) => placedAddress(about, "history", next);
  const steps = stepsFrom({ ...history, rows: history.entries }, to);
  return belowExternalUser(
    visit,
    about,
    title,
    history.entries.length === 0 ? (
      <EmptyState sentence={empty} />
    ) : (
      <>
        <HistoryTimeline
          {...{ language, eventCatalogue }}
          entries={history.entries}
          reasons={readsReasons(actor)}
        />
        {(history.back || history.onwards) && <Pager language={language} {...steps} />}
      </>
    ),
  );
}
