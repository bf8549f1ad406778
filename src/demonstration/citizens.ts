import type { CitizenTrait, WorldCitizen } from "./world-citizen.ts";

/** Has done everything that can be done: cases, votes, comments and replies. */
export const alva = citizen("Alva", "Aktiv", "Alva A", "alva.aktiv", ["identified", "known-password"], {
  number: "199005112397",
  address: { street: "Påhittsvägen 7", postalCode: "123 45", town: "Exempelköping" },
  telephone: "070-174 06 05",
});

/** Has confirmed the address, and told no personal number. */
export const ville = citizen("Ville", "Väntar", "Ville", "ville.vantar", ["known-password"]);

/** Has a personal number that nobody has verified. */
export const tuva = citizen("Tuva", "Typat", "Tuva T", "tuva.typat", ["known-password"], {
  number: "200005122387",
});

/** May not sign in. */
export const inge = citizen(
  "Inge",
  "Inaktiv",
  "Inge",
  "inge.inaktiv",
  ["identified", "inactive", "known-password"],
  {
    number: "197708062380",
  },
);

/** Is shown to nobody by name, but to those with a right to it. */
export const pia = citizen(
  "Pia",
  "Prövlund",
  "Lärkan",
  "pia.provlund",
  ["identified", "protected", "known-password"],
  {
    number: "198309142399",
    telephone: "070-174 06 06",
  },
);

/** Reads English. */
export const emily = citizen(
  "Emily",
  "Example",
  "Emily",
  "emily.example",
  ["identified", "english", "known-password"],
  {
    number: "199802062399",
  },
);

/** Has asked to be removed, and waits. */
export const lo = citizen("Lo", "Ljung", "Lo", "lo.ljung", ["identified", "known-password"], {
  number: "198907282399",
});

/** Is removed, and so is what he wrote. */
export const viktor = citizen("Viktor", "Wik", "Wiktor", "viktor.wik", ["identified"], {
  number: "198903242389",
});

/** Is removed, and her comments are kept with her name. */
export const chiara = citizen("Chiara", "D'Amico", "Chiara", "chiara.damico", ["identified"], {
  number: "199201192391",
});

/** Is depersonalised, as she asked. */
export const annaKarin = citizen("Anna-Karin", "Bergh-Nilsson", "A-K", "anna-karin.bergh", ["identified"], {
  number: "199109272386",
});

