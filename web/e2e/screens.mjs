// Walks a client from screen to screen as its own router names them, so that a new screen without a visit fails.
import assert from 'node:assert/strict'

const router = () => document.querySelector('#app').__vue_app__.config.globalProperties.$router

/** The client stands, and its router can be asked. */
const ready = page => page.waitForFunction(() => document.querySelector('#app')?.__vue_app__)

/** Every screen of the client that is open: its path as the router has it, and the power it is offered for. */
export async function screens(page) {
  await ready(page)
  const all = await page.evaluate(`(${router})().getRoutes().map(it => ({ path: it.path, power: it.meta.power, leads: Boolean(it.redirect) }))`)
  return [...new Map(all.filter(it => !it.leads).map(it => [it.path, it])).values()]
}

/** To another screen as a link within the client leads there; what was only looked at is left without being asked. */
export async function goes(page, path) {
  await ready(page)
  const there = await page.evaluate(`(${router})().push(${JSON.stringify(path)}).then(() => (${router})().currentRoute.value.path)`)
  assert.equal(there, path.replace(/\?.*/, ''))
}

/** What a screen says has gone wrong. */
export const alerts = (page, name) => page.getByRole('alert').allTextContents().then(all => all.map(it => `${name} says: ${it.trim()}`))

/** Nothing is being read any more, and nothing changes. */
export async function settled(page) {
  const waits = page.waitForFunction(() => {
    const text = document.body.innerText
    const same = window.textBefore === text
    window.textBefore = text
    return same && document.querySelector('h1, main strong, main h2, [role=alert]') && !/正在读取|Loading…/.test(text)
  }, undefined, { polling: 120 })
  await waits.catch(async (error) => {
    throw new Error(`${page.url()} does not come to rest: ${await page.evaluate(() => window.textBefore)}`, { cause: error })
  })
}

/** The first of a list, which must have one: what is walked is a demonstration in which each thing is there. */
export function first(list, what) {
  const [it] = list.items ?? list
  if (!it) throw new Error(`The demonstration has no ${what}`)
  return it
}
