import { nextTick, watchEffect } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import type { Power } from '@/api/types'
import { useSession } from '@/shared/session/useSession'
import { onConfined, onSignedOut, Problem } from '@/shared/http'
import { t } from '@/shared/i18n'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name, for the browser's title. */
    title?: string
    /** What a post must be able to do for the page to be offered; the server decides in the end. */
    power?: Power
    /** Whether the page is open to somebody not signed in. */
    open?: boolean
    /** A page without the console's bars around it: a wall. */
    bare?: boolean
  }
}

/** A page's script comes while the server is asked who is there; the router takes the same when it gets to it, and tells of what fails. */
function fetchAhead({ matched }: RouteLocationNormalized) {
  for (const page of matched.flatMap(it => Object.values(it.components ?? {}))) {
    if (typeof page === 'function') (page as () => Promise<unknown>)().catch(() => {})
  }
}

/** Every page but sign-in needs a session, and stands at a place that its address names. */
export function keepGate(router: Router) {
  const { session, known, renew, forget } = useSession()

  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    if (!session.value) fetchAhead(to)
    try {
      if (!await known()) return { path: '/sign-in', query: { to: to.fullPath } }
    }
    catch (error) {
      if (!(error instanceof Problem)) throw error
      return { path: '/unreachable', query: { to: to.fullPath, why: error.detail } }
    }
    // Until the account is in order nothing else would be answered.
    if (session.value!.confinement !== 'FREE' && to.path !== '/account') return { path: '/account', query: { to: to.fullPath } }
    if (!to.query.place) return { ...to, query: { ...to.query, place: session.value!.post.place.code }, replace: true }
    return true
  })

  watchEffect(() => {
    const { title } = router.currentRoute.value.meta
    document.title = [title && t(title), t('product.name')].filter(Boolean).join(' · ')
  })

  router.afterEach(async (to, from) => {
    if (to.path === from.path || !from.matched.length) return
    await nextTick()
    // A page that is typed into has put the cursor there itself.
    const content = document.getElementById('content')
    if (!content?.contains(document.activeElement) || content === document.activeElement) content?.focus()
  })

  onSignedOut(() => {
    const { fullPath, meta } = router.currentRoute.value
    forget()
    if (!meta.open) router.push({ path: '/sign-in', query: { to: fullPath } })
  })

  onConfined(async () => {
    await renew()
    const { fullPath, path } = router.currentRoute.value
    if (path !== '/account') router.push({ path: '/account', query: { to: fullPath } })
  })
}
