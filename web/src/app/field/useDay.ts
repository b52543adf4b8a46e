import { onBeforeUnmount, onMounted, watch } from 'vue'
import { bundleBox, closePocket, openPocket, pocket } from '@/asks/along/pocket'
import { longest } from '@/asks/along/bundle'
import type { Session } from '@/session/api'
import { keepSpare, useSession } from '@/session/useSession'
import { Problem } from '@/shared/http'
import { canKeep, Full } from '@/shared/kept/box'
import { useEvery } from '@/shared/useEvery'

/** Whose phone it is, so that their own box is opened when it starts without network. */
const owner = 'linli.field.user'
const minute = 60_000
/** A list older than that is taken anew while there is network. */
const stale = 30 * minute

interface KeptSession { session: Session, at: number }

async function sparing<T>(work: () => Promise<T>) {
  try {
    return await work()
  }
  catch {
    // A browser that keeps nothing has nothing kept either.
    return undefined
  }
}

/** The session as it was last, for a start without network; with its end the list goes, and what still waits to be sent stays sealed. */
export function keepSessions() {
  keepSpare({
    async keep(session) {
      localStorage.setItem(owner, session.account.user)
      const kept: KeptSession = { session, at: Date.now() }
      if (canKeep()) await sparing(() => bundleBox(session.account.user).put({ session: kept }))
    },
    async find() {
      const user = localStorage.getItem(owner)
      if (!user || !canKeep()) return undefined
      const kept = await sparing(() => bundleBox(user).get<KeptSession>('session'))
      if (kept && Date.now() - kept.at <= longest) return kept.session
      await sparing(() => bundleBox(user).wipe())
      return undefined
    },
    async forget() {
      closePocket()
      const user = localStorage.getItem(owner)
      localStorage.removeItem(owner)
      if (user && canKeep()) await sparing(() => bundleBox(user).wipe())
    },
  })
}

/** Keeps the day's list at hand and sends what was told, for as long as the client is open. */
export function useDay() {
  const { session, spared, renew, may } = useSession()

  async function takeAlong() {
    const { bundle } = pocket.value ?? {}
    const place = session.value?.post.place.code
    if (!bundle || !place || !may('ANSWER_ASKS') || !navigator.onLine) return
    const before = bundle.along.value
    const age = Date.now() - (before?.taken ?? 0)
    if (before?.place === place && age >= 0 && age < stale) return
    await navigator.storage?.persist?.()
    await bundle.take(place)
  }

  /** Trouble on the way is what the outbox is for; the list says of itself how old it is. */
  async function tick(back = false) {
    try {
      if (spared.value) await renew()
      await (back ? pocket.value?.outbox.awake() : pocket.value?.outbox.sendAll())
      await takeAlong()
    }
    catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Full)) throw error
    }
  }

  const back = () => tick(true)
  watch(() => session.value && [session.value.account.user, session.value.post.id].join('/'), async () => {
    if (!session.value) return
    await openPocket(session.value.account.user, session.value.post.id)
    await tick()
  }, { immediate: true })
  useEvery(minute, () => tick())
  onMounted(() => window.addEventListener('online', back))
  onBeforeUnmount(() => window.removeEventListener('online', back))
}
