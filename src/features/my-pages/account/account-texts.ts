import { defineTexts } from "#platform/text/texts.ts";

const swedishMinutes = (count: number) => (count === 1 ? "en minut" : `${count} minuter`);
const englishMinutes = (count: number) => (count === 1 ? "a minute" : `${count} minutes`);

/** The pages of an account that are open to everybody, since they come before anybody is known. */
export const accountTexts = defineTexts({
  sv: {
    place: "Mina sidor",
    email: "E-postadress",
    password: "Lösenord",
    newPassword: "Nytt lösenord",
    newPasswordHelp:
      "Minst 8 tecken. Ta gärna flera ord som inte hör ihop. Mellanslag, å, ä och ö går bra, och du får klistra in.",
    passwordAgain: "Lösenordet visas inte igen. Skriv det på nytt.",
    wrongPassword: "Lösenordet stämmer inte. Kontrollera det och försök igen.",
    noPassword: "Skriv lösenordet.",
    toSignIn: "Till inloggningen",
    back: "Tillbaka",
    cancel: "Avbryt",
    signIn: {
      title: "Logga in på Mina sidor",
      submit: "Logga in",
      refused:
        "E-postadressen eller lösenordet stämmer inte, eller så är adressen inte bekräftad än. Har du just skapat kontot öppnar du länken i mejlet som vi har skickat. Annars kontrollerar du det du skrev och försöker igen.",
      inactive: "Kontot är inaktivt",
      inactiveText: "Lösenordet stämmer, men kontot är inaktiverat. Kontakta oss om du undrar varför.",
      forgotten: "Har du glömt lösenordet?",
      noAccount: "Har du inget konto?",
      create: "Skapa konto",
      sessionEnded:
        "Du har loggats ut, eftersom du inte har varit aktiv på en stund eller något i kontot har ändrats.",
      contact: "Kontakta oss",
    },
    registration: {
      title: "Skapa konto",
      lead: "Med ett konto på Mina sidor kan du lämna förslag, rösta och kommentera.",
      submit: "Skapa konto",
      hasAccount: "Har du redan ett konto?",
      tooOften: (minutes: number) =>
        `Det har gjorts många försök att skapa konto på kort tid, så inget är skapat nu. Vänta ${swedishMinutes(minutes)} och försök sedan igen. Det du har skrivit står kvar, utom lösenordet.`,
      sentTitle: "Titta i din e-post",
      sentLead: "Vi har skickat ett mejl till adressen som du angav.",
      sentNext:
        "Öppna länken i mejlet inom ett dygn för att bekräfta adressen. Sedan kan du logga in. Finns det redan ett konto med adressen står det i mejlet i stället.",
      sentNothing:
        "Har inget kommit inom några minuter? Titta i skräpposten, och kontrollera att adressen blev rätt. Är du osäker skapar du kontot en gång till.",
    },
    verification: {
      title: "Bekräfta din e-postadress",
      lead: "Ange lösenordet som du valde när du skapade kontot, så vet vi att det är ditt.",
      leadSignedIn: "Bekräfta att du läser e-posten på adressen.",
      submit: "Bekräfta",
      forgotten: "Vet du inte lösenordet?",
      forgottenText:
        "Då kan kontot ha skapats av någon annan med din adress. Välj ett nytt lösenord, så blir det ditt. Det bekräftar också adressen.",
      forgottenLink: "Välj ett nytt lösenord",
    },
    reset: {
      askTitle: "Glömt lösenordet",
      askLead: "Ange din e-postadress, så skickar vi en länk där du väljer ett nytt lösenord.",
      askSubmit: "Skicka länken",
      tooOften: (minutes: number) =>
        `Länken är begärd många gånger på kort tid. Vänta ${swedishMinutes(minutes)} och försök sedan igen. Titta under tiden i e-posten, också i skräpposten: länkarna som redan är begärda gäller i en timme.`,
      sentTitle: "Titta i din e-post",
      sentLead: "Har adressen ett konto kommer det ett mejl dit om en liten stund.",
      sentNext: "Öppna länken i mejlet inom en timme och välj ett nytt lösenord.",
      sentNothing:
        "Har inget kommit inom några minuter? Titta i skräpposten. Du kan ha skapat kontot med en annan adress.",
      title: "Välj ett nytt lösenord",
      lead: "Alla som är inloggade på kontot loggas ut, också du. Sedan loggar du in med det nya lösenordet.",
      submit: "Spara lösenordet",
    },
    choice: {
      title: "Välj ett eget lösenord",
      lead: "Du har loggat in med ett engångslösenord. Välj ett eget, som bara du vet.",
      submit: "Spara lösenordet",
    },
    emailChange: {
      title: "Bekräfta din nya e-postadress",
      lead: "Ange ditt lösenord till Mina sidor, så börjar den nya adressen gälla.",
      leadSignedIn: "Bekräfta att du läser e-posten på den nya adressen, så börjar den gälla.",
      submit: "Bekräfta",
      notYours: "Har du inget konto hos oss har någon skrivit fel adress. Då stänger du bara sidan.",
    },
    badLink: {
      unknown: {
        title: "Länken går inte att använda",
        text: "Adressen kan ha blivit avkortad i mejlet. Öppna mejlet och kopiera hela länken.",
      },
      expired: {
        title: "Länken gäller inte längre",
        text: "Tiden har gått ut, eller så har något ändrats sedan den skickades.",
      },
      used: {
        title: "Länken är redan använd",
        text: "Varje länk kan användas en gång. Är det du som har använt den är allt klart.",
      },
      foreign: {
        title: "Länken hör till ett annat konto",
        text: "Den hör inte till kontot som du är inloggad på. Logga ut, och öppna länken igen.",
      },
      next: {
        "verify-email":
          "Behöver du en ny länk? Logga in med den adress och det lösenord som du valde, så skickar vi en.",
        "reset-password": "Behöver du en ny länk? Be om den, så skickar vi en.",
        "change-email": "Behöver du en ny länk? Logga in och byt e-postadress igen.",
        "choose-password": "Logga in med engångslösenordet igen, om det fortfarande gäller.",
        "cancel-removal":
          "En borttagning som har påbörjats går inte att ta tillbaka. Annars kan du logga in och se hur det går med din begäran.",
      },
      afterUse: {
        "verify-email": "E-postadressen blev bekräftad när länken användes. Logga in som vanligt.",
        "reset-password":
          "Logga in med lösenordet som valdes när länken användes. Vet du det inte ber du om en ny länk.",
        "change-email": "Den nya adressen började gälla när länken användes. Logga in med den.",
        "choose-password": "Logga in med lösenordet som du har valt.",
        "cancel-removal":
          "Din begäran togs tillbaka när länken användes. Kontot är kvar, och du kan logga in.",
      },
      askAgain: "Be om en ny länk",
    },
    tooOften: {
      title: "För många försök",
      text: (minutes: number) =>
        `Det har gjorts många försök på kort tid. Vänta ${swedishMinutes(minutes)} och försök sedan igen.`,
      others:
        "Inget av det du skrev är sparat. Kontot är inte låst: den som har loggat in förut från en annan webbläsare kan logga in där.",
    },
    signedOut: {
      title: "Du är utloggad",
      text: "Stäng webbläsaren om du delar dator med andra.",
      again: "Logga in igen",
    },
    notices: {
      "password-reset": "Lösenordet är bytt och adressen bekräftad. Logga in med det nya lösenordet.",
      "password-reset-unclaimed":
        "Lösenordet är bytt och adressen bekräftad. Logga in, och kontrollera under Mina uppgifter att allt är ditt: någon annan kan ha fyllt i det.",
      "email-verified": "E-postadressen är bekräftad. Nu kan du logga in.",
      "email-changed": "Den nya e-postadressen gäller. Logga in med den.",
    },
  },
  en: {
    place: "My pages",
    email: "E-mail address",
    password: "Password",
    newPassword: "New password",
    newPasswordHelp:
      "At least 8 characters. Several words that do not belong together are good. Spaces and any letters will do, and you may paste.",
    passwordAgain: "The password is not shown again. Type it anew.",
    wrongPassword: "The password is not right. Check it and try again.",
    noPassword: "Enter the password.",
    toSignIn: "To the sign-in",
    back: "Back",
    cancel: "Cancel",
    signIn: {
      title: "Sign in to My pages",
      submit: "Sign in",
      refused:
        "The e-mail address or the password is not right, or the address is not confirmed yet. If you have just created the account, open the link in the e-mail that we have sent. Otherwise check what you typed and try again.",
      inactive: "The account is inactive",
      inactiveText:
        "The password is right, but the account has been deactivated. Contact us if you wonder why.",
      forgotten: "Have you forgotten the password?",
      noAccount: "Do you have no account?",
      create: "Create account",
      sessionEnded:
        "You have been signed out, because you have not been active for a while or something in the account has changed.",
      contact: "Contact us",
    },
    registration: {
      title: "Create account",
      lead: "With an account on My pages you can submit proposals, vote and comment.",
      submit: "Create account",
      hasAccount: "Do you have an account already?",
      tooOften: (minutes) =>
        `Many attempts to create an account have been made in a short time, so none is created now. Wait ${englishMinutes(minutes)} and then try again. What you have typed remains, except the password.`,
      sentTitle: "Look in your e-mail",
      sentLead: "We have sent an e-mail to the address that you gave.",
      sentNext:
        "Open the link in the e-mail within a day to confirm the address. Then you can sign in. If there is an account with the address already, the e-mail says so instead.",
      sentNothing:
        "Has nothing come within a few minutes? Look among the spam, and check that the address was right. If you are unsure, create the account once more.",
    },
    verification: {
      title: "Confirm your e-mail address",
      lead: "Enter the password that you chose when you created the account, so that we know it is yours.",
      leadSignedIn: "Confirm that you read the e-mail of the address.",
      submit: "Confirm",
      forgotten: "Do you not know the password?",
      forgottenText:
        "Then somebody else can have created the account with your address. Choose a new password, and it is yours. That confirms the address as well.",
      forgottenLink: "Choose a new password",
    },
    reset: {
      askTitle: "Forgotten password",
      askLead: "Enter your e-mail address, and we send a link where you choose a new password.",
      askSubmit: "Send the link",
      tooOften: (minutes) =>
        `The link has been asked for many times in a short time. Wait ${englishMinutes(minutes)} and then try again. Meanwhile look in your e-mail, also among the spam: the links that are asked for already are good for an hour.`,
      sentTitle: "Look in your e-mail",
      sentLead: "If the address has an account an e-mail comes there in a little while.",
      sentNext: "Open the link in the e-mail within an hour and choose a new password.",
      sentNothing:
        "Has nothing come within a few minutes? Look among the spam. You may have created the account with another address.",
      title: "Choose a new password",
      lead: "Everybody who is signed in to the account is signed out, you too. Then you sign in with the new password.",
      submit: "Save the password",
    },
    choice: {
      title: "Choose a password of your own",
      lead: "You have signed in with a one-time password. Choose one of your own, which only you know.",
      submit: "Save the password",
    },
    emailChange: {
      title: "Confirm your new e-mail address",
      lead: "Enter your password for My pages, and the new address takes effect.",
      leadSignedIn: "Confirm that you read the e-mail of the new address, and it takes effect.",
      submit: "Confirm",
      notYours:
        "If you have no account with us somebody has mistyped their address. Then just close the page.",
    },
    badLink: {
      unknown: {
        title: "The link cannot be used",
        text: "The address may have been cut short in the e-mail. Open the e-mail and copy the whole link.",
      },
      expired: {
        title: "The link is no longer good",
        text: "Its time has run out, or something has changed since it was sent.",
      },
      used: {
        title: "The link has been used already",
        text: "Each link can be used once. If it was you who used it, all is done.",
      },
      foreign: {
        title: "The link belongs to another account",
        text: "It does not belong to the account that you are signed in to. Sign out, and open the link again.",
      },
      next: {
        "verify-email":
          "Do you need a new link? Sign in with the address and the password that you chose, and we send one.",
        "reset-password": "Do you need a new link? Ask for it, and we send one.",
        "change-email": "Do you need a new link? Sign in and change the e-mail address again.",
        "choose-password": "Sign in with the one-time password again, if it is still good.",
        "cancel-removal":
          "A removal that has begun cannot be taken back. Otherwise you can sign in and see how your request is going.",
      },
      afterUse: {
        "verify-email": "The e-mail address was confirmed when the link was used. Sign in as usual.",
        "reset-password":
          "Sign in with the password that was chosen when the link was used. If you do not know it, ask for a new link.",
        "change-email": "The new address took effect when the link was used. Sign in with it.",
        "choose-password": "Sign in with the password that you have chosen.",
        "cancel-removal":
          "Your request was taken back when the link was used. The account remains, and you can sign in.",
      },
      askAgain: "Ask for a new link",
    },
    tooOften: {
      title: "Too many attempts",
      text: (minutes) =>
        `Many attempts have been made in a short time. Wait ${englishMinutes(minutes)} and then try again.`,
      others:
        "Nothing of what you typed is saved. The account is not locked: whoever has signed in before from another browser can sign in there.",
    },
    signedOut: {
      title: "You are signed out",
      text: "Close the browser if you share the computer with others.",
      again: "Sign in again",
    },
    notices: {
      "password-reset": "The password is changed and the address confirmed. Sign in with the new password.",
      "password-reset-unclaimed":
        "The password is changed and the address confirmed. Sign in, and check under My details that everything is yours: somebody else may have filled it in.",
      "email-verified": "The e-mail address is confirmed. You can sign in now.",
      "email-changed": "The new e-mail address counts. Sign in with it.",
    },
  },
});
