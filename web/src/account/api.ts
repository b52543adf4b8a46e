import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Setup = Schemas['SecondFactorsSetup']

export const changePassword = (present: string, wanted: string) => call('PUT', '/api/account/password', { body: { present, wanted } })

export const openSessions = () => call('GET', '/api/account/sessions')
export const endSession = (id: string) => call('DELETE', '/api/account/sessions/{id}', { path: { id } })

export const tokens = () => call('GET', '/api/tokens')
export const createToken = (label: string, until: string) => call('POST', '/api/tokens', { body: { label, until } })
export const endToken = (id: string) => call('DELETE', '/api/tokens/{id}', { path: { id } })

export const factor = () => call('GET', '/api/account/second-factor')
export const beginFactor = (password: string) => call('POST', '/api/account/second-factor', { body: { password } })
export const confirmFactor = (code: string) => call('PUT', '/api/account/second-factor', { body: { code } })
export const renewCodes = (password: string) => call('POST', '/api/account/second-factor/recovery-codes', { body: { password } })
export const removeFactor = (password: string) => call('POST', '/api/account/second-factor/removal', { body: { password } })
