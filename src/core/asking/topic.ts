import { decodeCall, encodeCall, FORM_MARK } from '../commands/call.ts'
import type { CommandCall, Document } from '../document.ts'

/** What a message is about, as its buttons carry it: a question that was answered, or what its form asks about. */
export type Topic = { readonly question: string } | { readonly subject?: string; readonly official?: string }

/** What a document is about. */
export function topicOf(document: Document): Topic | undefined {
  return topicOfCalls(callsIn(document))
}

/** A token that carries what a document is about, where it is about something. */
export function topicToken(document: Document): string | undefined {
  const asking = firstAsking(callsIn(document))
  return asking === undefined ? undefined : encodeCall(asking)
}

function callsIn(document: Document): readonly CommandCall[] {
  const actions = document.nodes.flatMap((node) => (node.kind === 'actions' ? node.actions : []))
  return actions.flatMap((action) => ('call' in action ? [action.call] : []))
}

/** What a posted message is about, by the tokens its buttons carry. */
export function topicOfTokens(tokens: readonly string[]): Topic | undefined {
  return topicOfCalls(
    tokens.flatMap(
      (token) => decodeCall(token.startsWith(FORM_MARK) ? token.slice(FORM_MARK.length) : token) ?? [],
    ),
  )
}

function topicOfCalls(calls: readonly CommandCall[]): Topic | undefined {
  const asking = firstAsking(calls)
  if (asking === undefined) return undefined
  const { id, after, subject, official } = asking.input
  if (asking.command === 'pick') return { question: id ?? '' }
  if (after !== undefined) return { question: after }
  return { ...(subject === undefined ? {} : { subject }), ...(official === undefined ? {} : { official }) }
}

/** A form carries what it asks about, or the question it stands under; so does each meaning of “Which one?”. */
function firstAsking(calls: readonly CommandCall[]): CommandCall | undefined {
  return calls.find(
    ({ command, input }) => command === 'pick' || (command === 'ask' && input['question'] === undefined),
  )
}