/** People with accounts, and names that try sorting and search. */
export const worldCitizens: readonly WorldCitizen[] = [
  alva,
  ville,
  tuva,
  inge,
  pia,
  emily,
  citizen("Åke", "Åström", "Åke från ån", "ake.astrom", ["identified"], { number: "194112308178" }),
  citizen("Åsa", "Åhlund", "ÅsaÅ", "asa.ahlund", ["identified"], { number: "196508122857" }),
  citizen("Ärla", "Ängberg", "Ärlan", "arla.angberg", ["away"]),
  citizen("Ängla", "Ärling", "Ängeln", "angla.arling", ["unverified"]),
  citizen("Örjan", "Öberg", "Örjan i Öster", "orjan.oberg", ["identified"], { number: "197907072396" }),
  citizen("Östen", "Östh", "Östen", "osten.osth", ["inactive"]),
  citizen("Élise", "Ekwall", "Élise E", "elise.ekwall", []),
  citizen("Émile", "Éclair", "Émile", "emile.eclair", ["identified"], { number: "198105062395" }),
  citizen("André", "Andersson", "André A", "andre.andersson", ["identified"], { number: "198609232387" }),
  citizen("Andre", "Anderson", "Andre A", "andre.anderson", []),
  citizen("Anna", "Wahlgren", "Anna W", "anna.wahlgren", ["identified"], { number: "198802032394" }),
  citizen("Anna", "Vahlgren", "Anna V", "anna.vahlgren", []),
  citizen("Anna", "Wallén-Vallin", "Anna WV", "anna.wallen-vallin", ["away"]),
  viktor,
  citizen("Wiktor", "Vik", "Vikten", "wiktor.vik", []),
  citizen("Wilma", "von Waldén", "Wilma", "wilma.vonwalden", ["identified"], { number: "199011292399" }),
  citizen("Pieter", "van den Berg", "Pieter", "pieter.vandenberg", []),
  citizen("Sanne", "van Dyck", "Sanne", "sanne.vandyck", ["unverified"]),
  citizen("Sophie", "de la Vega", "Sophie de la", "sophie.delavega", ["identified"], {
    number: "199101262385",
  }),
  citizen("Jan", "de Boer", "Janne", "jan.deboer", []),
  citizen("Ebba", "af Provén", "Ebba", "ebba.afproven", ["identified"], { number: "199102242394" }),
  citizen("Carl-Johan", "Lindh", "Calle", "carl-johan.lindh", []),
  annaKarin,
  citizen("Anna Karin", "Bergh", "Annakarin", "annakarin.bergh", ["inactive"]),
  citizen("Seán", "O'Brian", "Seán", "sean.obrian", []),
  citizen("Siobhán", "O’Brian", "Siobhán", "siobhan.obrian", ["english"]),
  chiara,
  citizen("J. R.", "Hallberg", "J. R.", "jr.hallberg", []),
  citizen("Mohammed", "Al-Amin", "Mohammed", "mohammed.al-amin", ["identified"], { number: "199301202397" }),
  citizen("Zoë", "Möller", "Zoë", "zoe.moller", []),
  citizen("Jürgen", "Müllner", "Jürgen", "jurgen.mullner", ["identified"], { number: "194401216595" }),
  citizen("Søren", "Sørby", "Søren", "soren.sorby", ["away"]),
  citizen("Ægir", "Ærø", "Ægir", "aegir.aero", []),
  citizen("Łucja", "Żurek", "Łucja", "lucja.zurek", ["identified"], { number: "199503192388" }),
  citizen("Thị Mai", "Nguyễn", "Mai", "thimai.nguyen", []),
  citizen("José", "Pérez García", "José", "jose.perez", ["unverified"]),
  citizen("Ayşe", "Yılmaz", "Ayşe", "ayse.yilmaz", ["identified"], { number: "200009092396" }),
  citizen("Þórunn", "Einarsdóttir", "Þórunn", "thorunn.einarsdottir", []),
  citizen("Guðmundur", "Jónsson", "Gummi", "gudmundur.jonsson", ["inactive"]),
  citizen("Ірина", "Шевченко", "Ірина", "iryna.shevchenko", ["identified"], { number: "196000872389" }),
  citizen("Νίκος", "Παπάς", "Νίκος", "nikos.papas", []),
  citizen("伟", "李", "李伟", "wei.li", []),
  citizen("Bo", "Ö", "Bosse Ö", "bo.o", ["identified"], { number: "200011262391" }),
  citizen("Maximiliana Konstantina", "Provlund-Exempelson-Testberg", "Max", "maximiliana.provlund", []),
  citizen("Per", "Prov", "Pelle", "per.prov", ["identified"], { number: "200012122396" }),
  citizen("Per", "Prov", "Per P", "per.prov2", []),
  citizen("Elsa", "Nilsson", "Elsan", "elsa.nilsson", ["identified"], { number: "200409172384" }),
  citizen("Nils", "Elsasson", "Nisse", "nils.elsasson", ["away"]),
  citizen("Farida", "Hosseini", "Farida", "farida.hosseini", ["identified"], { number: "200512152398" }),
  citizen("Gustav", "Grön", "Gröne Gustav", "gustav.gron", []),
  citizen("Hedda", "Hult", "Hedda", "hedda.hult", ["identified"], { number: "200601152390" }),
  citizen("Ines", "Ivarsson", "Ines", "ines.ivarsson", ["unverified"]),
  citizen("Jonas", "Järv", "Järven", "jonas.jarv", ["identified"], { number: "198906282382" }),
  citizen("Kerstin", "Kvist", "Kerstin", "kerstin.kvist", []),
  lo,
  citizen("Märit", "Myr", "Märit", "marit.myr", ["inactive"]),
];

function citizen(
  givenName: string,
  familyName: string,
  displayName: string,
  mailbox: string,
  traits: readonly CitizenTrait[],
  more: Pick<WorldCitizen, "number" | "address" | "telephone"> = {},
): WorldCitizen {
  const email = `${mailbox}@medborgare.example`;
  return { givenName, familyName, displayName, email, traits: new Set(traits), ...more };
}
