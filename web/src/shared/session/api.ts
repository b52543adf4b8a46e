import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Session = Schemas['SessionView']

/** `code` of the second factor, or a recovery code; only asked for where one is set up. */
export const signIn = (user: string, password: string, code: string) =>
  call('POST', '/api/session', { body: { user, password, code: code || undefined } })
export const resume = () => call('GET', '/api/session')
export const signOut = () => call('DELETE', '/api/session')
export const actAs = (post: string) => call('PUT', '/api/session/post', { body: { post } })
