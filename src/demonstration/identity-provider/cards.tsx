import type { VNode } from "preact";
import { Button } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { PageHeading, Section, Tiles } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { awkwardCards, type TestPerson } from "./test-person.ts";

/** The page where one chooses whose card to show. Swedish only, as the demonstration's people are. */
export function Cards(props: { action: string; people: readonly TestPerson[]; typed: TypedCard }): VNode {
  const { action, people, typed } = props;
  return (
    <>
      <PageHeading lead="Personerna är påhittade, och ingen kod behövs. Välj vems kort du vill visa.">
        {cardsTitle}
      </PageHeading>
      <form method="post" action={action} data-turbo="false">
        <Actions>
          <Button variant="secondary" name="choice" value="cancel">
            Avbryt
          </Button>
        </Actions>
        {[...Map.groupBy(people, (person) => person.organisation)].map(([organisation, holders]) => (
          <CardsOf heading={organisation} people={holders} />
        ))}
        <CardsOf heading="Kort som inte släpps in" people={awkwardCards(people)} />
      </form>
      <OtherCard action={action} typed={typed} />
    </>
  );
}

export const cardsTitle = "Demonstrationens e-legitimation";

export type TypedCard = { hsaId: string; givenName: string; familyName: string; error: string | undefined };

function CardsOf({ heading, people }: { heading: string; people: readonly TestPerson[] }): VNode {
  return (
    <Section heading={heading}>
      <Tiles narrow>
        {people.map((person) => (
          <div>
            <Button variant="tertiary" name="choice" value={person.key}>
              {person.givenName} {person.familyName}
            </Button>
            <p class="b-hint">{person.hint}</p>
          </div>
        ))}
      </Tiles>
    </Section>
  );
}

/** For somebody who was added by hand a moment ago, or a card that is nobody's. */
function OtherCard({ action, typed }: { action: string; typed: TypedCard }): VNode {
  return (
    <form class="b-form" method="post" action={action} data-turbo="false" noValidate>
      <h2 class="ds-heading" data-size="xs">
        Ett annat kort
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
        label="Förnamn"
        value={typed.givenName}
        autocomplete="off"
        optional="valfritt"
      />
      <TextField
        name="familyName"
        label="Efternamn"
        value={typed.familyName}
        autocomplete="off"
        optional="valfritt"
      />
      <Actions>
        <Button name="choice" value="typed">
          Visa kortet
        </Button>
      </Actions>
    </form>
  );
}
