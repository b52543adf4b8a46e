// A worker's visit at one door, on a phone four times as slow as this machine behind a 3G network: the field app, and
// Enketo with the same questions, in turns in one run.
import { launch, phone, signIn } from '../../web/e2e/browser.mjs'
import { letOut, uploaded } from '../../web/e2e/letting.mjs'
import { dataFolder, start } from '../../web/e2e/product.mjs'
import { built, served, transformed } from './enketo.mjs'
import { firstScreens } from './screens.mjs'
import { xform } from './xform.mjs'

const rounds = Number(process.argv[2] ?? 7)
const slowdown = 4
/** 3G as browsers' own tools have it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const columns = '户主姓名,户编号,致困原因,困难诉求,帮扶措施,电动自行车数量,养犬数量'

const median = all => [...all].sort((one, other) => one - other)[all.length >> 1]
const worst = all => Math.max(...all)
const kilobytes = bytes => Math.round(bytes / 102.4) / 10

/** Notes in the page when what is looked for is there and has been painted, and how long each touch of a person took to be seen. */
const watching = (selector) => {
  const noted = { usable: 0, paint: 0, touches: {} }
  window.noted = noted
  const seen = new MutationObserver(look)
  function look() {
    if (!document.querySelector(selector)) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => { noted.usable = performance.now() }))
  }
  seen.observe(document, { childList: true, subtree: true, attributes: true })
  new PerformanceObserver(list => { noted.paint = list.getEntries().at(-1).startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (it.interactionId) noted.touches[it.interactionId] = Math.max(noted.touches[it.interactionId] ?? 0, it.duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
}

/** Counts what comes over the wire, by kind. */
async function slowPhone(page) {
  const wire = { script: 0, all: 0, posted: [] }
  const kinds = new Map()
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.enable')
  tools.on('Network.requestWillBeSent', ({ request: { method, url, postData } }) => {
    if (method === 'POST') wire.posted.push({ path: new URL(url).pathname, bytes: new Blob([postData ?? '']).size })
  })
  tools.on('Network.responseReceived', it => kinds.set(it.requestId, it.type))
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    wire.all += encodedDataLength
    if (kinds.get(requestId) === 'Script') wire.script += encodedDataLength
  })
  // A browser paints only what lies within its window, whose own bars take from its height: below, a press would wait for the next scroll.
  const { windowId } = await tools.send('Browser.getWindowForTarget')
  await tools.send('Browser.setWindowBounds', { windowId, bounds: { width: 2 * phone.width, height: 2 * phone.height } })
  await tools.send('Network.emulateNetworkConditions', network)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return wire
}

async function opened(browser, { url, cookies, usable, kept }) {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true, locale: 'zh-CN' })
  await context.addCookies(cookies)
  await context.addInitScript(`(${watching})(${JSON.stringify(usable)})`)
  const page = await context.newPage()
  const wire = await slowPhone(page)
  const go = async () => {
    await page.goto(url)
    await page.waitForFunction(() => window.noted.usable)
    return page.evaluate(() => ({ usable: window.noted.usable, paint: window.noted.paint }))
  }
  const first = await go()
  const loaded = { ...wire }
  await kept?.(page)
  return { page, context, wire, first, loaded, again: await go() }
}

/** A worker comes back to a client that is on the phone, not to one that is just being put there; Enketo's is there with its first load. */
const clientKept = page => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

/** Presses each in turn, as a person who waits until each is seen; how long that took, in milliseconds, the quickest 16. */
async function touched(page, selector, most, typed) {
  const found = page.locator(selector)
  const count = Math.min(most, await found.count())
  const before = await page.evaluate(() => Object.keys(window.noted.touches).length)
  for (let i = 0; i < count; i++) {
    await found.nth(i).scrollIntoViewIfNeeded()
    await found.nth(i).tap()
    if (typed) await page.keyboard.type(typed)
    await page.waitForTimeout(120)
  }
  const slow = await page.evaluate(() => Object.values(window.noted.touches))
  const presses = count * (1 + (typed?.length ?? 0))
  // What took less than 16 ms is not told by the browser.
  return [...slow.slice(before), ...Array(Math.max(0, presses - (slow.length - before))).fill(16)]
}

