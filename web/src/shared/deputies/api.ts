import { call } from '@/api/call'

export const colleagues = (id: string, words: string) => call('GET', '/api/posts/{id}/colleagues', { path: { id }, query: { q: words } })
export const nameDeputy = (id: string, user: string, from: string | undefined, until: string) =>
  call('POST', '/api/posts/{id}/deputies', { path: { id }, body: { user, from, until } })
export const endDeputy = (id: string) => call('DELETE', '/api/deputies/{id}', { path: { id } })
