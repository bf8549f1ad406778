import type { WorldPermissions, WorldUser } from "./world-person.ts";

const allSchools = ["forskola", "forskoleklass", "grundskola", "gymnasieskola", "gymnasieskola-efter-18"];
const housing = ["ordnat-boende-fordelningstal", "ordnat-boende-anvisad", "ordnat-boende-dygn"];
const income = ["stod-i-boendet", "forsorjningsstod-ensamkommande", "forsorjningsstod-gymnasiestuderande"];
const unaccompanied = ["dygnsschablon-ensamkommande", "arlig-ersattning-ensamkommande"];

const lastOnes = ["ordnat-boende-dygn-18-20", "utbetalningskonto"];

const none: WorldPermissions = {};
const children: WorldPermissions = { "ansvar-ensamkommande": ["administrera-barn"] };

function compensation(...permissions: string[]): WorldPermissions {
  return { "statlig-ersattning": permissions };
}

function user(
  givenName: string,
  familyName: string,
  suffix: string,
  mailbox: string,
  permissions: WorldPermissions,
): WorldUser {
  const email = `${mailbox}@exempelkoping.example`;
  return { givenName, familyName, hsaId: `SE2120009994-${suffix}`, email, permissions };
}

/** Was given a permission in 2021 that has been withdrawn since. */
export const ingrid = user("Ingrid", "Söderlund", "2001", "ingrid.soderlund", {
  ...compensation("stod-i-boendet", "medicinska-skal"),
});

/** Is a user in Testeby kommun as well, with the same HSA-id. */
export const noor = user(
  "Noor",
  "van Dijk",
  "2002",
  "noor.vandijk",
  compensation("grundskola", "gymnasieskola"),
);

/** Is suspended by the authority. */
export const tom = user("Tom", "Wallin", "2003", "tom.wallin", compensation(...unaccompanied));

/** Has every permission that can be given. */
export const asa = user("Åsa", "Ågren", "2004", "asa.agren", {
  ...compensation(...allSchools, "sarskilda-behov", ...unaccompanied, ...income, ...housing, ...lastOnes),
  ...children,
});

/** Has no permissions. */
export const per = user("Per", "Persson", "2005", "per.persson", none);

/** Names that try sorting and search; several share a group mailbox. */
export const exempelkopingUsers: readonly WorldUser[] = [
  ingrid,
  noor,
  tom,
  asa,
  per,
  user("Per", "Persson", "2006", "per.persson2", compensation("forskola")),
  user("Åke", "Åberg", "2007", "ake.aberg", compensation("grundskola")),
  user("Östen", "Öhman", "2008", "osten.ohman", compensation("gymnasieskola", "gymnasieskola-efter-18")),
  user("Örjan", "Östlund", "2009", "orjan.ostlund", children),
  user("Ärla", "Ängström", "200A", "arla.angstrom", compensation(...allSchools)),
  user("Ängla", "Ärlebäck", "200B", "forskolan", compensation("forskola")),
  user("Élise", "Dupont", "200C", "forskolan", compensation("forskola", "forskoleklass")),
  user("Émile", "Édouard", "200D", "emile.edouard", compensation("grundskola", "sarskilda-behov")),
  user("André", "Andrén", "200E", "andre.andren", compensation("grundskola", "utbetalningskonto")),
  user("Anna", "Wahlström", "200F", "forskolan", compensation("forskola")),
  user("Anders", "Vallin", "2010", "anders.vallin", compensation(...income)),
  user("Victoria", "Wallin", "2011", "victoria.wallin", compensation(...housing)),
  user("Wilhelm", "Vahlberg", "2012", "wilhelm.vahlberg", children),
  user("Viktoria", "Vallin-Wahl", "2013", "ersattning", compensation("utbetalningskonto")),
  user("Pieter", "van der Berg", "2014", "ersattning", compensation(...unaccompanied, "utbetalningskonto")),
  user("Sophie", "de Wit", "2015", "sophie.dewit", none),
  user("Jan", "de Vries", "2016", "ersattning", compensation("dygnsschablon-ensamkommande")),
  user("Ebba", "af Tallmo", "2017", "ebba.aftallmo", { ...compensation(...unaccompanied), ...children }),
  user(
    "Wolfgang",
    "von Waldau",
    "2018",
    "wolfgang.vonwaldau",
    compensation(...housing, "ordnat-boende-dygn-18-20"),
  ),
  user("Carl-Johan", "Lind", "2019", "carl-johan.lind", compensation("gymnasieskola")),
  user("Anna-Karin", "Bergström-Nilsson", "201A", "socialtjansten", {
    ...compensation(...income),
    ...children,
  }),
  user("Anna Karin", "Berg", "201B", "socialtjansten", children),
  user("Annakarin", "Bergh", "201C", "socialtjansten", { ...compensation("stod-i-boendet"), ...children }),
  user("Seán", "O'Brien", "201D", "sean.obrien", compensation("grundskola")),
  user("Siobhán", "O’Brien", "201E", "siobhan.obrien", compensation("gymnasieskola")),
  user("Chiara", "D'Angelo", "201F", "chiara.dangelo", none),
  user("J. R.", "Hallén", "2020", "jr.hallen", compensation("arlig-ersattning-ensamkommande")),
  user("Mohammed", "Al-Hassan", "2021", "mohammed.al-hassan", compensation(...allSchools, "sarskilda-behov")),
  user("Zoë", "Müller", "2022", "zoe.muller", compensation("forskoleklass")),
  user("Jürgen", "Mueller", "2023", "jurgen.mueller", compensation("forskoleklass", "grundskola")),
  user("Søren", "Sørensen", "2024", "soren.sorensen", compensation(...housing)),
  user("Ægir", "Ærlig", "2025", "aegir.aerlig", compensation("ordnat-boende-dygn")),
  user("Łukasz", "Żak", "2026", "lukasz.zak", compensation("ordnat-boende-anvisad")),
  user("Thị Hoa", "Nguyễn", "2027", "thihoa.nguyen", compensation(...income)),
  user("José", "García Pérez", "2028", "jose.garcia", compensation("sarskilda-behov")),
  user("Şule", "Yıldız", "2029", "sule.yildiz", children),
  user("Þóra", "Jónsdóttir", "202A", "thora.jonsdottir", compensation("grundskola")),
  user("Guðrún", "Eiríksdóttir", "202B", "gudrun.eiriksdottir", none),
  user("Олена", "Коваль", "202C", "olena.koval", compensation("stod-i-boendet")),
  user("Ελένη", "Παππά", "202D", "eleni.pappa", compensation("forskola")),
  user("小明", "王", "202E", "xiaoming.wang", compensation("gymnasieskola")),
  user("Li", "Ö", "202F", "li.o", { ...compensation("utbetalningskonto"), ...children }),
  user("Maximiliana Konstantina", "Exempelson-Testberg-Provlund", "2030", "maximiliana.exempelson", children),
];
