import type { VNode } from "preact";
import { Button, ButtonLink } from "./button.tsx";
import { Chips } from "./chips.tsx";
import { CheckboxGroup, RadioGroup } from "./choices.tsx";
import { ContactCard } from "./contact-card.tsx";
import { Entries, Entry } from "./entries.tsx";
import { FoldedList } from "./folded-list.tsx";
import { Actions, ErrorSummary, Fieldset, Form } from "./form.tsx";
import { Count, DialogFrame, FollowedFrame, ResultsFrame } from "./frame.tsx";
import { Layout, type LayoutProps } from "./layout.tsx";
import { FilterMenu, KeptInList, ListBar, SearchForm } from "./list-controls.tsx";
import { ListTools } from "./list-tools.tsx";
import { Marked } from "./marked.tsx";
import { LeftMenu, Tabs } from "./navigation.tsx";
import { EmptyState, Notice } from "./notice.tsx";
import {
  BackLink,
  Card,
  LeftRight,
  PageHeading,
  Prose,
  Section,
  TextLink,
  WithLeftMenu,
} from "./page-parts.tsx";
import { Pager } from "./pager.tsx";
import { Progress } from "./progress.tsx";
import { Select } from "./select.tsx";
import { Shares } from "./shares.tsx";
import { Steps } from "./steps.tsx";
import { SummaryList, Timeline } from "./summary-list.tsx";
import { Table } from "./table.tsx";
import { StatusMark, Tag } from "./tag.tsx";
import { TextArea, TextField } from "./text-field.tsx";
import { WithAside } from "./with-aside.tsx";
import { Written } from "./written.tsx";

/** Pages that together hold every component, with `text` wherever somebody's words can stand. */
export function samplePages(text: string): { name: string; page: VNode }[] {
  return [
    { name: "a list", page: listPage(text) },
    { name: "an empty list", page: emptyPage(text) },
    { name: "a form with errors", page: formPage(text) },
    { name: "a page about one thing", page: propertyPage(text) },
    { name: "a public page", page: publicPage(text) },
    { name: "a page that people write on", page: debatePage(text) },
  ];
}

function frameOf(text: string): Omit<LayoutProps, "children"> {
  return {
    language: "sv",
    title: text,
    authority: text,
    place: text,
    assets: { stylesheet: "/a.css", script: "/a.js", icon: "/a.svg", font: "/a.woff2" },
    demonstration: { text, links: [{ label: text, href: "/mail" }] },
    signedIn: { organisation: text, person: text, role: text },
    navigation: [{ label: text, href: "/members", current: true }],
    breadcrumb: [{ label: text, href: "/" }],
    notice: { text },
    footer: { links: [{ label: text, href: "/help" }], version: text },
    path: `/members?search=${text}`,
  };
}

function listPage(text: string): VNode {
  const sort = { ascendingHref: `/?up=${text}`, descendingHref: "/?down", current: "ascending" as const };
  return (
    <Layout {...frameOf(text)}>
      <PageHeading lead={text}>{text}</PageHeading>
      <LeftRight
        left={
          <ButtonLink href="/add" opens="dialog" variant="primary" icon="add">
            {text}
          </ButtonLink>
        }
        right={
          <SearchForm action="/" name="search" label={text} value={text} submitLabel={text} help={text} />
        }
      />
      <ResultsFrame>
        <ListBar>
          <FilterMenu
            name="service"
            label={text}
            choices={[{ value: text, label: text }]}
            chosen={[text]}
            submitLabel={text}
          />
          <Count>{text}</Count>
        </ListBar>
        <ListTools language="sv" density="compact" comfortableHref={`/?${text}`} compactHref="/" />
        <KeptInList values={[{ name: "sort", value: text }]} />
        <Chips language="sv" chips={[{ label: text, removeHref: `/?${text}` }]} clearHref="/" />
        <Table
          language="sv"
          caption={text}
          columns={[
            {
              key: "name",
              heading: text,
              namesRow: true,
              sort,
              cell: (row) => <TextLink href="/1">{row}</TextLink>,
            },
            {
              key: "marked",
              heading: text,
              cell: (row) => <Marked text={row} found={[{ start: 1, end: 3 }]} />,
            },
            {
              key: "list",
              heading: text,
              cell: (row) => <FoldedList language="sv" items={[row, row, row, row]} />,
            },
          ]}
          rows={[text]}
          toneOf={() => "inactive"}
        />
        <Pager
          language="sv"
          next={`/?${text}`}
          pages={[{ number: text, href: "/?1", current: true }]}
          range={{ from: text, to: text, total: text }}
        />
      </ResultsFrame>
    </Layout>
  );
}

