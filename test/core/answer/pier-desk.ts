import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'

const OFFICIALS = `# yaml-language-server: $schema=schema/officials.schema.json
parties:
  - { id: norr, name: Norr, adjective: Norran, names: [] }
  - { id: osk, name: Osk, adjective: Oskan, names: [] }
  - { id: tarn-lines, name: Tarn Lines, names: [Tarn] }
  - { id: kestrel, name: Kestrel, names: [] }
  - { id: ost-council, name: Osk’s council, names: [] }
  - { id: vint, name: Vint, names: [] }
  - { id: pier-office, name: Pier Office, names: [] }
  - { id: dock-union, name: Dock Union, names: [] }
officials:
  - id: lea-moro
    name: Lea Moro
    family: Moro
    given: Lea
    order: given-first
    pronoun: she
    roles: [{ title: head of the Pier Office, party: pier-office, asOf: 2031-05-04, cite: [pd:p1], names: [head of the office, pier chief] }]
  - id: ugo-bern
    name: Ugo Bern
    family: Bern
    given: Ugo
    order: given-first
    pronoun: he
    roles: [{ title: prime minister, party: norr, asOf: 2031-05-04, cite: [pd:p2], names: [PM] }]
  - id: iva-sund
    name: Iva Sund
    family: Sund
    given: Iva
    order: given-first
    pronoun: she
    roles: [{ title: spokeswoman for the prime minister, party: norr, asOf: 2031-05-04, cite: [pd:p2], names: [spokeswoman] }]
  - id: pim-dorr
    name: Pim Dorr
    family: Dorr
    given: Pim
    order: given-first
    pronoun: he
    roles: [{ title: spokesman for Tarn Lines, party: tarn-lines, asOf: 2031-05-04, cite: [pd:p3], names: [spokesman] }]
  - id: ada-quill
    name: Ada Quill
    family: Quill
    given: Ada
    order: given-first
    pronoun: she
    roles: [{ title: head of the ferry line Kestrel, party: kestrel, asOf: 2031-05-04, cite: [pd:p4], names: [Kestrel boss] }]
  - id: rolf-anker
    name: Rolf Anker
    family: Anker
    given: Rolf
    order: given-first
    pronoun: he
    roles: [{ title: leader of the Dock Union, party: dock-union, asOf: 2031-05-04, cite: [pd:p5], names: [union boss, union leader] }]
  - id: nils-foss
    name: Nils Foss
    family: Foss
    given: Nils
    order: given-first
    roles: [{ title: mayor of Hollum, party: norr, asOf: 2031-05-04, cite: [pd:p6], names: [mayor] }]
unnamed:
  - { id: norran-clerk, kind: group, name: a Norran clerk, party: norr, names: [clerk], note: not allowed to speak, cite: [pd:p7] }
`

