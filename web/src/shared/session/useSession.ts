import { readonly, shallowRef } from 'vue'
import type { Power } from '@/api/types'
import { ended, Problem } from '@/shared/http'
import { soon } from '@/shared/soon'
import * as api from './api'

/** Who is asking: the one piece of live state that distant screens share. */
const session = shallowRef<api.Session>()

/** Whether it is as it was kept, and the server has not been asked since. */
const spared = shallowRef(false)

/** Where a client that works without network keeps who was last here. */
export interface Spare {
  keep: (session: api.Session) => Promise<void>
  find: () => Promise<api.Session | undefined>
  forget: () => Promise<void>
}

let spare: Spare | undefined
/** The network of a stairwell may let one wait for long. */
const patience = 5_000

export function keepSpare(it: Spare) {
  spare = it
}

function become(now: api.Session) {
  session.value = now
  spared.value = false
  void spare?.keep(now)
}

export function useSession() {
  /** Whether somebody is signed in, asking the server once after a page load. */
  async function known() {
    if (session.value) return true
    try {
      await find()
      return true
    }
    catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      await spare?.forget()
      return false
    }
  }

  /** As the server knows it; without network as it was kept, if it was. */
  async function find() {
    const asked = api.resume()
    try {
      become(await (spare ? soon(asked, patience) : asked))
    }
    catch (error) {
      if (!(error instanceof Problem) || error.status !== 0) throw error
      const kept = await spare?.find()
      if (!kept) return become(await asked)
      session.value = kept
      spared.value = true
    }
  }

  async function signIn(user: string, password: string, code: string) {
    become(await api.signIn(user, password, code))
  }

  async function signOut() {
    await api.signOut()
    await forget()
  }

  async function actAs(post: string) {
    become(await api.actAs(post))
  }

  /** Asks again who is there, after something about them has changed. */
  async function renew() {
    try {
      become(await api.resume())
    }
    catch (error) {
      if (spare && error instanceof Problem && error.status === 401) ended()
      throw error
    }
  }

  /** Not to be told a second time. */
  function failuresSeen() {
    if (session.value) session.value = { ...session.value, failed: null }
  }

  async function forget() {
    session.value = undefined
    await spare?.forget()
  }

  const may = (power: Power) => session.value?.powers.includes(power) ?? false

  return { session: readonly(session), spared: readonly(spared), known, signIn, signOut, actAs, renew, failuresSeen, forget, may }
}
