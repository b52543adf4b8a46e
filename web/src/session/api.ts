import type { PostView, Power } from '@/api/types'
import { send } from '@/shared/http'

/** What a session must do before it can do anything else. */
export type Confinement = 'FREE' | 'PASSWORD' | 'SECOND_FACTOR'

export interface Session {
  account: { user: string, name: string }
  post: PostView
  posts: PostView[]
  powers: Power[]
  confinement: Confinement
  /** Told at signing in only: what was tried in vain since the last time. */
  failed: { count: number, lastAt: string } | null
  expiresAt: string
}

/** `code` of the second factor, or a recovery code; only asked for where one is set up. */
export const signIn = (user: string, password: string, code: string) =>
  send<Session>('POST', '/api/session', { user, password, code: code || undefined })
export const resume = () => send<Session>('GET', '/api/session')
export const signOut = () => send<void>('DELETE', '/api/session')
export const actAs = (post: string) => send<Session>('PUT', '/api/session/post', { post })
