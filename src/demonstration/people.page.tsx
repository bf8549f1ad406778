import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import { get, type Route, type Visit } from "#platform/http/route.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Section, Tiles } from "#ui/page-parts.tsx";
import type { TestPerson } from "./identity-provider/test-person.ts";
import { KnownCitizens } from "./known-citizens.tsx";
import { testPeople } from "./people.queries.ts";

const texts = defineTexts({
  sv: {
    title: "Testpersoner",
    lead: "De här påhittade personerna kan du logga in som. Ingen kod behövs: du väljer kort när du loggar in. Medborgarna, längst ner, har ett lösenord.",
    signIn: "Logga in som någon av dem",
    way: "Gå manualens väg från Andra aktörer",
  },
  en: {
    title: "Test people",
    lead: "You can sign in as any of these invented people. No code is needed: you choose a card when you sign in. The citizens, at the bottom, have a password.",
    signIn: "Sign in as one of them",
    way: "Take the manual's way from Other actors",
  },
});

/** Who there is to be in the demonstration. */
export function demonstrationRoutes(authority: string): readonly Route[] {
  return [get("/demonstration/people", "public", (visit) => showPeople(visit, authority))];
}

async function showPeople({ db, language }: Visit<"public">, authority: string): Promise<Page> {
  const text = texts(language);
  const people = await testPeople(db, authority);
  const content = (
    <>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <p class="b-actions">
        <ButtonLink variant="primary" href="/sign-in">
          {text.signIn}
        </ButtonLink>
        <ButtonLink href="/other-actors">{text.way}</ButtonLink>
      </p>
      {[...Map.groupBy(people, ({ organisation }) => organisation)].map(([organisation, members]) => (
        <Section heading={organisation}>
          <People language={language} people={members} />
        </Section>
      ))}
      <KnownCitizens language={language} />
    </>
  );
  return page({ title: text.title, content });
}

function People(props: { language: Language; people: readonly TestPerson[] }): VNode {
  return (
    <Tiles narrow>
      {props.people.map((person) => (
        <div>
          <p>
            {person.givenName} {person.familyName}
          </p>
          <p class="b-hint">
            {person.hsaId}, {person.hint[props.language]}
          </p>
        </div>
      ))}
    </Tiles>
  );
}
