import { useRoute, useRouter } from 'vue-router'

/** Where somebody wanted to go before signing in; only ever a page of this client. */
export function useDestination() {
  const route = useRoute()
  const router = useRouter()
  return () => {
    const to = route.query.to
    return router.push(typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/')
  }
}
