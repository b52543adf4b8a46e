import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { t } from '@/shared/i18n'

/** Hand-overs to and from another city's installation, by file. */
export type Crossing = Schemas['CrossingView']
export type Letter = Schemas['CrossingLetterView']
export type Person = Letter['people'][number]
export type Written = Schemas['CrossingFileView']
export type NewFile = Schemas['CrossingNewFile']
export type Taking = Schemas['CrossingFileToTake']
export type Given = Schemas['CrossingAnswerView']

export const bases: NewFile['basis'][] = ['CONSENT', 'DUTY', 'EMERGENCY']
/** The server refuses what is larger by name; no more than that is read of a file chosen by mistake. */
const readAtMost = 256 * 1024 + 1

export const write = (body: NewFile) => call('POST', '/api/hand-over-files', { body })
export const writeAgain = (move: string) => call('POST', '/api/hand-over-files/{move}', { path: { move } })
export const crossing = (move: string) => call('GET', '/api/hand-over-files/{move}', { path: { move } })
export const look = (file: string, passphrase: string) => call('POST', '/api/hand-over-files/looks', { body: { file, passphrase } })
export const takeFile = (body: Taking) => call('POST', '/api/hand-over-files/arrivals', { body })
export const answerOf = (move: string) => call('GET', '/api/hand-over-files/{move}/answer', { path: { move } })
export const bringAnswer = (file: string) => call('POST', '/api/hand-over-files/answers', { body: { file } })
export const hearAnswer = (move: string, code: string) => call('POST', '/api/hand-over-files/{move}/code', { path: { move }, body: { code } })

export const textOf = (file: File) => new Response(file.slice(0, readAtMost)).text()

/** Whether a text says of itself that it is an answer; what it really is the server decides. */
export function isAnswer(text: string) {
  try {
    return (JSON.parse(text) as { content?: string }).content === 'ANSWER'
  }
  catch {
    return false
  }
}

export function save(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

/** A datum as a person reads it. */
export function datumText(datum: string, value: string | null) {
  if (value === null) return ''
  if (datum === 'SEX') return t(`sex.${value}`)
  if (datum === 'RELATION') return t(`relation.${value}`)
  if (datum === 'PAPER') return value === 'NONE' ? t('word.none') : t(`moves.papers.${value}`)
  return value
}
