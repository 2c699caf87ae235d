import { indexOf } from '../../../src/core/answer/answer-question.ts'
import type { Brief, BriefingRecord, Source, Statement } from '../../../src/core/record/record.ts'
import { parseDay } from '../../../src/core/record/day.ts'

/** A made-up statement with a question in other words that it answers, and one near by that nothing answers. */
export type Told = {
  readonly id: string
  readonly text: string
  readonly asked: string
  readonly missed: string
}

const DAY = `
The high court in Norvia annulled the fine against the Delmo dairy. | which fine was thrown out? | was the fine against the dairy raised?
The editor of the Harbour Times was acquitted after nine weeks. | did the editor get off? | was the editor sentenced?
The Brenna sawmill made ninety hands redundant in April. | how many hands did the sawmill lay off? | how many hands did the sawmill hire?
The brewer Alstad completed a takeover of its rival Kvist. | which rival did the brewer buy? | did the brewer sue its rival?
The central bank increased its main rate to four per cent. | did the central bank hike the rate? | did the central bank explain the rate?
The ferry board slashed fares for pensioners. | were the ferry fares lowered? | were the ferry fares refunded?
Nurses vaccinated four thousand children against measles. | how many children got the measles jab? | how many children died of measles?
A hurricane destroyed the pier at Sandvika. | what did the storm wreck at Sandvika? | who will pay for the pier at Sandvika?
An outage left Osterby without heat for nine hours. | how long did the blackout in Osterby last? | what caused the outage in Osterby?
Engineers shut down the reactor at Hegra for repairs. | was the reactor at Hegra switched off? | did the reactor at Hegra leak?
Two trams collided outside the theatre. | did the trams crash? | where were the trams built?
The tug Marta capsized off Lomsund in a squall. | did the tug sink off Lomsund? | was the tug sold?
The Norvian rocket lifted off from Skarv at dawn. | where did the rocket blast off? | where did the rocket land?
Talmar and Norvia resolved the orchard dispute. | was the orchard row settled? | who started the orchard dispute?
The province outlawed the hunting of lynx. | did the province ban hunting lynx? | did the province count the lynx?
Rebels in Talmar freed two beekeepers. | were the beekeepers let out? | were the beekeepers paid?
The army withdrew from the salt works. | did the army get out of the salt works? | did the army burn the salt works?
Gunners shelled the lighthouse for an hour. | was the lighthouse attacked? | was the lighthouse rebuilt?
Two miners were killed at the Kvist pit. | how many miners died? | how many miners were hurt?
The foundry shed forty jobs. | how many jobs did the foundry lose? | how many jobs did the foundry fill?
Actors called off their boycott of the festival. | was the boycott scrapped? | was the boycott a success?
The canal authority extended the dredging lease. | was the dredging lease renewed? | was the dredging lease sold?
A judge jailed the forger for nine years. | was the forger locked up? | was the forger pardoned?
Talmar lifted the curfew in Sandvika. | did the curfew end in Sandvika? | was the curfew broken in Sandvika?
A second round of chess talks opens in June. | when do the chess talks resume? | were the chess talks televised?
The organ guild slammed the noise rules. | did the guild criticize the noise rules? | did the guild obey the noise rules?
The airline diverted its jet to Skarv. | was the jet rerouted? | was the jet searched?
Talmar tightened its visa rules. | were the visa rules toughened? | were the visa rules scrapped?
The roof of the stadium collapsed. | did the stadium roof fall down? | did the stadium roof leak?
Talmar's gardeners began a strike on 4 May 2040. | when did the gardeners down tools? | when did the gardeners go back?
The disagreements left between Talmar and Skarv are eels, bells and the toll of the bridge. | what are the sticking points of Talmar and Skarv | opposite number on the disagreements
The Red Lantern, an inn at Hegra, fed forty walkers who had come across the fjord. | which inn fed walkers at Hegra | red cross on the walkers
A fire at the regatta killed at least 11 and closed the quay. | how many died at the regatta? | how many people were born at the regatta?
Canons of the priory sheltered behind a wall of casks. | where did the canons hide? | where did the casks come from?
The harbour board named a retired pilot as head of the eel inquiry. | who leads the eel inquiry? | who paid for the eel inquiry?
New vaults in Hegra would be paid for by the guild. | who pays for the vaults in Hegra? | who digs the vaults in Hegra?
Two carters are still missing on the moor. | how many carters are still missing? | how many carters are still employed?
Buyers hold on to the Skarv bonds of 2039, which fell to 47 cents. | what happened to the 2039 bonds of Skarv? | what happened to the whales of Skarv?
The Brenna coast watch may bring back 900 skippers a year under the pact. | how many skippers may the coast watch bring back? | how many of the skippers are women?
The Kvist fund speaks for owners who have 2 billion crowns in Skarv bonds. | how much do the owners have in Skarv bonds? | how many owners of Skarv bonds are women?
Nine similar suits over the marsh are pending. | how many suits over the marsh are in the pipeline? | how many suits over the marsh were lost?
The abbot called in the envoy of Norvia and handed over a note. | was the envoy summoned? | was the envoy expelled?
The truce along the dyke took hold on 3 May 2040. | since when have the guns been silent along the dyke? | since when have the guns been sold along the dyke?
Norvia will admit 9,000 crates of plums a year, up from 6,500. | what was the old ceiling on plums? | what was the old price of plums?
The playhouse to be built at Brenna is for 900 guests. | how many seats will the playhouse at Brenna have? | how many guests came to the playhouse at Brenna?
Some 1,200 people demonstrated outside the granary, the watch said. | how many protesters were at the granary? | how many protesters were hurt at the granary?
Heath fires peaked at 41 a day in the dry spring. | how many heath fires a day were there at their worst? | how many heath fires were put out?
Bus tickets for Friday stay valid until 3 June 2040. | until when are my friday bus tickets good? | until when are my monday bus tickets good?
The bell tower cost 4 million crowns in 2031 and would cost 9 million now. | what was the cost of the bell tower in 2031? | what was the cost of the bell tower in 2035?
Skarv is to open two nursery schools in Lomsund. | where are the two nursery schools to be? | where are the nine nursery schools to be?
The parliament left the mill owners sixty days until the dust ordinance takes effect. | how long until the dust ordinance bites? | how long was the debate on the dust ordinance?
Payment of the debts of the tannery is put off until 2046. | until what year can the tannery hold off paying its debts? | until what year can the tannery sell hides?
Watchers of the valley counted six gunshots. | number of shots the watchers heard | number of guns the watchers seized
The last two wardens had left the northern ridge by noon. | where did the wardens leave from? | where were the wardens moved to?
Three barges of Norvian rye left the harbor of Tjorn at dawn. | from which harbor did the rye barges leave? | which harbor are the rye barges sailing to?
The first lanterns are to be lit on a Friday in the chapel of Saint Orm. | in which chapel are the first lanterns to be lit? | in which castle are the first lanterns to be lit?
Customs held two carts of the Falk brothers at the Lund bridge. | where did customs hold the two carts? | what cargo was on the carts at the Lund bridge?
The reading room counted 340 letters about its roof. | how many letters about the roof were there? | how many of the 340 letters about the roof were against it?
A joint panel is to meet on the mudslide in June. | when is the panel on the mudslide to meet? | who is going to sit on the panel on the mudslide?
Pilgrims will need a pass from July. | from when will pilgrims need a pass? | what will a pass cost a pilgrim?
Divers will look for the snapped chain of the Brenna drawbridge in June. | when will divers look for the chain? | when did the chain snap?
The canal authority voiced regret over the flooding of the crypt. | did the canal authority regret the flooding of the crypt? | when was the crypt flooded?
The burghers asked the province for a halt to the quarrying. | what did the burghers ask the province for? | why was the quarrying halted?
The truce between the two clans expired at noon. | did the ceasefire run out? | was the ceasefire extended?
`

