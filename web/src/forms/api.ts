import { call } from '@/api/call'
import type { Level, Schemas } from '@/api/types'
import type { Agency } from '@/shared/agencies'
import { address, fetchNamed, send } from '@/shared/http'
import { saveFile } from '@/shared/saveFile'

export type Form = Schemas['FormView']
export type Sheet = Schemas['FormSheetView']
export type Column = Schemas['FormColumnView']
export type Item = Schemas['FormItemView']
export type Meaning = Schemas['MeaningView']
export type Masking = Schemas['Masking']
export type Formula = Schemas['Derivation']
export type Chosen = Schemas['FormChosen']
export type Rows = Schemas['ChoosingRows']
export type Preview = Schemas['FormPreview']
export type Told = Schemas['TallyTold']
export type Terms = Schemas['Terms']

export const maskings: Masking[] = ['NONE', 'HIDE_MIDDLE', 'HIDE_LAST_4', 'HIDE_LAST_6', 'HIDE_LAST_8', 'ONLY_LAST_4', 'ONLY_LAST_6']
export const levels: Level[] = ['CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'GRID']

export const list = (page: number) => call('GET', '/api/forms', { query: { page, size: 50 } })
export const open = (id: string) => call('GET', '/api/forms/{id}', { path: { id } })
export const choose = (id: string, body: Chosen) => call('PUT', '/api/forms/{id}/meanings', { path: { id }, body })
export const forget = (id: string) => call('DELETE', '/api/forms/{id}', { path: { id } })
export const preview = (id: string) => call('GET', '/api/forms/{id}/preview', { path: { id } })
export const issue = (id: string, body: Terms) => call('POST', '/api/forms/{id}/issue', { path: { id }, body })
export const used = (form: string, place: string) => call('GET', '/api/forms/uses/{form}', { path: { form }, query: { place } })
export const uses = (place: string, page: number) => call('GET', '/api/forms/uses', { query: { place, page, size: 20 } })

/** The file goes as a form, which `call` cannot say with a query beside it. */
export function upload(place: string, agency: Agency, file: File) {
  const data = new FormData()
  data.append('file', file, file.name)
  return send<Form>('POST', address('/api/forms', { place, agency }), data)
}

/** Fetches the filled workbook, or one for each place of a level in an archive, and hands it to the browser. */
export async function takeFilled(id: string, place: string, each?: Level) {
  const { blob, name } = await fetchNamed(address(`/api/forms/${id}/filled`, { place, each }))
  saveFile(blob, name)
}
