import type {
  Action,
  CaveatMark,
  CitationMark,
  Document,
  DocumentNode,
  Inline,
  StatementNode,
} from './document.ts'
import { runOn } from './run-on.ts'

/** A document as plain text: what screen readers, notifications and terminals say. */
export function plainText(document: Document): string {
  const blocks = document.nodes.map(plainNode).filter((block) => block !== '')
  return blocks.length === 0 ? document.title : blocks.join('\n')
}

/** One node as plain text, the same words on every outlet; a divider has none. */
export function plainNode(node: DocumentNode): string {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
      return plainInlines(node.inlines)
    case 'notice':
      return `⚠ ${plainInlines(node.inlines)}`
    case 'statement':
      return plainStatement(node)
    case 'line':
      return runOn(node).map(plainInlines).join('\n')
    case 'list':
      return node.items.map((item) => `- ${plainInlines(item)}`).join('\n')
    case 'facts':
      return node.rows.map((row) => `${withColon(row.term)} ${plainInlines(row.inlines)}`).join('\n')
    case 'copy':
      return node.text
    case 'picture':
      return node.words
    case 'divider':
      return ''
    case 'actions':
      return node.actions.map(plainAction).join('\n')
  }
}

/** A run of inline pieces as plain text: quotations in “ ”, citations in brackets. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('')
}

/** A citation as every outlet writes it: `[AP ¶2]`. */
export function plainCitation(citation: CitationMark): string {
  return `[${citation.label}]`
}

/** A doubt as every outlet words it, `garbled: a clause is missing`; one without words is its label alone. */
export function plainCaveat({ label, words }: CaveatMark): string {
  return words === '' ? label : `${withColon(label)} ${words}`
}

/** A term or label with one colon behind it. */
export function withColon(term: string): string {
  return term.endsWith(':') ? term : `${term}:`
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'strong':
    case 'link':
    case 'moment':
    case 'channel':
      return inline.text
    case 'quote':
      return `“${inline.text}”`
    case 'citation':
      return plainCitation(inline.citation)
    case 'command':
      return `/${inline.words}`
  }
}

function plainStatement(statement: StatementNode): string {
  const doubts = statement.caveats.map((caveat) => `⚠ ${plainCaveat(caveat)}`)
  const label = statement.label === undefined ? [] : [withColon(statement.label)]
  const words = [...label, plainInlines(statement.inlines), ...statement.citations.map(plainCitation)]
  return [...doubts, words.join(' ')].join('\n')
}

function plainAction(action: Action): string {
  switch (action.kind) {
    case 'button':
    case 'form':
      return `[${action.label}]`
    case 'menu':
      return `[${action.label}: ${action.options.map(({ label }) => label).join(' | ')}]`
    case 'link':
      return `[${action.label}] ${action.url}`
  }
}
