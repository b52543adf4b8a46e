// F3: a morning's round of 80 doors on a 360 px phone, half of it without network: what it costs the worker in taps and characters, door by
// door, counted in the page; and that the server has each visit once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { clientKept, launch, person, phone, picture, signIn } from './browser.mjs'
import { day, letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
const items = { HOUSEHOLD_HELP: '帮扶措施', ELECTRIC_BIKES: '电动自行车数量', DOGS: '养犬数量' }
const before80 = { HOUSEHOLD_HELP: '每月送菜', ELECTRIC_BIKES: '1', DOGS: '0' }
let product
let browser
let grid
let round

before(async () => {
  product = await start('demo', '--port', '18132', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
  // Told of more than a year ago, so that a form asks whether it is still so; the last of each ten doors was never told of.
  const { items: homes } = await call('grid', 'GET', `/api/households?within=${grid}&size=90`)
  const known = homes.filter((_, index) => index % 10 !== 9).flatMap(it => Object.entries(before80).map(([item, value]) => [it.household, item, value]))
  await inTurns(known, ([household, item, value]) =>
    call('community', 'PUT', `/api/facts/HOUSEHOLD:${household}/${item}`, { value, source: '去年走访', asOf: day(-500) }))
  await letOut(product, await uploaded(product, grid, '上门登记表', `户主姓名,户编号,${Object.values(items).join()}`), '上门帮扶')
  round = (await call('grid', 'GET', `/api/visits?place=${grid}&size=80`)).items
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

/** Eight at a time. */
async function inTurns(all, work) {
  const left = [...all]
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left.length) await work(left.shift())
  }))
}

/** The worker's visits to these doors since a moment, as the journal has them, one line each; the demonstration has earlier ones. */
async function visited(households, since) {
  const wanted = new Set(households)
  const lines = []
  for (let page = 0, total = 1; page * 200 < total; page++) {
    const found = await call('community', 'GET', `/api/journal?within=${grid}&page=${page}&size=200`)
    total = found.total
    lines.push(...found.items.filter(it => it.action === 'VISITED' && it.at > since && wanted.has(it.subject)))
  }
  return lines
}

/** Counts what a finger and a keyboard do, in the page itself, wherever it goes. */
const counting = () => {
  window.done = { taps: 0, typed: 0 }
  window.addEventListener('pointerdown', it => it.isTrusted && window.done.taps++, true)
  window.addEventListener('input', it => it.isTrusted && typeof it.data === 'string' && (window.done.typed += it.data.length), true)
}

/** Signed in, with the list on the phone and the door list on the screen. */
async function readyPhone() {
  const page = await person(browser, product.url, { size: phone, touch: true })
  await page.addInitScript(counting)
  await signIn(page, product.account('grid'), '/field/')
  await clientKept(page)
  await page.getByRole('link', { name: /^走访/ }).tap()
  await page.getByText(/手机上已带 \d+ 户/).waitFor()
  return page
}

const question = (page, item) => page.getByRole('group', { name: items[item] })
const press = (page, name) => page.getByRole('button', { name }).tap()
const outcome = (page, name) => page.getByLabel(name).tap()

/** What a worker finds at a door, and does about it before the visit is kept. */
const kinds = {
  'nothing changed': page => press(page, '原有的 3 项都没变'),
  'one thing changed': async (page) => {
    await press(page, '原有的 3 项都没变')
    await question(page, 'ELECTRIC_BIKES').getByRole('button', { name: '有变化' }).tap()
    await question(page, 'ELECTRIC_BIKES').getByRole('textbox').tap()
    await page.keyboard.type('2')
  },
  'nothing was known': async (page) => {
    await question(page, 'HOUSEHOLD_HELP').getByRole('button', { name: '没有' }).tap()
    await question(page, 'ELECTRIC_BIKES').getByRole('textbox').tap()
    await page.keyboard.type('1')
    await question(page, 'DOGS').getByRole('textbox').tap()
    await page.keyboard.type('0')
  },
  'nobody opens': page => outcome(page, '没人应门'),
  'will not be asked': page => outcome(page, '不愿配合'),
}

/** Of ten doors seven are as they were; what waits for an answer of its own comes with the order of the homes. */
const kindOf = (index, known) => !known ? 'nothing was known' : ['one thing changed', 'nobody opens'][index % 10] ?? (index === 47 ? 'will not be asked' : 'nothing changed')

