import type { Draft } from './draft.ts'
import type { Fault } from './fault.ts'
import type { RecordIndex } from './index-record.ts'
import { normalizeName } from './normalize-name.ts'

type Written = { readonly id: string; readonly draft: Draft<unknown>; readonly path: readonly PropertyKey[] }

/** Finds ids and names that mean two things, and retired ids that came back. */
export function checkIds(index: RecordIndex): readonly Fault[] {
  const { briefs, officials } = index
  const statements = briefs.flatMap((draft) => [
    ...draft.value.statements.map(({ id }, at) => ({ id, draft, path: ['statements', at, 'id'] })),
    ...draft.value.silences.map(({ id }, at) => ({ id, draft, path: ['silences', at, 'id'] })),
  ])
  const retired = briefs.flatMap((draft) =>
    draft.value.retired.map((id, at) => ({ id, draft, path: ['retired', at] })),
  )
  const defined = (section: 'sources' | 'issues') =>
    briefs.flatMap((draft) =>
      draft.value[section].flatMap((entry, at) =>
        typeof entry === 'string' ? [] : [{ id: entry.id, draft, path: [section, at, 'id'] }],
      ),
    )
  return [
    ...repeated(statements, 'an id no other statement or silence has'),
    ...returned(statements, retired),
    ...repeated(retired, 'each retired id once'),
    ...repeated(defined('sources'), 'a source defined once; other briefs name it by its id'),
    ...repeated(defined('issues'), 'an issue defined once; other briefs name it by its id'),
    ...briefs.flatMap(fileNameFaults),
    ...repeated(briefs.flatMap(briefNames), 'a name that means one brief'),
    ...(officials === undefined ? [] : directoryFaults(officials)),
  ]
}

function repeated(written: readonly Written[], expected: string): readonly Fault[] {
  const first = new Map<string, Written>()
  return written.flatMap((entry) => {
    const earlier = first.get(entry.id)
    if (earlier === undefined) {
      first.set(entry.id, entry)
      return []
    }
    const { file, line } = earlier.draft.fault(earlier.path, '', '')
    return [entry.draft.fault(entry.path, expected, `"${entry.id}" again, first at ${file}:${line}`)]
  })
}

function returned(statements: readonly Written[], retired: readonly Written[]): readonly Fault[] {
  const gone = new Set(retired.map(({ id }) => id))
  return statements
    .filter(({ id }) => gone.has(id))
    .map(({ id, draft, path }) => draft.fault(path, 'an id that was never used', `the retired id "${id}"`))
}

function fileNameFaults(draft: RecordIndex['briefs'][number]): readonly Fault[] {
  const name = draft.name.split(/[\\/]/u).at(-1) ?? ''
  if (name === `${draft.value.id}.yaml`) return []
  return [
    draft.fault(['id'], `the file's own name, "${name.replace(/\.yaml$/u, '')}"`, `"${draft.value.id}"`),
  ]
}

/** A brief may call itself the same thing twice; two briefs may not. */
function briefNames(draft: RecordIndex['briefs'][number]): readonly Written[] {
  const { id, title, names } = draft.value
  const written = [
    { id: normalizeName(id), draft, path: ['id'] },
    { id: normalizeName(title), draft, path: ['title'] },
    ...names.map((name, at) => ({ id: normalizeName(name), draft, path: ['names', at] })),
  ]
  return [...new Map(written.map((entry) => [entry.id, entry] as const).reverse()).values()]
}

function directoryFaults(draft: NonNullable<RecordIndex['officials']>): readonly Fault[] {
  const { parties, officials, unnamed } = draft.value
  const section = (name: string, entries: readonly { readonly id: string }[]) =>
    entries.map(({ id }, at) => ({ id, draft, path: [name, at, 'id'] }))
  const all = [
    ...section('parties', parties),
    ...section('officials', officials),
    ...section('unnamed', unnamed),
  ]
  const partyNames = parties.flatMap(({ name, names }, at) =>
    [...new Set([name, ...names].map(normalizeName))].map((id) => ({
      id,
      draft,
      path: ['parties', at, 'name'],
    })),
  )
  return [
    ...repeated(all, 'an id no other party, official or unnamed person has'),
    ...repeated(partyNames, 'a name that means one party'),
  ]
}
