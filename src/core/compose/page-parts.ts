import type { Action, DocumentNode, Inline } from '../document.ts'
import { text } from '../inline.ts'
import type { NativeName, StatementMark } from '../page.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { nameOf } from './name.ts'
import { statementText } from './statement.ts'

/** For each statement its permanent address and its words with attribution, as they are to be copied. */
export function statementMarks(
  statements: Iterable<Statement>,
  record: BriefingRecord,
): ReadonlyMap<string, StatementMark> {
  return new Map(
    [...statements].flatMap((statement) => {
      const url = record.pages?.statement(statement.id)
      if (url === undefined) return []
      return [[statement.id, { url, copy: `${statementText(statement, record)}\n${url}` }] as const]
    }),
  )
}

/** Every name in its own script that a page could say, with its language. */
export function nativeNames({ directory }: BriefingRecord): readonly NativeName[] {
  return [...directory.officials.values()].flatMap(({ native, language }) =>
    native === undefined ? [] : [{ name: native, language: language ?? scriptOf(native) }],
  )
}

const SCRIPTS: readonly (readonly [signs: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'und-Hani'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
]

/** Where the record names no language, only what the signs themselves say. */
function scriptOf(name: string): string {
  return SCRIPTS.find(([signs]) => signs.test(name))?.[1] ?? 'und'
}

/** Somebody's name, leading to their page where there is one. */
export function personLink(id: string, record: BriefingRecord): Inline {
  const url = record.pages?.official(id)
  const name = nameOf(id, record.directory)
  return url === undefined ? text(name) : { kind: 'link', text: name, url }
}

/** A way to the permanent page of what is shown, where there is one. */
export function openPage(url: string | undefined): readonly Action[] {
  return url === undefined ? [] : [{ kind: 'link', label: 'Open page', url }]
}

/** Nodes without buttons: a page has other ways on. */
export function withoutActions(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.filter(({ kind }) => kind !== 'actions')
}
