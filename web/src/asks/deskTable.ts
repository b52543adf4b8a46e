import { t } from '@/shared/i18n'
import type { AtDesk, Question } from './api'
import type { Given } from './keptAnswers'
import { choices, label, valueText } from './questionText'

/** An item that is asked of somebody on the page; its first question tells what an answer may be. */
export interface Column { item: string, label: string, question: Question }

export function columnsOf(rows: AtDesk[]): Column[] {
  const all = new Map<string, Column>()
  for (const question of rows.flatMap(it => it.about.questions)) {
    if (!all.has(question.item)) all.set(question.item, { item: question.item, label: label(question), question })
  }
  return [...all.values()]
}

export const questionAt = (row: AtDesk | undefined, column: Column | undefined) => row?.about.questions.find(it => it.item === column?.item)

const kinds = ['CONFIRMED', 'DECLINED', 'NOBODY_KNOWS'] as const
const words = { CONFIRMED: 'asks.confirm', DECLINED: 'asks.decline', NOBODY_KNOWS: 'asks.nobodyKnows' }

/** What can be written into a cell besides a free text. */
export const offered = (it: Question) => [...choices(it).map(choice => choice.label), ...kinds.map(kind => t(words[kind]))]

/** What a text in a cell says; nothing where it is blank. */
export function said(question: Question, text: string): Pick<Given, 'kind' | 'value'> | undefined {
  const typed = text.trim()
  if (!typed) return undefined
  const kind = kinds.find(it => t(words[it]) === typed)
  if (kind && (kind !== 'CONFIRMED' || question.last)) return { kind, value: null }
  return { kind: 'VALUE', value: choices(question).find(it => it.label === typed)?.value ?? typed }
}

/** What was said, as a text in a cell. */
export const textOf = (question: Question, given: Given) => given.kind === 'VALUE' ? valueText(question, given.value ?? '') : t(words[given.kind])

/** Rows and cells of what was copied out of a spreadsheet: parted by tabs and line ends, in quotes where a cell has such itself. */
export function cellsOf(copied: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y
  while (cell.lastIndex < copied.length) {
    const [, text = '', end] = cell.exec(copied)!
    rows[rows.length - 1]!.push(text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replace(/""/g, '"') : text)
    if (end !== '\t' && end !== '' && cell.lastIndex < copied.length) rows.push([])
  }
  return rows
}

export interface Placed { ask: Question, row: AtDesk, text: string }

/** Where values go that are pasted at a cell, down and across; what has no question to answer is told. */
export function place(cells: string[][], rows: AtDesk[], columns: Column[], fromRow: number, fromColumn: number) {
  const heading = cells[0]?.[0]?.trim()
  const below = heading && heading === columns[fromColumn]?.label ? cells.slice(1) : cells
  const placed: Placed[] = []
  const left: string[] = []
  below.forEach((line, down) => line.forEach((text, across) => {
    if (!text.trim()) return
    const row = rows[fromRow + down]
    const ask = questionAt(row, columns[fromColumn + across])
    if (row && ask) placed.push({ ask, row, text: text.trim() })
    else left.push(text.trim())
  }))
  return { placed, left }
}
