import { onBeforeUnmount, onMounted, watch } from 'vue'
import { alongBox, closePocket, countTold, longest, openPocket, pocket, type Pocket } from '@/shared/along/pocket'
import type { Power } from '@/api/types'
import { openedWalk } from '@/asks/along/walk'
import type { Session } from '@/shared/session/api'
import { keepSpare, useSession } from '@/shared/session/useSession'
import { Problem } from '@/shared/http'
import { canKeep, Full } from '@/shared/kept/box'
import { patience } from '@/shared/quiet'
import { useEvery } from '@/shared/useEvery'

/** Whose phone it is, so that their own box is opened when it starts without network. */
const owner = 'linli.field.user'
const minute = 60_000
/** A list older than that is taken anew while there is network. */
const stale = 30 * minute
const soonStale = 5 * minute

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
      if (canKeep()) await sparing(() => alongBox(session.account.user).put({ session: kept }))
    },
    async find() {
      const user = localStorage.getItem(owner)
      if (!user || !canKeep()) return undefined
      const kept = await sparing(() => alongBox(user).get<KeptSession>('session'))
      if (kept && Date.now() - kept.at <= longest) return kept.session
      await sparing(() => alongBox(user).wipe())
      return undefined
    },
    async forget() {
      closePocket()
      const user = localStorage.getItem(owner)
      localStorage.removeItem(owner)
      if (user && canKeep()) await sparing(() => alongBox(user).wipe())
    },
  })
}

/** Whose list this was is gone, or acts under another post. */
class Left extends Error {}

/** What a post may not have, or a place is too wide for, is not taken along; all else is. */
async function unlessRefused(work: Promise<void>) {
  try {
    await work
  }
  catch (error) {
    if (!(error instanceof Problem) || error.passes) throw error
  }
}

const loadSorts = () => import('./sorts').then(it => it.sorts)
const shelvesFor = (may: (power: Power) => boolean) => import('./shelves').then(it => it.shelvesFor(may))

/** Keeps the day's list at hand and sends what was told, for as long as the client is open. */
export function useDay() {
  const { session, spared, renew, may } = useSession()
  /** When this page took the lists along, and how much of what was told here had gone out by then. */
  let taken = 0
  let told = 0
  /** Into which pocket the lists are just being taken, which may last while somebody works. */
  let taking: Pocket | undefined

  /** What was told changes the lists, so that they are older sooner. */
  function isFresh(age: number) {
    const sent = countTold('SENT')
    if (age < 0 || age >= (sent === told ? stale : soonStale)) return false
    told = Math.min(told, sent)
    return true
  }

  /** The walk is the last to be taken: where it is there, all is. Nobody who presses something waits for any of it. */
  async function takeAlong(mine: Pocket) {
    const place = session.value?.post.place.code
    if (!place || !navigator.onLine) return
    const patient = patience()
    const calm = async () => {
      await patient()
      if (pocket.value !== mine) throw new Left()
    }
    await calm()
    const walks = may('ANSWER_ASKS')
    const walk = walks ? await openedWalk() : undefined
    const before = walk?.along.value
    if (isFresh(Date.now() - (walks ? (before?.place === place ? before.taken : 0) : taken))) return
    await navigator.storage?.persist?.()
    for (const it of await shelvesFor(may)) {
      await calm()
      await unlessRefused(it.take(place))
    }
    await walk?.take(place, calm)
    taken = Date.now()
    told = countTold('SENT')
  }

  /** Trouble on the way is what the outbox is for; the list says of itself how old it is. */
  async function tick(back = false) {
    try {
      if (spared.value) await renew()
      await (back ? pocket.value?.outbox.awake() : pocket.value?.outbox.sendAll())
      const mine = pocket.value
      if (!mine || taking === mine) return
      taking = mine
      try {
        await takeAlong(mine)
      }
      finally {
        if (taking === mine) taking = undefined
      }
    }
    catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Full) && !(error instanceof Left)) throw error
    }
  }

  const back = () => tick(true)
  watch(() => session.value && [session.value.account.user, session.value.post.id].join('/'), async () => {
    if (!session.value) return
    await openPocket(session.value.account.user, session.value.post.id, loadSorts)
    await tick()
  }, { immediate: true })
  useEvery(minute, () => tick())
  onMounted(() => window.addEventListener('online', back))
  onBeforeUnmount(() => window.removeEventListener('online', back))
}
