import { isAsking } from './http'

/** Who has pressed something presses again soon. */
const rest = 1_000
/** What can wait waits no longer than that, whatever is done meanwhile. */
const longest = 10_000
const soonest = 100

let pressed = -Infinity
const press = () => {
  pressed = performance.now()
}
for (const it of ['pointerdown', 'keydown', 'input']) window.addEventListener(it, press, { capture: true, passive: true })

const after = (milliseconds: number) => new Promise<void>(done => window.setTimeout(done, milliseconds))

/** When the browser has nothing to do, which some do not tell, and busy ones not soon. */
const idle = () => new Promise<void>(done =>
  'requestIdleCallback' in window ? window.requestIdleCallback(() => done(), { timeout: 2 * soonest }) : setTimeout(done, soonest))

/**
 * Waits before each piece of something for a moment in which nobody is kept waiting: the page has what it asked for, nothing was pressed
 * just now, and the browser is idle. All pieces together wait no longer than ten seconds, and then one after the other is done.
 */
export function patience() {
  let left = longest
  return async () => {
    const since = performance.now()
    for (;;) {
      await idle()
      const now = performance.now()
      const resting = pressed + rest - now
      const waited = now - since
      if ((resting <= 0 && !isAsking()) || waited > left) {
        left = Math.max(0, left - waited)
        return
      }
      await after(Math.max(soonest, resting))
    }
  }
}

/** One such moment. */
export const quiet = () => patience()()
