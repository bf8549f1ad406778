import { defineTexts } from "#platform/text/texts.ts";

/**
 * The letters about accounts. None names its reader: an account can have been made with somebody else's address, and
 * then the name is what a stranger chose to have sent there.
 */
export const letterTexts = defineTexts({
  sv: {
    hello: "Hej!",
    until: (when: string) => `Länken gäller till ${when} och kan användas en gång.`,
    verification: {
      button: "Bekräfta e-postadressen",
      new: "Ett konto på Mina sidor har skapats med den här e-postadressen. Bekräfta adressen, så kan kontot börja användas. Du behöver lösenordet som du valde.",
      again:
        "Vi behöver veta att den här e-postadressen fortfarande är din. Bekräfta den, så kan du använda allt på Mina sidor.",
      notYou:
        "Var det inte du som skapade kontot? Då behöver du inte göra något. Ingen kan använda det utan att du bekräftar adressen.",
    },
    addressInUse: {
      text: "Någon, kanske du, har försökt skapa ett konto på Mina sidor med den här e-postadressen. Det finns redan ett konto med adressen, så inget nytt har skapats.",
      next: "Minns du inte lösenordet, eller var det inte du som skapade kontot? Välj ett nytt lösenord. Då bekräftas adressen också.",
      unconfirmed:
        "Adressen är inte bekräftad än. Bekräfta den, så kan kontot börja användas. Du behöver lösenordet som du valde första gången.",
      unconfirmedNext:
        "Minns du inte det lösenordet, eller var det inte du som skapade kontot? Öppna länken ändå: där kan du i stället välja ett nytt lösenord.",
      button: "Välj ett nytt lösenord",
      notYou: "Har du inte försökt skapa ett konto behöver du inte göra något.",
    },
    reset: {
      text: "Någon, troligen du, har bett om ett nytt lösenord till ditt konto på Mina sidor.",
      button: "Välj ett nytt lösenord",
      notYou: "Har du inte bett om det behöver du inte göra något. Ditt lösenord gäller som förut.",
    },
    passwordChanged: {
      text: (when: string) => `Lösenordet till ditt konto på Mina sidor byttes ${when}.`,
      notYou: "Var det inte du? Välj genast ett nytt lösenord. Då loggas alla andra ut från kontot.",
      button: "Välj ett nytt lösenord",
    },
    oneTimePassword: {
      text: "Du har fått ett engångslösenord till ditt konto på Mina sidor. Det står inte i det här brevet: du har fått det av den handläggare som du har talat med.",
      next: "När du loggar in med det får du välja ett eget lösenord. Ditt förra lösenord gäller inte längre.",
      notYou:
        "Har du inte bett om hjälp med ditt lösenord? Välj genast ett nytt. Då slutar engångslösenordet att gälla.",
      button: "Välj ett nytt lösenord",
    },
    emailChange: {
      text: {
        "external-user":
          "Du har bett om att byta till den här e-postadressen på Mina sidor. Bekräfta den, så börjar den gälla.",
        staff:
          "Myndigheten har på din begäran lagt in den här e-postadressen på Mina sidor. Bekräfta den, så börjar den gälla.",
      },
      next: "Du bekräftar med ditt lösenord, om du inte är inloggad. Till dess gäller din förra adress.",
      button: "Bekräfta den nya adressen",
      notYou: "Har du inget konto hos oss har någon skrivit fel adress. Då behöver du inte göra något.",
    },
    emailChangeRefused: {
      text: "Någon har försökt byta till den här e-postadressen på Mina sidor. Den hör redan till ditt konto, så inget har ändrats.",
      notYou: "Du behöver inte göra något.",
    },
    emailChangeNotice: {
      text: {
        "external-user": (when: string) =>
          `Ett byte av e-postadressen till ditt konto på Mina sidor begärdes ${when}. Den nya adressen börjar gälla när den är bekräftad.`,
        staff: (when: string) =>
          `Myndigheten lade på din begäran in en ny e-postadress till ditt konto på Mina sidor ${when}. Den börjar gälla när den är bekräftad.`,
      },
      notYou: "Var det inte du? Välj genast ett nytt lösenord. Då ges bytet upp.",
      button: "Välj ett nytt lösenord",
    },
    emailChanged: {
      text: (when: string) =>
        `Ditt konto på Mina sidor fick en ny e-postadress ${when}. Den här adressen används inte längre.`,
      notYou: "Var det inte du? Kontakta oss genast.",
    },
    signInMethod: {
      text: "Ditt konto på Mina sidor har fått ett nytt sätt att logga in.",
      notYou: "Var det inte du? Kontakta oss genast, och välj ett nytt lösenord.",
      button: "Välj ett nytt lösenord",
    },
  },
  en: {
    hello: "Hello!",
    until: (when) => `The link is good until ${when} and can be used once.`,
    verification: {
      button: "Confirm the e-mail address",
      new: "An account on My pages has been created with this e-mail address. Confirm the address, and the account can be used. You need the password that you chose.",
      again:
        "We need to know that this e-mail address is still yours. Confirm it, and you can use everything on My pages.",
      notYou:
        "Was it not you who created the account? Then you need not do anything. Nobody can use it unless you confirm the address.",
    },
    addressInUse: {
      text: "Somebody, perhaps you, has tried to create an account on My pages with this e-mail address. There is an account with the address already, so no new one has been created.",
      next: "Do you not remember the password, or was it not you who created the account? Choose a new password. That confirms the address as well.",
      unconfirmed:
        "The address is not confirmed yet. Confirm it, and the account can be used. You need the password that you chose the first time.",
      unconfirmedNext:
        "Do you not remember that password, or was it not you who created the account? Open the link all the same: there you can choose a new password instead.",
      button: "Choose a new password",
      notYou: "If you have not tried to create an account you need not do anything.",
    },
    reset: {
      text: "Somebody, probably you, has asked for a new password for your account on My pages.",
      button: "Choose a new password",
      notYou: "If you have not asked for it you need not do anything. Your password is as before.",
    },
    passwordChanged: {
      text: (when) => `The password of your account on My pages was changed on ${when}.`,
      notYou:
        "Was it not you? Choose a new password at once. Everybody else is then signed out of the account.",
      button: "Choose a new password",
    },
    oneTimePassword: {
      text: "You have been given a one-time password for your account on My pages. It is not in this letter: you have it from the staff member whom you have talked to.",
      next: "When you sign in with it you choose a password of your own. Your former password is no longer good.",
      notYou:
        "Have you not asked for help with your password? Choose a new one at once. The one-time password is then no longer good.",
      button: "Choose a new password",
    },
    emailChange: {
      text: {
        "external-user":
          "You have asked to change to this e-mail address on My pages. Confirm it, and it takes effect.",
        staff:
          "The authority has entered this e-mail address on My pages as you asked. Confirm it, and it takes effect.",
      },
      next: "You confirm with your password, unless you are signed in. Until then your former address counts.",
      button: "Confirm the new address",
      notYou:
        "If you have no account with us somebody has mistyped their address. Then you need not do anything.",
    },
    emailChangeRefused: {
      text: "Somebody has tried to change to this e-mail address on My pages. It belongs to your account already, so nothing has been changed.",
      notYou: "You need not do anything.",
    },
    emailChangeNotice: {
      text: {
        "external-user": (when) =>
          `A change of the e-mail address of your account on My pages was asked for on ${when}. The new address takes effect when it is confirmed.`,
        staff: (when) =>
          `The authority entered a new e-mail address for your account on My pages on ${when}, as you asked. It takes effect when it is confirmed.`,
      },
      notYou: "Was it not you? Choose a new password at once. The change is then given up.",
      button: "Choose a new password",
    },
    emailChanged: {
      text: (when) =>
        `Your account on My pages was given a new e-mail address on ${when}. This address is no longer used.`,
      notYou: "Was it not you? Contact us at once.",
    },
    signInMethod: {
      text: "Your account on My pages has been given a new way to sign in.",
      notYou: "Was it not you? Contact us at once, and choose a new password.",
      button: "Choose a new password",
    },
  },
});
