import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { PageHeading, Section, Tiles } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { CardHolder, CardKind } from "./card-kind.ts";
import { texts } from "./cards-texts.ts";

/** The page where one chooses whose card to show. */
export function Cards<Holder extends CardHolder>(props: {
  language: Language;
  action: string;
  kind: CardKind<Holder>;
  people: readonly Holder[];
  typed: TypedCard;
}): VNode {
  const { language, action, kind, people, typed } = props;
  const text = texts(language);
  return (
    <>
      <PageHeading lead={text.lead[kind.name]}>{text.title}</PageHeading>
      <form method="post" action={action} data-turbo="false">
        <Actions>
          <Button variant="secondary" name="choice" value="cancel">
            {text.cancel}
          </Button>
        </Actions>
        {[...Map.groupBy(people, (person) => kind.headingOf(person, language))].map(([heading, holders]) => (
          <CardsOf language={language} heading={heading} people={holders} />
        ))}
        <CardsOf language={language} heading={text.awkward[kind.name]} people={kind.awkward(people)} />
      </form>
      {kind.typed && <OtherCard language={language} action={action} typed={typed} />}
    </>
  );
}

export type TypedCard = { hsaId: string; givenName: string; familyName: string; error: string | undefined };

function CardsOf(props: { language: Language; heading: string; people: readonly CardHolder[] }): VNode {
  const { language, heading, people } = props;
  return (
    <Section heading={heading}>
      <Tiles narrow>
        {people.map((person) => (
          <div>
            <Button variant="tertiary" name="choice" value={person.key}>
              {person.givenName} {person.familyName}
            </Button>
            <p class="b-hint">{person.hint[language]}</p>
          </div>
        ))}
      </Tiles>
    </Section>
  );
}

/** For somebody who was added by hand a moment ago, or a card that is nobody's. */
function OtherCard(props: { language: Language; action: string; typed: TypedCard }): VNode {
  const { language, action, typed } = props;
  const text = texts(language);
  return (
    <form class="b-form" method="post" action={action} data-turbo="false" noValidate>
      <h2 class="ds-heading" data-size="xs">
        {text.other}
      </h2>
      <TextField
        name="hsaId"
        label="HSA-id"
        value={typed.hsaId}
        error={typed.error}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        width="medium"
      />
      <TextField
        name="givenName"
        label={text.givenName}
        value={typed.givenName}
        autocomplete="off"
        optional={text.optional}
      />
      <TextField
        name="familyName"
        label={text.familyName}
        value={typed.familyName}
        autocomplete="off"
        optional={text.optional}
      />
      <Actions>
        <Button name="choice" value="typed">
          {text.show}
        </Button>
      </Actions>
    </form>
  );
}
