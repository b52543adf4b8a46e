// Debian's Chromium, driven as a person would use it.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const desk = { width: 1366, height: 768 }
export const phone = { width: 360, height: 740 }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env.LINLI_SCREENSHOTS

const options = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
}

export const launch = () => chromium.launch(options)

/** A person's own window: nothing of another's cookies or storage. */
export async function person(browser, url, { size = desk, language = 'zh-CN', touch = false } = {}) {
  return at(await browser.newContext({ baseURL: url, viewport: size, locale: language, bypassCSP: true, hasTouch: touch, isMobile: touch }))
}

/** The same with a browser of its own, which keeps all it keeps in this folder, and promises to, as to a site that was added to the home screen. */
export async function personWithDisk(folder, url, { size = desk, language = 'zh-CN' } = {}) {
  const page = await at(await chromium.launchPersistentContext(folder, { ...options, baseURL: url, viewport: size, locale: language, bypassCSP: true }))
  const browser = await page.context().newCDPSession(page)
  await browser.send('Browser.grantPermissions', { permissions: ['durableStorage'], origin: url })
  return page
}

async function at(context) {
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  return Object.assign(page, { errors, leave: () => context.close() })
}

export async function signIn(page, account, path = '/') {
  await page.goto(path)
  await page.locator('[name=user]').fill(account.user)
  await page.locator('[name=password]').fill(account.password)
  await page.keyboard.press('Enter')
  await page.locator('#content h1').waitFor()
}

/** The client itself is on the phone, and this page is of it: it opens again without network. */
export const clientKept = page => page.evaluate(() => navigator.serviceWorker.ready.then(() => new Promise(done =>
  navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', done))))

/** A time some days from now as a field for day and hour takes it, in the zone of the product. */
export const inDays = days => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)

/** Nothing that keeps a person out: no axe violation, no sideways scrolling, no script error. */
export async function accessible(page, name) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe)
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  }))
  const found = result.violations.map(it => `${it.id}: ${it.nodes.map(node => node.target).join(' ')}`)
  assert.deepEqual(found, [], `${name} has accessibility violations`)
  await fitting(page, name)
}

/** What of it no language changes much: no sideways scrolling, no script error. */
export async function fitting(page, name) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wider <= 0, `${name} is ${wider} px wider than the window`)
  assert.deepEqual(page.errors, [], `${name} has script errors`)
}

/** What a page has asked for until its largest paint, in requests and KB over the wire: on the first visit of somebody who has nothing of it. */
export async function firstPaint(page, path) {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  return page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const painted = list.getEntries().at(-1).startTime
      const asked = performance.getEntriesByType('resource').filter(it => it.startTime < painted)
      resolve({ requests: asked.length, kilobytes: asked.reduce((sum, it) => sum + it.transferSize, 0) / 1024 })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  }))
}

/** Notes how many bytes each call of the interface takes, there and back, from now on. */
export function callSizes(page) {
  const sizes = []
  page.on('requestfinished', async request => {
    if (!new URL(request.url()).pathname.startsWith('/api/')) return
    const { requestBodySize, responseBodySize } = await request.sizes()
    sizes.push({ path: new URL(request.url()).pathname, bytes: requestBodySize + responseBodySize })
  })
  return sizes
}

/** Keeps a picture when LINLI_SCREENSHOTS names a folder. */
export async function picture(page, name) {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
