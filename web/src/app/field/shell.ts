import { quiet } from '@/shared/quiet'

/**
 * The worker that opens this client without network. A newer one is taken as a page begins, before anybody has typed into it, and never
 * while one is in use. Without https there is no worker, and the phone needs the network as before.
 */
export async function openShell() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const shells = navigator.serviceWorker
  const before = shells.controller
  const began = Date.now()
  shells.addEventListener('controllerchange', () => {
    if (before && Date.now() - began < 5_000) location.reload()
  })
  // The first time it fetches all that this client may need: when nobody waits for anything.
  if (!before) await quiet()
  try {
    const shell = await shells.register('/field-worker.js', { scope: '/field', updateViaCache: 'none' })
    shell.waiting?.postMessage('begin')
  }
  catch {
    // A browser that keeps nothing (a private window) works with the network.
  }
}