const PIER = `# yaml-language-server: $schema=schema/brief.schema.json
id: pier
title: Hollum pier
names: [pier plan]
parties: [norr, osk]
oldAfter: 7
bottomLine: [opened]
sources:
  - { id: pd, label: PD, publisher: Pier Dispatch, headline: Hollum pier, published: { date: 2031-05-04 } }
issues:
  - { id: pier, name: Pier, names: [pier plan] }
  - { id: berths, name: Berths, names: [] }
  - { id: posts, name: Jobs, names: [job cuts] }
  - { id: notes, name: Public comments, names: [comments] }
  - { id: inns, name: Seamen’s inns, names: [inns] }
  - { id: levy, name: Payment to Osk, names: [payment] }
  - { id: dole, name: Aid for families, names: [aid] }
statements:
  - { id: opened, kind: event, text: The Pier Office opened a study of the Hollum pier on 2 May 2031., by: [pier-office], issues: [pier], on: 2031-05-02, cite: [p1] }
  - { id: anker-posts, kind: remark, text: Rolf Anker said 300 jobs were in danger., by: [rolf-anker], issues: [posts], cite: [p5] }
  - { id: dorr-posts, kind: remark, text: Pim Dorr said that 90 jobs would go., by: [pim-dorr], holder: tarn-lines, issues: [posts], cite: [p5] }
  - { id: dorr-berths, kind: remark, text: Pim Dorr said the berths were “wide enough”., by: [pim-dorr], holder: tarn-lines, issues: [berths], cite: [p3] }
  - { id: kestrel-berths, kind: position, text: Kestrel wants six berths at Hollum., by: [kestrel], holder: kestrel, issues: [berths], cite: [p4] }
  - { id: quill-court, kind: position, text: 'Ada Quill, who heads the ferry line Kestrel, said that she would go to court over the pier.', by: [ada-quill], holder: kestrel, issues: [pier], cite: [p4] }
  - { id: until, kind: plan, text: Lea Moro said the public can send comments until 9 June 2031., by: [lea-moro], issues: [notes], due: 2031-06-09, cite: [p8] }
  - { id: came, kind: background, text: The Pier Office said 210 comments had come., by: [pier-office], issues: [notes], cite: [p8] }
  - { id: inns, kind: plan, text: Lea Moro said that three inns in Osk would be paid for by the office., by: [lea-moro], issues: [inns], cite: [p9] }
  - { id: levy-called, kind: position, text: Rolf Anker called the payment “a toll on bread”., by: [rolf-anker], holder: dock-union, issues: [levy], cite: [p10] }
  - { id: levy-sum, kind: plan, text: Norr will pay Osk over two years 40 million marks., by: [norr], to: [osk], issues: [levy], cite: [p10] }
  - { id: promised, kind: remark, text: Prime Minister Ugo Bern promised two million marks in aid., by: [ugo-bern], issues: [dole], cite: [p2] }
  - { id: misspoke, kind: remark, text: 'Iva Sund, the prime minister’s spokeswoman, said that the prime minister had misspoken and that the aid is one million.', by: [iva-sund], issues: [dole], cite: [p2] }
  - { id: clerk, kind: remark, text: A Norran clerk said both sides had shouted about the berths., by: [norran-clerk], issues: [berths], cite: [p7], caveats: [{ unnamed-source: not allowed to speak to reporters }] }
  - { id: anker-office, kind: position, text: Rolf Anker asked the Pier Office for a longer study., by: [rolf-anker], to: [pier-office], holder: dock-union, issues: [pier], cite: [p5] }
  - { id: drowned, kind: background, text: Norr at first gave the number of drowned as four., by: [norr], issues: [dole], cite: [p2] }
  - { id: invited, kind: event, text: Osk’s mayors invited Nils Foss to Ketta in Osk., by: [osk], to: [nils-foss], issues: [], cite: [p6] }
  - { id: no-date, kind: background, text: No date for a hearing has been set by Osk’s council., about: [osk], issues: [], cite: [p11] }
  - { id: vint-consent, kind: background, text: The pier needs consent from Vint as well., by: [vint], issues: [pier], cite: [p11] }
  - { id: norr-consent, kind: event, text: Norr gave consent to the pier on 1 May 2031., by: [norr], issues: [pier], on: 2031-05-01, cite: [p11] }
  - { id: old-pier, kind: remark, text: 'Nils Foss said of the 2019 pier, “It sank before lunch”.', by: [nils-foss], issues: [], cite: [p12] }
  - { id: who-sought, kind: remark, text: Rolf Anker said Tarn Lines had sought a buyer for its tugs., by: [rolf-anker], issues: [], cite: [p13] }
  - { id: no-word, kind: remark, text: Pim Dorr declined to comment on the search for a buyer., by: [pim-dorr], issues: [], cite: [p13] }
  - { id: three-years, kind: position, text: Ugo Bern said the only people whom Norr would take back are stokers with three years there., by: [ugo-bern], holder: norr, issues: [], cite: [p14] }
  - { id: bid, kind: background, text: In March Kestrel offered 70 million marks in shares for Tarn Lines., by: [kestrel], about: [tarn-lines], issues: [], cite: [p15] }
  - { id: fine, kind: background, text: Kestrel has to pay Tarn Lines 5 million marks should the bid fail., by: [kestrel], to: [tarn-lines], issues: [], cite: [p15] }
  - { id: fares, kind: remark, text: Lea Moro said the pier could raise fares on 11 routes., by: [lea-moro], issues: [], cite: [p16] }
  - { id: autumn, kind: event, text: Osk asked Ada Quill for October to Ketta., by: [osk], to: [ada-quill], issues: [], cite: [p17] }
  - { id: foss-law, kind: position, text: Nils Foss said no law against cranes was planned., by: [nils-foss], holder: norr, issues: [], cite: [p6] }
  - { id: quill-law, kind: position, text: Ada Quill urged that Norr limit cranes by law., by: [ada-quill], holder: kestrel, issues: [], cite: [p6] }
`

/** A made-up record of a pier, for questions that lean on what was asked before. */
export const pierDesk = indexOf(
  parseRecord([
    { name: 'briefs/officials.yaml', text: OFFICIALS },
    { name: 'briefs/pier.yaml', text: PIER },
  ]),
)