/** In turns, so that what else the machine does is shared. */
async function measured(browser, subjects) {
  for (let round = 0; round < rounds; round++) {
    for (const it of subjects) {
      const { page, context, wire, first, again, loaded } = await opened(browser, it)
      it.loaded = loaded
      it.first.push(first.usable)
      it.paint.push(first.paint)
      it.again.push(again.usable)
      it.touch.push(...await touched(page, it.choices, 12))
      it.typing.push(...await touched(page, it.texts, 4, '12'))
      if (process.env.LINLI_SCREENSHOTS && round === 0) await page.screenshot({ path: `${process.env.LINLI_SCREENSHOTS}/bench-phone-${it.name}.png`, fullPage: true })
      // Last of all: what is kept is not asked again.
      if (round === rounds - 1) it.kept = await it.keep(page, wire)
      await context.close()
    }
  }
}

const subject = it => ({ cookies: [], first: [], paint: [], again: [], touch: [], typing: [], ...it })

const figures = it => ({
  script_kb: kilobytes(it.loaded.script),
  load_kb: kilobytes(it.loaded.all),
  usable_ms: Math.round(median(it.first)),
  paint_ms: Math.round(median(it.paint)),
  again_ms: Math.round(median(it.again)),
  touch_ms: Math.round(median(it.touch)),
  touch_worst_ms: Math.round(worst(it.touch)),
  typing_ms: Math.round(median(it.typing)),
  typing_worst_ms: Math.round(worst(it.typing)),
  kept_kb: kilobytes(it.kept),
})

/** What a visit sends when the worker keeps it, in bytes. */
async function keepVisit(page, wire) {
  wire.posted.length = 0
  await page.getByRole('button', { name: '保存走访' }).tap()
  for (let wait = 0; wait < 100 && !wire.posted.length; wait++) await page.waitForTimeout(100)
  if (process.argv.includes('--show')) console.log(wire.posted)
  return wire.posted.reduce((sum, it) => sum + it.bytes, 0)
}

const folder = dataFolder()
let product
let browser
let enketo
try {
  product = await start('demo', '--port', '18146', '--data', folder.path)
  browser = await launch()
  const grid = (await product.call('grid', 'GET', '/api/session')).post.place.code
  await letOut(product, await uploaded(product, grid, '入户登记表', columns), '上门登记')
  const [door] = (await product.call('grid', 'GET', `/api/visits?place=${grid}&size=1`)).items
  const { about } = await product.call('grid', 'GET', `/api/visits/${door.household}`)
  if (process.argv.includes('--show')) console.log(JSON.stringify(about, null, 1))
  const questions = about.flatMap(it => it.questions)

  const engine = await built()
  const form = xform('入户登记', about)
  enketo = await served(engine, await transformed(browser, engine, form))

  const signing = await browser.newPage({ baseURL: product.url })
  await signIn(signing, product.account('grid'), '/field/')
  const cookies = await signing.context().cookies()
  await signing.close()

  const subjects = [
    subject({
      name: 'linli', url: `${product.url}/field/visits/${door.household}`, cookies,
      usable: '[role=group] button', choices: '[role=group] .row button', texts: '[role=group] input', keep: keepVisit, kept: clientKept,
    }),
    subject({
      name: 'enketo', url: enketo.url,
      usable: '[data-usable]', choices: 'form.or .option-label', texts: 'form.or input[type=text], form.or input[type=number]',
      keep: page => page.evaluate(() => new Blob([window.answers()]).size),
    }),
  ]
  await measured(browser, subjects)
  const told = Object.fromEntries(subjects.map(it => [it.name, figures(it)]))
  console.log(`${questions.length} questions about ${about.length}, ${rounds} rounds, processor ${slowdown} times as slow, 3G`)
  console.table(told)
  const screens = await firstScreens(browser, product)
  console.table({ 'largest paint, ms (2,500 at most)': screens })
  console.log(JSON.stringify({ questions: questions.length, ...told, screens }))
} finally {
  await browser?.close()
  enketo?.stop()
  await product?.stop()
  folder.forget()
}
