import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'

const OFFICIALS = `# yaml-language-server: $schema=schema/officials.schema.json
parties:
  - { id: ulm, name: Ulmark, adjective: Ulmarker, names: [] }
  - { id: sarn, name: Sarnia, adjective: Sarnian, names: [] }
  - { id: harbor-sheet, name: Harbor Sheet, names: [] }
officials:
  - id: eva-toller
    name: Eva Toller
    family: Toller
    given: Eva
    order: given-first
    pronoun: she
    roles: [{ title: Ulmarker transport minister, party: ulm, asOf: 2031-05-06, cite: [hs:p1], names: [transport minister, minister] }]
  - id: bo-lindt
    name: Bo Lindt
    family: Lindt
    given: Bo
    order: given-first
    pronoun: he
    roles: [{ title: mayor of Harnow, party: ulm, asOf: 2031-05-06, cite: [hs:p2], names: [mayor] }]
  - id: ada-moor
    name: Ada Moor
    family: Moor
    given: Ada
    order: given-first
    pronoun: she
    roles: [{ title: Ulmarker envoy, party: ulm, asOf: 2031-05-06, cite: [hs:p7], names: [envoy] }]
  - id: ivo-renn
    name: Ivo Renn
    family: Renn
    given: Ivo
    order: given-first
    pronoun: he
    roles: [{ title: Sarnian envoy, party: sarn, asOf: 2031-05-06, cite: [hs:p7], names: [envoy] }]
unnamed:
  - { id: ulm-aides, kind: group, name: Ulmarker officials, party: ulm, names: [officials, Ulmarker officials], note: not named, cite: [hs:p1] }
  - { id: sarn-minister, kind: office, name: Sarnia’s transport minister, party: sarn, names: [transport minister, minister], note: not named, cite: [hs:p3] }
`

const BRIEF = `# yaml-language-server: $schema=schema/brief.schema.json
id: tram
title: Tram between Ulmark and Sarnia
parties: [ulm, sarn]
oldAfter: 7
bottomLine: [supper]
sources:
  - { id: hs, label: HS, publisher: Harbor Sheet, headline: Tram, published: { date: 2031-05-06 } }
issues:
  - { id: tram, name: Tram in general }
  - { id: tunnel, name: Tunnel }
statements:
  - id: supper
    kind: event
    text: Ulmarker officials said Toller’s supper with the Sarnians in Harnow took four hours on 3 May 2031.
    by: [eva-toller]
    via: [ulm-aides]
    issues: [tram]
    on: 2031-05-03
    place: Harnow
    cite: [p1]
    caveats: [{ unnamed-source: the officials are not named }]
  - id: agreed
    kind: outcome
    text: Both sides agreed to share the depot, Ulmarker officials said.
    by: [ulm, sarn]
    via: [ulm-aides]
    issues: [tram]
    cite: [p1]
  - id: next-round
    kind: plan
    text: Toller is due in Sarnia on 20 May 2031.
    by: [eva-toller]
    issues: [tram]
    due: 2031-05-20
    cite: [p1]
  - id: mayor-quote
    kind: remark
    text: Bo Lindt, the mayor, called the tram “a toy for the rich”.
    by: [bo-lindt]
    issues: [tram]
    cite: [p2]
  - id: mayor-bells
    kind: remark
    text: Lindt told Harbor Sheet in Harnow that the bells should stay.
    by: [bo-lindt]
    to: [harbor-sheet]
    issues: [tram]
    place: Harnow
    cite: [p2]
  - id: refused
    kind: event
    text: Sarnia’s transport minister turned down a request from Toller to inspect the rails.
    by: [sarn-minister]
    to: [eva-toller]
    issues: [tram]
    cite: [p3]
  - id: tunnel-points
    kind: outcome
    text: Ulmarker officials said Toller raised the leaks in the tunnel.
    by: [eva-toller]
    via: [ulm-aides]
    issues: [tunnel]
    cite: [p4]
  - id: sarn-fares
    kind: remark
    text: Sarnia said the fares were “a matter for Sarnia alone”.
    by: [sarn]
    issues: [tram]
    cite: [p5]
  - id: phone
    kind: event
    text: Harbor Sheet has an account of a phone call between Toller and Lindt.
    by: [eva-toller]
    with: [bo-lindt]
    issues: [tram]
    cite: [p6]
  - id: moor-steps
    kind: remark
    text: Ada Moor said the steps were too steep.
    by: [ada-moor]
    issues: [tram]
    cite: [p7]
  - id: moor-paint
    kind: remark
    text: Moor called the paint “a crime”.
    by: [ada-moor]
    issues: [tram]
    cite: [p8]
  - id: renn-steps
    kind: remark
    text: Ivo Renn said the steps were “for goats”.
    by: [ivo-renn]
    issues: [tram]
    cite: [p7]
silences:
  - { id: no-guests, text: Who sat at the supper with Toller is not said., about: [eva-toller], issues: [tram] }
  - { id: no-name, text: Sarnia’s transport minister is not named., about: [sarn-minister], issues: [tram] }
  - { id: no-reply, text: What Sarnia answered when Toller raised the leaks is not reported., about: [sarn], issues: [tram] }
`

/** A made-up record of a tram, to go on asking about. */
export const tramDesk = indexOf(
  parseRecord([
    { name: 'briefs/officials.yaml', text: OFFICIALS },
    { name: 'briefs/tram.yaml', text: BRIEF },
  ]),
)
