/**
 * A report, an officials' file and a brief made up for tests.
 *
 * Countries, people and events are invented; the report has what real ones have: a dateline, a caption, a
 * credit, quotations of several kinds, unnamed sources, relative days and a surname without a person.
 */
export const REPORT = `Norland, Estmark fail to settle harbour dispute as Voss ends visit
Wednesday, May 8, 2024

KASTEL, Estmark - MAY 7: Norland Foreign Minister Ada Voss arrives at the harbour of Kastel. (Photo by Jo Lind/Coast Pictures)
KASTEL, Estmark (CW) — Norland and Estmark did not settle their dispute over the harbour of Kastel but will set up a joint commission, Norland officials said Wednesday.
Foreign Minister Ada Voss met her Estmark counterpart Ilmar Tamm for nearly five hours on Tuesday. “We are not there yet, but we are not enemies either,” Voss told reporters.
Tamm said Estmark would “never accept a foreign flag over Kastel” and called the talks useful.
Estmark’s port authority had closed two of the harbour’s 14 piers in March, citing repairs that were never explained.
President Lena Orr of Estmark is expected to visit Norland on Friday. Orr has not yet said whom she will meet.
“Trade follows trust,” Orr said to Voss. “Our fishermen cannot wait for another winter.”
A trade expert named Wang put the damage at $3.5 million and called the closure a far cry from normal business.
Earlier this month Norland’s defence minister rejected a request from Estmark to inspect vessels at Skarn.
Coast Wire writers Pim Aal in Kastel and Ria Noor in Skarn contributed to this report.
`

export const OFFICIALS = `# yaml-language-server: $schema=schema/officials.schema.json
parties:
  - { id: norland, name: Norland, adjective: Norlandic, names: [Skarn] }
  - { id: estmark, name: Estmark, adjective: Estmarkian, names: [Kastel] }
  - { id: coast-wire, name: Coast Wire, names: [CW] }
officials:
  - id: ada-voss
    name: Ada Voss
    family: Voss
    given: Ada
    order: given-first
    aliases: []
    roles: [{ title: Norland Foreign Minister, party: norland, asOf: 2024-05-08, cite: [cw:caption-1, cw:p2], names: [foreign minister] }]
  - id: ilmar-tamm
    name: Ilmar Tamm
    family: Tamm
    given: Ilmar
    order: given-first
    roles: [{ title: Estmark counterpart of Voss, party: estmark, asOf: 2024-05-08, cite: [cw:p2] }]
  - id: lena-orr
    name: Lena Orr
    family: Orr
    given: Lena
    order: given-first
    roles: [{ title: President of Estmark, party: estmark, asOf: 2024-05-08, cite: [cw:p5] }]
unnamed:
  - { id: norland-officials, kind: group, name: Norland officials, party: norland, note: none of them is named, cite: [cw:p1] }
  - { id: norland-defence-minister, kind: office, name: Norland’s defence minister, party: norland, note: the office without a name, cite: [cw:p8] }
  - { id: wang-surname-only, kind: surname, name: Wang, note: the surname only, cite: [cw:p7] }
  - { id: reporters, kind: group, name: reporters, note: not said which, cite: [cw:p2] }
  - { id: port-authority, kind: group, name: Estmark’s port authority, names: [port authority], party: estmark, note: nobody of it is named, cite: [cw:p4] }
`

export const BRIEF = `# yaml-language-server: $schema=schema/brief.schema.json
id: harbour
title: Kastel harbour
names: [the harbour]
parties: [norland, estmark]
oldAfter: 7
bottomLine: [no-settlement]
sources:
  - id: cw
    label: CW
    publisher: Coast Wire
    headline: Norland, Estmark fail to settle harbour dispute as Voss ends visit
    published: { date: 2024-05-08 }
issues:
  - { id: harbour-flag, name: The harbour’s flag }
  - { id: piers, name: Closed piers }
statements:
  - id: no-settlement
    kind: outcome
    text: Norland officials said on Wednesday 8 May 2024 that Norland and Estmark left the Kastel dispute open and will form a commission.
    by: [norland, estmark]
    via: [norland-officials]
    issues: [harbour-flag]
    on: 2024-05-08
    cite: [p1]
    lead: Outcome
    caveats: [{ unnamed-source: the officials are not named }]
  - id: meeting
    kind: event
    text: Ada Voss and Ilmar Tamm, the foreign ministers, talked for nearly five hours on Tuesday 7 May 2024.
    by: [ada-voss]
    with: [ilmar-tamm]
    on: 2024-05-07
    cite: [p2]
  - id: not-enemies
    kind: remark
    text: Voss told reporters, “We are not there yet, but we are not enemies either”.
    by: [ada-voss]
    to: [reporters]
    cite: [p2]
  - id: foreign-flag
    kind: position
    text: Tamm said Estmark would “never accept a foreign flag over Kastel”.
    by: [ilmar-tamm]
    holder: estmark
    issues: [harbour-flag]
    cite: [p3]
  - id: piers-closed
    kind: event
    text: Estmark’s port authority shut two of 14 piers in March 2024 and gave repairs as the reason.
    by: [port-authority]
    issues: [piers]
    on: 2024-03
    place: Kastel
    cite: [caption-1, p1, p4]
    caveats: [{ unnamed-person: nobody of the authority is named }]
  - id: orr-visit
    kind: plan
    text: President Lena Orr was expected in Norland on Friday 10 May 2024; she had not said whom she would see.
    by: [lena-orr]
    due: 2024-05-10
    place: Norland
    cite: [p5]
    lead: Awaited
  - id: trade-trust
    kind: remark
    text: Orr told Voss, “Trade follows trust”, and that “Our fishermen cannot wait for another winter.”
    by: [lena-orr]
    to: [ada-voss]
    cite: [p6]
  - id: damage
    kind: assessment
    text: An expert called Wang estimates the damage at $3.5 million.
    by: [wang-surname-only]
    cite: [p7]
    caveats: [{ ambiguous-name: a surname and nothing else }]
  - id: inspection-refused
    kind: event
    text: Norland’s defence minister turned down Estmark’s wish to inspect vessels at Skarn early in May 2024.
    by: [norland-defence-minister]
    to: [estmark]
    on: 2024-05
    place: Skarn
    cite: [p8]
    caveats: [{ unnamed-person: the minister has no name in the report }, { undated: only ‘earlier this month’ }]
silences:
  - { id: no-word-on-flag, text: No Norland position on the flag is in the report., about: [norland], issues: [harbour-flag] }
retired: [piers-open]
`

/** The three as the files of a folder. */
export function harbourFiles(brief = BRIEF, officials = OFFICIALS) {
  return [
    { name: 'briefs/officials.yaml', text: officials },
    { name: 'briefs/harbour.yaml', text: brief },
  ]
}
