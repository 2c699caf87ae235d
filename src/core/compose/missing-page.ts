import { text } from '../inline.ts'
import type { Inline } from '../document.ts'
import { rankNames } from '../names/find-named.ts'
import type { Named } from '../names/find-named.ts'
import type { Page } from '../page.ts'
import type { BriefingRecord } from '../record/record.ts'
import { nativeNames } from './page-parts.ts'

/** What an address asked for. */
export type Wanted = { readonly what: 'briefs' | 'officials' | 'statements' | 'page'; readonly id: string }

const WORDS = { briefs: 'brief', officials: 'official', statements: 'statement', page: 'page' } as const
const MOST = 5
/** Characters that are compared: more is no slip of the pen. */
const LONGEST = 80

/** There is no such page; the same for what never was and for what may not be read here. */
export function composeMissingPage({ what, id }: Wanted, record: BriefingRecord): Page {
  const near = what === 'page' ? [] : rankNames(id.slice(0, LONGEST), namesOf(what, record))
  const shown = near.length === 0 && what === 'briefs' ? [...record.briefs.keys()] : near
  const links = shown.slice(0, MOST).flatMap((one) => linkTo(what, one, record))
  return {
    path: '/',
    title: `There is no such ${WORDS[what]}`,
    description: 'Nothing stands under this address.',
    nodes: [
      {
        kind: 'paragraph',
        inlines: [
          text(
            links.length > 0
              ? 'Nothing stands under this address. The nearest:'
              : 'Nothing stands under this address. The start says what there is.',
          ),
        ],
      },
      ...(links.length === 0 ? [] : [{ kind: 'list', items: links.map((link) => [link]) } as const]),
    ],
    sections: [],
    marks: new Map(),
    natives: nativeNames(record),
  }
}

function namesOf(what: Wanted['what'], record: BriefingRecord): readonly Named[] {
  if (what === 'briefs')
    return [...record.briefs.values()].map(({ id, title, names }) => ({ id, names: [title, ...names] }))
  if (what === 'statements') return [...record.statements.keys()].map((id) => ({ id, names: [] }))
  const { officials, unnamed } = record.directory
  return [
    ...[...officials.values()].map(({ id, name, family, native, aliases }) => ({
      id,
      names: [name, family, ...(native === undefined ? [] : [native]), ...aliases],
    })),
    ...[...unnamed.values()].map(({ id, name, names }) => ({ id, names: [name, ...names] })),
  ]
}

function linkTo(what: Wanted['what'], id: string, record: BriefingRecord): readonly Inline[] {
  const { pages, briefs, directory, statements } = record
  const [url, words] = {
    briefs: () => [pages?.brief(id), briefs.get(id)?.title],
    officials: () => [
      pages?.official(id),
      directory.officials.get(id)?.name ?? directory.unnamed.get(id)?.name,
    ],
    statements: () => [pages?.statement(id), statements.get(id)?.text],
    page: () => [undefined, undefined],
  }[what]()
  return url === undefined || words === undefined ? [] : [{ kind: 'link', text: words, url }]
}
