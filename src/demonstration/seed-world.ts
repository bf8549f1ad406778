import { suspendMember } from "#members";
import { operator } from "#platform/access/actor.ts";
import { operatorScope } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { worldCitizens } from "./citizens.ts";
import { exempelkopingUsers, ingrid, tom } from "./exempelkoping.ts";
import { readDetails } from "./read-details.ts";
import {
  endSeededAgreement,
  seedAdministrator,
  seedAgreements,
  seedCatalogue,
  seedOrganisations,
} from "./seed-authority.ts";
import { seedCitizens } from "./seed-citizens.ts";
import { seedProposals } from "./seed-proposals.ts";
import { seedFirstStaff, seedStaff } from "./seed-staff.ts";
import { goToWork, seedUser } from "./seed-users.ts";
import { gun, pahittUsers, testebyUsers } from "./smaller-organisations.ts";
import { workingClock } from "./working-clock.ts";
import { findOrganisation, isSeeded } from "./world.queries.ts";
import { astrid, bo, exempelkoping, mans, pahitt, petra, ragnar, sanna, testeby, tove } from "./world.ts";

const day = 24 * 60 * 60_000;

/**
 * Puts the demonstration's world into an empty database, through the same capabilities as everybody else's acts, so
 * that the log tells of it. Started again after it was cut off it goes on; once finished it leaves all as it is,
 * whatever the demonstration's people have done since.
 */
export async function seedWorld(door: Door): Promise<void> {
  if (await isSeeded(door.db)) return;
  const now = door.clock();
  const weeksAgo = new Date(now.getTime() - 26 * day);
  await seedBeginnings({ ...door, clock: workingClock(new Date("2021-05-03T07:00:00Z"), weeksAgo) });
  await seedCitizens(door, worldCitizens, { from: new Date("2022-01-10T17:20:00Z"), to: weeksAgo });
  await seedProposals(door);
  await seedLatestWeeks({ ...door, clock: workingClock(weeksAgo, new Date(now.getTime() - day)) });
}

/** What is years old: the first of the staff, the organisations, and the grants whose ground has gone since. */
async function seedBeginnings(door: Door): Promise<void> {
  await seedFirstStaff(door, sanna);
  await seedOrganisations(door);
  await seedCatalogue(door);
  for (const organisation of [exempelkoping, testeby, pahitt]) await seedAgreements(door, organisation);
  await seedAdministrator(door, exempelkoping, astrid);
  await seedAdministrator(door, testeby, tove);
  await seedAdministrator(door, pahitt, ragnar);
  await seedUser(await goToWork(door, astrid), ingrid);
  await seedUser(await goToWork(door, tove), gun);
}

async function seedLatestWeeks(door: Door): Promise<void> {
  for (const person of [mans, petra]) await seedStaff(door, sanna, person);
  await seedAdministrator(door, exempelkoping, bo);
  const [byAstrid, byBo] = [await goToWork(door, astrid), await goToWork(door, bo)];
  for (const [index, user] of exempelkopingUsers.entries()) {
    if (user !== ingrid) await seedUser(index % 3 === 0 ? byBo : byAstrid, user);
  }
  const [byTove, byRagnar] = [await goToWork(door, tove), await goToWork(door, ragnar)];
  for (const user of testebyUsers) if (user !== gun) await seedUser(byTove, user);
  for (const user of pahittUsers) await seedUser(byRagnar, user);
  await endSeededAgreement(door, testeby, "ansvar-ensamkommande");
  await suspendTom(door);
}

/** The last act, by which {@link isSeeded} knows that the world is whole. */
async function suspendTom(door: Door): Promise<void> {
  const scope = operatorScope((await findOrganisation(door.db, exempelkoping.code)).id);
  const { hsaId } = readDetails(tom);
  const reason = "Tjänstelegitimationen är anmäld som förlorad.";
  await change(door, operator, (tx) => suspendMember(tx, scope, hsaId.canonical, reason));
}
