import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'

/** Two subjects made up for tests, with the offices, ministries and spellings that both have people for. */
const OFFICIALS = `# yaml-language-server: $schema=schema/officials.schema.json
parties:
  - { id: ostermark, name: Ostermark, adjective: Ostermarker, names: [Halvik, 奥斯特马克] }
  - { id: vesland, name: Vesland, adjective: Veslandic, names: [Runa] }
  - { id: day-wire, name: Day Wire, names: [DW] }
  - { id: vesland-front, name: Vesland Front, names: [the Front] }
  - { id: rail-police, name: Ostermark rail police, names: [police] }
  - { id: rural-office, name: Vesland Farm Office, names: [Finance Ministry] }
officials:
  - id: pia-lund
    name: Pia Lund
    family: Lund
    given: Pia
    order: given-first
    pronoun: she
    roles: [{ title: Foreign Minister, party: ostermark, asOf: 2030-03-04, cite: [dw:p1], names: [foreign minister] }]
  - id: olav-rask
    name: Olav Rask
    family: Rask
    given: Olav
    order: given-first
    aliases: [拉斯克]
    roles: [{ title: Rail Ministry spokesman, party: ostermark, asOf: 2030-03-04, cite: [dw:p2], names: [rail ministry spokesman, spokesman, 发言人] }]
  - id: yoon-ji-ah
    name: Yoon Ji-ah
    family: Yoon
    given: Ji-ah
    order: family-first
    pronoun: she
    roles: [{ title: steel magnate and founder of Yoon Works, asOf: 2030-03-04, cite: [dw:p3], names: [steel magnate, tycoon] }]
  - id: tove-brandt
    name: Tove Brandt
    family: Brandt
    given: Tove
    order: given-first
    pronoun: she
    aliases: [布兰特]
    roles: [{ title: opposition lawmaker, party: ostermark, asOf: 2030-03-04, cite: [dw:p4], names: [lawmaker] }]
  - id: ivar-holm
    name: Ivar Holm
    family: Holm
    given: Ivar
    order: given-first
    roles: [{ title: Foreign Minister, party: vesland, asOf: 2030-03-04, cite: [ev:p1], names: [foreign minister] }]
  - id: siri-lund
    name: Siri Lund
    family: Lund
    given: Siri
    order: given-first
    roles: [{ title: Farm Ministry spokeswoman, party: vesland, asOf: 2030-03-04, cite: [ev:p2], names: [farm ministry spokeswoman, spokeswoman] }]
  - id: dag-moe
    name: Dag Moe
    family: Moe
    given: Dag
    order: given-first
    roles: [{ title: Grain Ministry spokesman, party: vesland, asOf: 2030-03-04, cite: [ev:p3], names: [grain ministry spokesman, spokesman, 发言人] }]
  - id: gro-vik
    name: Gro Vik
    family: Vik
    given: Gro
    order: given-first
    roles: [{ title: Police Chief, party: rail-police, asOf: 2030-03-04, cite: [dw:p6], names: [police chief] }]
  - id: ole-dahl
    name: Ole Dahl
    family: Dahl
    given: Ole
    order: given-first
    roles: [{ title: head of the Vesland Front, party: vesland-front, asOf: 2030-03-04, cite: [ev:p5], names: [] }]
unnamed:
  - { id: vesland-interior-ministry, kind: office, name: Vesland’s Interior Ministry, party: vesland, names: [Interior Ministry], note: nobody of it is named, cite: [ev:p4] }
  - { id: ostermark-diplomat, kind: office, name: an Ostermark diplomat, party: ostermark, names: [diplomat], note: not named, cite: [dw:p5] }
`

const brief = (id: string, source: string, title: string, issues: string, statements: string) =>
  `# yaml-language-server: $schema=schema/brief.schema.json
id: ${id}
title: ${title}
parties: [ostermark, vesland]
oldAfter: 7
bottomLine: [${id}-first]
sources:
  - { id: ${source}, label: ${source.toUpperCase()}, publisher: Day Wire, headline: ${title}, published: { date: 2030-03-04 } }
issues:
${issues}
statements:
${statements}`

const RAILS = brief(
  'rails',
  'dw',
  'Ostermark rail talks',
  '  - { id: night-train, name: Night train, names: [sleeper, 夜车] }',
  `  - id: rails-first
    kind: plan
    text: Pia Lund said she will go to Runa on 19 March 2030 to sign the rail pact.
    by: [pia-lund]
    on: 2030-03-04
    due: 2030-03-19
    cite: [p1]
  - id: rask-late
    kind: remark
    text: Olav Rask said of the night train that the ministry “counts no late trains”.
    by: [olav-rask]
    issues: [night-train]
    cite: [p2]
  - id: rask-hall
    kind: remark
    text: Rask defended the government’s record at Public Transport Hearings in Halvik on Friday 1 March 2030.
    by: [olav-rask]
    on: 2030-03-01
    place: Halvik
    cite: [p2]
  - id: yoon-steel
    kind: remark
    text: Yoon Ji-ah said her mill has “rails for forty years”.
    by: [yoon-ji-ah]
    cite: [p3]
  - id: brandt-late
    kind: remark
    text: Tove Brandt accused the government of hiding how often the night train fails.
    by: [tove-brandt]
    to: [ostermark]
    issues: [night-train]
    cite: [p4]
  - id: brandt-vienna
    kind: event
    text: Tove Brandt, who sits on the rail committee of the assembly, said three sailors were held on the night train in Vienna.
    by: [tove-brandt]
    issues: [night-train]
    place: Vienna
    cite: [p4]
  - id: sailors-free
    kind: event
    text: The three sailors were freed on 2 March 2030.
    on: 2030-03-02
    cite: [p4]
  - id: vik-front
    kind: remark
    text: Gro Vik, the police chief, said “we did not stop one train” and that the price of tickets is 40 crowns.
    by: [gro-vik]
    cite: [p6]
  - id: diplomat-met
    kind: event
    text: Pia Lund met a diplomat of Ostermark in Halvik on 2 March 2030 with Tove Brandt.
    by: [pia-lund]
    with: [ostermark-diplomat, tove-brandt]
    on: 2030-03-02
    place: Halvik
    cite: [p5]
`,
)

const FARMS = brief(
  'farms',
  'ev',
  'Vesland farm dispute',
  '  - { id: grain, name: Grain price, names: [wheat, tickets] }',
  `  - id: farms-first
    kind: remark
    text: Ivar Holm said the grain price “is a matter for growers”.
    by: [ivar-holm]
    issues: [grain]
    cite: [p1]
  - id: siri-price
    kind: remark
    text: Siri Lund said the Farm Ministry pays “what was promised”.
    by: [siri-lund]
    issues: [grain]
    cite: [p2]
  - id: moe-price
    kind: remark
    text: Dag Moe said wheat is bought at once.
    by: [dag-moe]
    issues: [grain]
    cite: [p3]
  - id: dahl-price
    kind: remark
    text: Ole Dahl, the head of the Vesland Front, said growers lose money.
    by: [ole-dahl]
    issues: [grain]
    cite: [p5]
  - id: interior
    kind: event
    text: Vesland’s Interior Ministry closed two roads on 3 March 2030.
    by: [vesland-interior-ministry]
    on: 2030-03-03
    cite: [p4]
`,
)

/** The made-up record of both subjects, ready for questions. */
export const twoDesks = indexOf(
  parseRecord([
    { name: 'briefs/officials.yaml', text: OFFICIALS },
    { name: 'briefs/rails.yaml', text: RAILS },
    { name: 'briefs/farms.yaml', text: FARMS },
  ]),
)
