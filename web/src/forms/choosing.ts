import type { Subject } from '@/shared/catalogue/api'
import type { Chosen, Column, Form, Item, Masking, Meaning, Rows, Sheet } from './api'

/** What somebody has said about a column and not saved yet; `item` is what a chosen item is called. */
export interface Said {
  meaning?: Meaning
  item?: Pick<Item, 'key' | 'name' | 'englishName'>
  masking?: Masking
  /** The meaning it has is right. */
  right?: boolean
}

/** A column of a table or a single cell, and where it stands. */
export interface Spot {
  key: string
  sheet: number
  column: number | null
  field: number | null
  it: Column
}

export type Draft = Record<string, Said>
export type RowsDraft = Record<number, Rows>

/** What has to be looked at, the columns of the table, single cells, and what is left to whoever fills the form in. */
export const groups = ['open', 'columns', 'fields', 'left'] as const
export type Group = typeof groups[number]

/** By what is to be done about them, each group in the order of the sheet; by what is saved, so that nothing jumps while somebody chooses. */
export function grouped(sheet: Sheet): Record<Group, Spot[]> {
  const spots = [
    ...sheet.columns.map((it, at): Spot => ({ key: `${sheet.index}/column/${at}`, sheet: sheet.index, column: at, field: null, it })),
    ...sheet.fields.map((it, at): Spot => ({ key: `${sheet.index}/field/${at}`, sheet: sheet.index, column: null, field: at, it })),
  ]
  const of = (spot: Spot): Group => !spot.it.sure ? 'open' : spot.it.meaning.is === 'LEFT' ? 'left' : spot.column === null ? 'fields' : 'columns'
  const all: Record<Group, Spot[]> = { open: [], columns: [], fields: [], left: [] }
  for (const spot of spots) all[of(spot)].push(spot)
  return all
}

export function spotsOf(sheet: Sheet): Spot[] {
  const all = grouped(sheet)
  return groups.flatMap(it => all[it])
}

export const allSpots = (form: Form) => form.sheets.flatMap(spotsOf)

/** Is nobody sure of it, and has nobody said anything yet? */
export const isOpen = (spot: Spot, draft: Draft) => !spot.it.sure && !draft[spot.key]?.right && !draft[spot.key]?.meaning

/** Could it be confirmed among others? Not what nobody has an idea of, nor a second column of one item: mostly it is somebody else's. */
export const isGuessed = (spot: Spot) => spot.it.meaning.is !== 'UNKNOWN' && spot.it.why !== 'TWICE'

const isSaid = (said: Said | undefined) => said !== undefined && Boolean(said.meaning || said.masking || said.right)

/** Everything that was said, with the version it was read at; `rest`: the open ones that have a meaning are right. */
export function chosen(form: Form, draft: Draft, rows: RowsDraft, rest: boolean): Chosen {
  const choices = allSpots(form)
    .filter(spot => isSaid(draft[spot.key]) || rest && isOpen(spot, draft) && isGuessed(spot))
    .map(spot => ({
      sheet: spot.sheet, column: spot.column, field: spot.field,
      meaning: draft[spot.key]?.meaning ?? null, masking: draft[spot.key]?.masking ?? null,
    }))
  return { version: form.version, rows: Object.values(rows), choices }
}

const counted: Partial<Record<Subject, Subject[]>> = {
  PLACE: ['RESIDENT', 'HOUSEHOLD', 'DWELLING', 'BUILDING', 'ORGANISATION'],
  BUILDING: ['RESIDENT', 'HOUSEHOLD', 'DWELLING', 'ORGANISATION'],
  DWELLING: ['RESIDENT', 'HOUSEHOLD'],
  HOUSEHOLD: ['RESIDENT'],
}

/** What can be counted for a row; nothing beside a table, where the single cells may be of another kind. */
export const countable = (sheet: Sheet, row: Subject, spot: Spot) => sheet.table && spot.column === null ? [] : counted[row] ?? []
