import { call, fill } from '@/api/call'
import type { Schemas, Slot } from '@/api/types'
import { address, exchange } from '@/shared/http'
import { newId } from '@/shared/newId'

export type Organisation = Schemas['OrganisationView']
export type Party = Schemas['Party']

export const parties: Party[] = ['EMPLOYER', 'VENUE', 'GATE', 'RESIDENT']
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const organisations = (place: string, words: string) =>
  call('GET', '/api/organisations', { query: { within: place, q: words, page: 0, size: 200 } })

/** What is said once of all rows of a file. */
export interface ForAll {
  organisation: string
  party: Party
  day: string
  slot: Slot
}

export const templateUrl = ({ organisation, day, slot }: Omit<ForAll, 'party'>) =>
  address('/api/reports/batch/template.xlsx', { organisation, day, slot })

export const counts = ['taken', 'again', 'corrected', 'refused', 'blank'] as const
export type Brought = { name: string, rows: number, rest?: Blob, kind: Kind } & Record<typeof counts[number], number>
export type Kind = 'xlsx' | 'csv'

export const kindOf = (name: string): Kind | undefined => (['xlsx', 'csv'] as const).find(it => name.toLowerCase().endsWith(`.${it}`))

/** Spreadsheets in Chinese still write text in GB 18030; what is not UTF-8 is that. */
async function charsetOf(file: File) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await file.slice(0, 1 << 20).arrayBuffer(), { stream: true })
    return 'utf-8'
  }
  catch {
    return 'gb18030'
  }
}

/** The same file is the same batch, though the page was closed in between: nothing of it is counted twice. */
function batchOf(file: File, of: ForAll, storage: Storage = localStorage) {
  const key = `linli.batch.${file.name}.${file.size}.${file.lastModified}.${Object.values(of).join('.')}`
  const known = storage.getItem(key) ?? newId()
  storage.setItem(key, known)
  return known
}

export async function bring(file: File, kind: Kind, of: ForAll): Promise<Brought> {
  const type = kind === 'xlsx' ? xlsx : `text/csv;charset=${await charsetOf(file)}`
  const path = address(fill('/api/reports/batch'), { ...of, batch: batchOf(file, of) })
  const { headers, blob } = await exchange(path, file, type)
  const told = (name: string) => Number(headers.get(`Linli-${name}`) ?? 0)
  const refused = told('Refused')
  // A spreadsheet takes a text for UTF-8 only where its first letter says so.
  const rest = kind === 'csv' ? new Blob(['\uFEFF', blob], { type: 'text/csv' }) : blob
  return {
    name: file.name, kind, rows: told('Rows'), taken: told('Taken'), again: told('Again'), corrected: told('Corrected'), refused,
    blank: told('Blank'), rest: refused ? rest : undefined,
  }
}
