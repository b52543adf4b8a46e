import { get, send } from '@/shared/http'

/** One's own browsers that are signed in; `here` is the one that asks. */
export interface OpenSession {
  id: string
  address: string
  agent: string
  openedAt: string
  lastSeenAt: string
  here: boolean
}

export interface Token {
  id: string
  label: string
  until: string
}

export const changePassword = (present: string, wanted: string) => send<void>('PUT', '/api/account/password', { present, wanted })

export const openSessions = () => get<OpenSession[]>('/api/account/sessions')
export const endSession = (id: string) => send<void>('DELETE', `/api/account/sessions/${id}`)

export const tokens = () => get<Token[]>('/api/tokens')
export const createToken = (label: string, until: string) => send<{ id: string, token: string }>('POST', '/api/tokens', { label, until })
export const endToken = (id: string) => send<void>('DELETE', `/api/tokens/${id}`)

export interface Factor {
  state: 'NONE' | 'BEGUN' | 'IN_FORCE'
  since: string | null
  recoveryCodesLeft: number | null
}

/** A new secret, in letters and as what a QR code says. */
export interface Setup {
  secret: string
  uri: string
}

export const factor = () => get<Factor>('/api/account/second-factor')
export const beginFactor = (password: string) => send<Setup>('POST', '/api/account/second-factor', { password })
export const confirmFactor = (code: string) => send<{ recoveryCodes: string[] }>('PUT', '/api/account/second-factor', { code })
export const renewCodes = (password: string) => send<{ recoveryCodes: string[] }>('POST', '/api/account/second-factor/recovery-codes', { password })
export const removeFactor = (password: string) => send<void>('POST', '/api/account/second-factor/removal', { password })
