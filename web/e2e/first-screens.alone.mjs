// How soon first screens are there. It measures time, so no other story runs beside it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, largestPaint, launch, person, phone, signIn } from './browser.mjs'
import { demoFolder, start } from './product.mjs'

const folder = demoFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18109', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

test('every first screen is painted within 2.5 s on a machine four times as slow', async () => {
  const pages = [
    ['home', phone, null, new URL(product.household).pathname],
    ['field', phone, 'grid', '/field'],
    ['console', desk, 'community', '/'],
    ['board', desk, 'command', '/reports'],
    ['map', desk, 'command', '/map'],
  ]
  for (const [name, size, user, path] of pages) {
    const page = await person(browser, product.url, { size })
    if (user) await signIn(page, product.account(user), path)
    const paint = await largestPaint(page, path)
    console.log(`largest paint of ${name} at a quarter of the speed: ${Math.round(paint)} ms`)
    assert.ok(paint < 2500, `${name}: ${paint} ms`)
    await page.leave()
  }
})
