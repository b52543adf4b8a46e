import { readonly, shallowRef } from 'vue'
import type { Power } from '@/api/types'
import { Problem } from '@/shared/http'
import * as api from './api'

/** Who is asking: the one piece of live state that distant screens share. */
const session = shallowRef<api.Session>()

export function useSession() {
  /** Whether somebody is signed in, asking the server once after a page load. */
  async function known() {
    if (session.value) return true
    try {
      session.value = await api.resume()
      return true
    }
    catch (error) {
      if (error instanceof Problem && error.status === 401) return false
      throw error
    }
  }

  async function signIn(user: string, password: string, code: string) {
    session.value = await api.signIn(user, password, code)
  }

  async function signOut() {
    await api.signOut()
    forget()
  }

  async function actAs(post: string) {
    session.value = await api.actAs(post)
  }

  /** Asks again who is there, after something about them has changed. */
  async function renew() {
    session.value = await api.resume()
  }

  /** Not to be told a second time. */
  function failuresSeen() {
    if (session.value) session.value = { ...session.value, failed: null }
  }

  function forget() {
    session.value = undefined
  }

  const may = (power: Power) => session.value?.powers.includes(power) ?? false

  return { session: readonly(session), known, signIn, signOut, actAs, renew, failuresSeen, forget, may }
}