function emptyPage(text: string): VNode {
  return (
    <Layout {...frameOf(text)}>
      <PageHeading aside={text}>{text}</PageHeading>
      <EmptyState sentence={text} next={<ButtonLink href="/">{text}</ButtonLink>} />
      <Pager language="sv" />
    </Layout>
  );
}

function formPage(text: string): VNode {
  return (
    <Layout {...frameOf(text)} hasErrors>
      <DialogFrame title={text}>
        <Form action="/members">
          <ErrorSummary language="sv" errors={[{ field: "given-name", message: text }]} />
          <TextField
            name="given-name"
            label={text}
            value={text}
            help={text}
            error={text}
            autocomplete="off"
          />
          <Fieldset legend={text} help={text}>
            <Select name="size" label={text} choices={[{ value: text, label: text }]} chosen={text} />
            <TextArea name="reason" label={text} value={text} optional={text} />
          </Fieldset>
          <CheckboxGroup
            name="permission"
            label={text}
            help={text}
            error={text}
            choices={[{ value: text, label: text, help: text }]}
            chosen={[text]}
          />
          <RadioGroup
            name="until"
            label={text}
            choices={[{ value: text, label: text, reveals: text, suggests: { since: text } }]}
            chosen={text}
          />
          <Actions>
            <Button value={text} name="act">
              {text}
            </Button>
            <ButtonLink href="/" closes="dialog">
              {text}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    </Layout>
  );
}

function propertyPage(text: string): VNode {
  return (
    <Layout {...frameOf(text)}>
      <BackLink href="/">{text}</BackLink>
      <PageHeading>{text}</PageHeading>
      <Card>
        <SummaryList items={[{ label: text, value: text }]} />
      </Card>
      <Section heading={text} id="history">
        <Timeline events={[{ when: { iso: "2026-11-21T09:05:00+01:00", text }, what: text, who: text }]} />
        <Steps steps={[{ name: text, mark: <Tag icon="tick">{text}</Tag>, text, stands: "out" }]} />
        <Notice language="sv" tone="warning" heading={text}>
          {text}
        </Notice>
        <Tag icon="clock">{text}</Tag>
        <StatusMark language="sv" status="inactive" />
      </Section>
    </Layout>
  );
}

function publicPage(text: string): VNode {
  const items = [
    { label: text, href: "/a", current: true, children: [{ label: text, href: "/b", current: false }] },
  ];
  return (
    <Layout {...frameOf(text)} signedIn={undefined} breadcrumb={[]}>
      <Tabs label="Flikar" tabs={items} />
      <WithLeftMenu menu={<LeftMenu label="Vänstermeny" items={items} />}>
        <PageHeading>{text}</PageHeading>
        <Prose>
          <p>{text}</p>
        </Prose>
        <ContactCard language="sv" heading={text} text={text} email={text} telephone={text} />
      </WithLeftMenu>
    </Layout>
  );
}

function debatePage(text: string): VNode {
  return (
    <Layout {...frameOf(text)}>
      <PageHeading>{text}</PageHeading>
      <Shares label={text} shares={[{ key: "one", label: text, count: 1, written: text, tone: "danger" }]} />
      <FollowedFrame id="progress" follows={text}>
        <Count>{text}</Count>
      </FollowedFrame>
      <WithAside aside={<Progress value={7} goal={5} label={text} />}>
        <Written text={`${text}\n\nhttps://a.example/${text}\n${text}`} />
      </WithAside>
      <Entries label={text}>
        <Entry anchor="entry-1" level={0} head={text} acts={<TextLink href="/reply">{text}</TextLink>}>
          <Written text={text} />
        </Entry>
        <Entry anchor="entry-2" level={3} head={text}>
          <Written text={text} />
        </Entry>
      </Entries>
    </Layout>
  );
}
