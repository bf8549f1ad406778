import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { PageHeading, Section, Tiles } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { texts } from "./cards-texts.ts";
import { awkwardCards, type TestPerson } from "./test-person.ts";

/** The page where one chooses whose card to show. */
export function Cards(props: {
  language: Language;
  action: string;
  people: readonly TestPerson[];
  typed: TypedCard;
}): VNode {
  const { language, action, people, typed } = props;
  const text = texts(language);
  return (
    <>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <form method="post" action={action} data-turbo="false">
        <Actions>
          <Button variant="secondary" name="choice" value="cancel">
            {text.cancel}
          </Button>
        </Actions>
        {[...Map.groupBy(people, (person) => person.organisation)].map(([organisation, holders]) => (
          <CardsOf language={language} heading={organisation} people={holders} />
        ))}
        <CardsOf language={language} heading={text.awkward} people={awkwardCards(people)} />
      </form>
      <OtherCard language={language} action={action} typed={typed} />
    </>
  );
}

export type TypedCard = { hsaId: string; givenName: string; familyName: string; error: string | undefined };

function CardsOf(props: { language: Language; heading: string; people: readonly TestPerson[] }): VNode {
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