/** One line a kind of door. */
function table(doors) {
  const range = numbers => Math.min(...numbers) === Math.max(...numbers) ? `${numbers[0]}` : `${Math.min(...numbers)}–${Math.max(...numbers)}`
  const lines = Object.keys(kinds).map((kind) => {
    const of = doors.filter(it => it.kind === kind)
    return [kind, of.length, range(of.map(it => it.taps)), range(of.map(it => it.typed))]
  })
  const sum = key => doors.reduce((all, it) => all + it[key], 0)
  lines.push(['all', doors.length, `${sum('taps')} in all`, `${sum('typed')} in all`])
  return [['door', 'doors', 'taps a door', 'characters typed'], ...lines].map(it => it.map((cell, at) => String(cell).padEnd(at ? 14 : 20)).join('')).join('\n')
}

test('80 doors cost fewer than four taps where nothing changed, and all arrive once', async () => {
  assert.equal(round.length, 80, 'the demo has a grid with 80 doors that are asked something')
  const begun = new Date().toISOString()
  const page = await readyPhone()
  const sent = new Map()
  page.on('request', (it) => {
    if (it.method() !== 'POST' || !/\/api\/(visits|sweeps\/doors)\//.test(it.url())) return
    const { id } = JSON.parse(it.postData())
    sent.set(id, it.url().split('/').at(-1))
  })
  const counted = () => page.evaluate(() => window.done)
  const doors = []
  let atOnce = 0
  let start = await counted()
  await page.locator(`a[href*="/visits/${round[0].household}?"]`).tap()
  for (const [index, { household }] of round.entries()) {
    if (index === 20 || index === 60) await page.context().setOffline(index === 20)
    await page.waitForURL(`**/visits/${household}?*`)
    await page.getByRole('button', { name: '保存走访' }).waitFor()
    if (!index || index === 20) await picture(page, `round-door-${index}`)
    const kind = kindOf(index, await page.getByRole('button', { name: '原有的 3 项都没变' }).count())
    await kinds[kind](page)
    await press(page, '保存走访')
    const online = index < 20 || index >= 60
    // With network too it is kept and sent later where the server takes its time.
    const kept = page.getByRole('status').filter({ hasText: online ? /已保存|已存在手机上/ : /已存在手机上/ })
    if (/已保存/.test(await kept.textContent())) atOnce++
    if (!index || index === 20) await picture(page, `round-kept-${index}`)
    // The way to the next door belongs to this one, as it is what ends it; the way to the first, from the list, too.
    if (index < 79) await page.getByRole('link', { name: /^下一户/ }).tap()
    const now = await counted()
    doors.push({ kind, household, taps: now.taps - start.taps, typed: now.typed - start.typed })
    start = now
  }
  await page.getByRole('link', { name: '走访' }).first().tap()
  await page.getByRole('link', { name: /等网络 0 条/ }).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: /已送出 80 条/ }).waitFor()
  console.log(table(doors))
  assert.ok(atOnce > 20, `${atOnce} of 40 were taken at once`)

  const same = doors.filter(it => it.kind === 'nothing changed')
  assert.ok(same.length > 50)
  assert.deepEqual(same.filter(it => it.taps >= 4 || it.typed > 0), [], 'fewer than four taps, and nothing typed, where nothing changed')
  assert.equal(sent.size, 80, 'one id for each visit')
  assert.deepEqual([...sent.values()].sort(), round.map(it => it.household).sort())
  const lines = await visited(round.map(it => it.household), begun)
  assert.deepEqual(lines.map(it => it.subject).sort(), round.map(it => it.household).sort(), 'the server has each visit once')
  const outcomes = { 'nobody opens': 'NO_ANSWER', 'will not be asked': 'REFUSED' }
  await inTurns(doors, async ({ kind, household }) => {
    const line = lines.find(it => it.subject === household)
    assert.equal(line.detail.outcome, outcomes[kind] ?? 'CONTACTED', `${household}: ${kind}`)
    assert.equal(line.detail.answered, outcomes[kind] ? 0 : 3, `${household}: ${kind}`)
  })
  const bikes = async household => (await call('grid', 'GET', `/api/facts/HOUSEHOLD:${household}`)).items.find(it => it.item === 'ELECTRIC_BIKES').words
  for (const [kind, number] of [['one thing changed', '2'], ['nothing changed', '1']]) {
    assert.match(await bikes(doors.filter(it => it.kind === kind).at(-1).household), new RegExp(`^${number}`))
  }
  assert.deepEqual(page.errors, [])
  await page.leave()
})