/** A newsroom's day in a country that does not exist: one line from every desk. */
export const TOLD: readonly Told[] = DAY.trim()
  .split('\n')
  .map((row, at) => {
    const [text = '', asked = '', missed = ''] = row.split(' | ')
    return { id: `line-${at + 1}`, text, asked, missed }
  })

const SOURCE: Source = {
  id: 'dn',
  label: 'DN',
  publisher: 'Day of Norvia',
  headline: 'A day in Norvia',
  published: { date: parseDay('2040-05-21') },
}

const statements = TOLD.map(({ id, text }, at): Statement => ({
  id,
  brief: 'norvia',
  kind: 'event',
  text,
  by: [],
  via: [],
  to: [],
  with: [],
  about: [],
  issues: [],
  on: parseDay('2040-05'),
  cite: [{ source: 'dn', anchor: `p${at + 1}` }],
  caveats: [],
  conflicts: [],
  asked: [],
  questions: [],
}))

const brief: Brief = {
  id: 'norvia',
  title: 'Norvia',
  names: [],
  parties: [],
  oldAfter: 7,
  audience: 'all',
  bottomLine: ['line-1'],
  sources: [SOURCE],
  issues: [],
  statements,
  silences: [],
  unanswered: [],
  retired: [],
}

const record: BriefingRecord = {
  briefs: new Map([[brief.id, brief]]),
  directory: { parties: new Map(), officials: new Map(), unnamed: new Map() },
  statements: new Map(statements.map((one) => [one.id, one])),
  sources: new Map([[SOURCE.id, SOURCE]]),
  issues: new Map(),
}

/** The day in Norvia, ready for questions. */
export const newsroom = indexOf(record)
