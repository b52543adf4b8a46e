import type { Fault } from '@/api/types'
import { takeBegun } from './begun'
import { currentLanguage, t } from './i18n'

/** A refusal (RFC 9457): `detail` is a sentence for the person, already in their language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly errors: Fault[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail)
  }

  /** No network, not signed in, too many at once, trouble of the server's: the same may be sent later. */
  get passes() {
    return this.status === 0 || this.status === 401 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Query = Record<string, string | number | boolean | string[] | undefined>

let signedOut = () => {}

/** Called when the server no longer knows who is asking. */
export function onSignedOut(listener: () => void) {
  signedOut = listener
}

/** Says so where it was heard in another way. */
export const ended = () => signedOut()

/** Refusals of a session that must see to its own account first. */
const confinements = ['/problems/password-must-be-changed', '/problems/second-factor-must-be-set-up']
let confined = () => {}

/** Called when the server wants something of the account before it answers anything else. */
export function onConfined(listener: () => void) {
  confined = listener
}

export function address(path: string, query: Query = {}) {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') for (const one of [value].flat()) words.append(name, String(one))
  }
  const text = words.toString()
  return text ? `${path}?${text}` : path
}

async function problemOf(response: Response) {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  try {
    const body = await response.json()
    const detail = body.detail ?? body.title ?? t('problem.unexplained', { status: response.status })
    return new Problem(response.status, body.type ?? 'about:blank', detail, body.errors ?? [], retryAfter)
  }
  catch {
    // A proxy in between may answer with a page of its own; the person still gets a sentence.
    return new Problem(response.status, 'about:blank', t('problem.unexplained', { status: response.status }), [], retryAfter)
  }
}

let asking = 0

/** Whether the server is being asked something now. */
export const isAsking = () => asking > 0

async function reach(path: string, init: RequestInit) {
  asking++
  try {
    return init.method === 'GET' && await takeBegun(path) || await fetch(path, { credentials: 'same-origin', ...init })
  }
  catch (error) {
    if (error instanceof TypeError) throw new Problem(0, '/problems/no-connection', t('problem.noConnection'))
    throw error
  }
  finally {
    asking--
  }
}

/** The one way to ask the server anything. */
export async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = {
    'Accept': 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
  }
  const isFile = body instanceof FormData
  if (body !== undefined && !isFile) headers['Content-Type'] = 'application/json'

  const response = await reach(path, { method, headers, body: isFile ? body : body === undefined ? undefined : JSON.stringify(body) })
  if (!response.ok) {
    // The session's own questions answer 401 as news, not as a lapse.
    if (response.status === 401 && path !== '/api/session') signedOut()
    const problem = await problemOf(response)
    if (confinements.includes(problem.type)) confined()
    throw problem
  }
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const get = <T>(path: string, query?: Query) => send<T>('GET', address(path, query))

/** A file that is made of one that is sent. */
export async function fetchFile(path: string, body: FormData) {
  const response = await reach(path, { method: 'POST', headers: { 'Accept-Language': currentLanguage() }, body })
  if (!response.ok) throw await problemOf(response)
  return response.blob()
}

/** A file brought as it is, and the file that comes back, with what is said of it in the headers. */
export async function exchange(path: string, file: Blob, type: string) {
  const headers = { 'Accept-Language': currentLanguage(), 'Content-Type': type }
  const response = await reach(path, { method: 'POST', headers, body: file })
  if (!response.ok) {
    if (response.status === 401) signedOut()
    throw await problemOf(response)
  }
  return { headers: response.headers, blob: await response.blob() }
}

/** A file as the server names it (RFC 6266). */
export async function fetchNamed(path: string) {
  const response = await reach(path, { headers: { 'Accept-Language': currentLanguage() } })
  if (!response.ok) {
    if (response.status === 401) signedOut()
    throw await problemOf(response)
  }
  return { blob: await response.blob(), name: nameIn(response.headers.get('Content-Disposition')) }
}

export function nameIn(disposition: string | null) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'download'
}
