import { decodeCall, FORM_MARK } from '../commands/call.ts'
import type { CommandCall, Document } from '../document.ts'

/** What a message is about, as its buttons carry it: a question that was answered, or what its form asks about. */
export type Topic = { readonly question: string } | { readonly subject?: string; readonly official?: string }

/** What a document is about. */
export function topicOf(document: Document): Topic | undefined {
  const actions = document.nodes.flatMap((node) => (node.kind === 'actions' ? node.actions : []))
  return topicOfCalls(actions.flatMap((action) => ('call' in action ? [action.call] : [])))
}

/** What a posted message is about, by the tokens its buttons carry. */
export function topicOfTokens(tokens: readonly string[]): Topic | undefined {
  return topicOfCalls(
    tokens.flatMap(
      (token) => decodeCall(token.startsWith(FORM_MARK) ? token.slice(FORM_MARK.length) : token) ?? [],
    ),
  )
}

/** The first that says it: a suggested question carries its id too, a form what it asks about. */
function topicOfCalls(calls: readonly CommandCall[]): Topic | undefined {
  const asking = calls.filter(({ command }) => command === 'ask')
  const first = asking.find(({ input }) => input['after'] !== undefined || input['question'] === undefined)
  if (first === undefined) return undefined
  const { after, subject, official } = first.input
  if (after !== undefined) return { question: after }
  return { ...(subject === undefined ? {} : { subject }), ...(official === undefined ? {} : { official }) }
}
