import type { VNode } from "preact";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import { get, type Route, type Visit } from "#platform/http/route.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { PlainText } from "#ui/plain-text.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import type { ArrivedMail, Mailbox } from "./mailbox.ts";

const texts = defineTexts({
  sv: {
    title: "Skickad e-post",
    lead: "All e-post i demonstrationen kommer hit, vem den än är till. De senaste 200 breven visas tills demonstrationen avslutas.",
    empty: "Ingen e-post har skickats än.",
    emptyLead: "När något du gör i demonstrationen skickar ett brev dyker det upp här inom några sekunder.",
    to: "Till",
    subject: "Ämne",
    sent: "Skickat",
    asPage: "Visa brevet som ett e-postprogram gör",
    back: "Tillbaka till skickad e-post",
  },
  en: {
    title: "Sent mail",
    lead: "All mail in the demonstration comes here, whoever it is to. The latest 200 letters are shown until the demonstration ends.",
    empty: "No mail has been sent yet.",
    emptyLead: "When something you do in the demonstration sends a letter, it turns up here within seconds.",
    to: "To",
    subject: "Subject",
    sent: "Sent",
    asPage: "Show the letter as a mail program does",
    back: "Back to sent mail",
  },
});

const list = "/demonstration/mail";

/** What has been sent in the demonstration. */
export function mailboxRoutes(mailbox: Mailbox): readonly Route[] {
  return [
    get(list, "public", (visit) => showMails(mailbox, visit)),
    get(`${list}/:id`, "public", (visit) => showMail(mailbox, visit)),
  ];
}

function showMails(mailbox: Mailbox, { language }: Visit<"public">): Page {
  const text = texts(language);
  const mails = mailbox.all();
  const content = (
    <>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {mails.length === 0 ? (
        <EmptyState sentence={text.empty} next={<p>{text.emptyLead}</p>} />
      ) : (
        <Mails language={language} mails={mails} />
      )}
    </>
  );
  return page({ title: text.title, content });
}

function Mails({ language, mails }: { language: Language; mails: readonly ArrivedMail[] }): VNode {
  const text = texts(language);
  return (
    <Table<ArrivedMail>
      language={language}
      caption={text.title}
      captionHidden
      rows={mails}
      columns={[
        {
          key: "subject",
          heading: text.subject,
          namesRow: true,
          cell: ({ id, subject }) => <TextLink href={`${list}/${id}`}>{subject}</TextLink>,
        },
        { key: "to", heading: text.to, wrap: "anywhere", cell: ({ to }) => to },
        {
          key: "sent",
          heading: text.sent,
          wrap: "never",
          cell: (mail) => <SentAt language={language} {...mail} />,
        },
      ]}
    />
  );
}

function SentAt({ language, sentAt }: { language: Language; sentAt: Date }): VNode {
  return <time dateTime={machineReadable(sentAt)}>{formatDateTime(sentAt, language, "table")}</time>;
}

function showMail(mailbox: Mailbox, { language, params }: Visit<"public">): Page {
  const text = texts(language);
  const mail = mailbox.find(params.id ?? "");
  if (mail === undefined) throw notFound();
  const content = (
    <>
      <BackLink href={list}>{text.back}</BackLink>
      <PageHeading>{mail.subject}</PageHeading>
      <SummaryList
        items={[
          { label: text.to, value: mail.to },
          { label: text.sent, value: <SentAt language={language} {...mail} /> },
        ]}
      />
      <PlainText>{mail.text}</PlainText>
      <p class="b-actions">
        <ButtonLink href={`${list}/${mail.id}/letter`}>{text.asPage}</ButtonLink>
      </p>
    </>
  );
  return page({ title: mail.subject, breadcrumb: [{ label: text.title, href: list }], content });
}
