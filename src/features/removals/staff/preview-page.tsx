import type { VNode } from "preact";
import {
  type AboutExternalUser,
  externalUserActAddress,
  externalUserAddress,
  pageAbout,
  removalNoun,
  type StaffVisit,
} from "#external-users";
import type { Page } from "#platform/http/reply.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { planRemoval } from "../engine/plan.ts";
import { carryingOutNouns } from "./addresses.ts";
import { ConfirmFields } from "./confirm-field.tsx";
import { previewTexts } from "./preview/preview-texts.ts";
import { type ShownPreview, Whole } from "./preview/whole.tsx";
import type { Filled } from "./removal-form.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** The step before a removal: all that it would do, and the verb to type. Nothing is done by showing it. */
export async function previewPage(
  visit: StaffVisit,
  { backupDays }: StaffRemovalParts,
  about: AboutExternalUser,
  chosen: Filled,
  shown: ShownPreview,
): Promise<Page> {
  const { language, now } = visit;
  const { person, list } = about;
  const { account } = chosen.choices;
  const plan = await planRemoval(visit.db, person, chosen.choices, now);
  const texts = previewTexts(language);
  const at = (noun: string) => externalUserActAddress(person.id, noun, wholeList);
  return pageAbout(visit, about, {
    title: texts.title[account],
    content: (
      <Whole
        {...{ language, backupDays, person, plan, chosen, shown }}
        begins={now}
        finality={texts.finality}
      >
        <Form action={at(carryingOutNouns[account])} wholePage>
          <KeptList list={list} />
          <ChosenFields chosen={chosen} />
          <ConfirmFields {...{ language, account, plan }} typed={shown.typed} errors={shown.errors} />
          <Actions>
            <Button variant="danger" icon="bin">
              {texts.submit[account]}
            </Button>
            <Button form={changeFormId} name="step" value="change" variant="secondary">
              {texts.change}
            </Button>
            <ButtonLink href={externalUserAddress(person.id, list)}>{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
        <Form id={changeFormId} action={at(removalNoun)} wholePage>
          <KeptList list={list} />
          <ChosenFields chosen={chosen} />
        </Form>
      </Whole>
    ),
  });
}

/** The form by which one goes back to the choices; its button stands with the others. */
const changeFormId = "change-choices";

/** What has been chosen, for the next step to be told of. */
function ChosenFields({ chosen: { choices, restsOn, touched } }: { chosen: Filled }): VNode {
  const values = {
    ground: restsOn.ground,
    identityCheck: restsOn.identityCheck ?? "",
    groundReference: restsOn.groundReference ?? "",
    ...choices,
    touched,
  };
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
