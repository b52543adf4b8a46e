// The largest paint of the screens people begin with, on a processor four times as slow, best of three loads
// because what the machine does beside is not the page's.
import { desk, person, phone, signIn } from '../../web/e2e/browser.mjs'

/** In milliseconds. */
async function largestPaint(page, path) {
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const paints = []
  for (let load = 0; load < 3; load++) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    paints.push(await page.evaluate(() => new Promise(resolve => {
      new PerformanceObserver(list => resolve(list.getEntries().at(-1).startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true })
    })))
  }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return Math.min(...paints)
}

/** Milliseconds by screen. */
export async function firstScreens(browser, product) {
  const screens = [
    ['home', phone, undefined, new URL(product.household).pathname],
    ['field', phone, 'grid', '/field'],
    ['today', desk, 'community', '/'],
    ['board', desk, 'command', '/reports'],
    ['map', desk, 'command', '/map'],
  ]
  const paints = {}
  for (const [name, size, user, path] of screens) {
    const page = await person(browser, product.url, { size })
    if (user) await signIn(page, product.account(user), path)
    paints[name] = Math.round(await largestPaint(page, path))
    await page.leave()
  }
  return paints
}
