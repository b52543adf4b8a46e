// F3: every screen of the field and home apps on a phone of 360 × 640, in both languages: nothing keeps a person out, nothing is wider than
// the phone, text twice as large is still read without scrolling sideways, and a thumb hits what it presses. Which screens there are is read
// from the apps themselves, so that a new one without a visit fails.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, beforeEach, test } from 'node:test'
import { accessible, launch, person, picture, signIn } from './browser.mjs'
import { day, letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'
import { alerts, first, goes, screens, settled } from './screens.mjs'

const smallest = { width: 360, height: 640 }
const folder = dataFolder()
let product
let browser
/** What of the demonstration is looked at. */
const at = {}

before(async () => {
  product = await start('demo', '--port', '18134', '--data', folder.path)
  browser = await launch()
  at.grid = (await call('grid', 'GET', '/api/session')).post.place.code
  const form = uploaded(product, at.grid, '转移安置登记表').then(it => letOut(product, it))
  const homes = (await call('grid', 'GET', `/api/households?within=${at.grid}&size=5`)).items.map(it => it.household)
  at.household = homes[0]
  at.resident = `${at.grid.slice(0, 9)}-${first((await call('grid', 'GET', `/api/households/${at.household}`)).residents, 'resident of a household').id}`
  at.move = (await call('grid', 'POST', '/api/moves', { household: homes[1], kind: 'OUT', outside: '广州', reason: '随子女居住' })).move.move
  at.case = (await call('grid', 'POST', '/api/cases', { id: crypto.randomUUID(), words: '单元门口井盖没了，晚上很危险', place: at.grid, reporterName: '王女士', reporterPhone: '13800000000' })).it.id
  at.sweep = first(await call('grid', 'GET', '/api/sweeps'), 'sweep').id
  // Asked in an emergency, since what the demonstration asks waits for the morning.
  await letOut(product, await uploaded(product, at.grid, '转移楼栋情况表', '楼栋名称,地下室'))
  at.steward = first(await call('steward', 'GET', '/api/stewardship/doors'), 'door for its steward').at
  at.building = first(await call('steward', 'GET', '/api/building-groups'), 'building with a steward').building
  await call('steward', 'POST', '/api/building-groups/notices', { id: crypto.randomUUID(), buildings: [at.building], words: '周六上午九点到十一点停水检修，请提前接水。', question: '需要志愿者帮您提水上楼吗？', until: day(3) + 'T00:00:00Z' })
  at.notice = first(await call('steward', 'GET', `/api/building-groups/${at.building}/notices`), 'notice of the building').id
  await form
  at.door = first(await call('grid', 'GET', `/api/visits?place=${at.grid}&size=1`), 'door to visit').household
  const { link } = await call('grid', 'GET', `/api/cases/${at.case}/link`)
  const card = (await call('community', 'POST', `/api/households/${homes[2]}/door-card`)).url
  at.home = [product.household, `/case/${link}`, card].map(it => new URL(it, product.url).pathname)
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

/** The field app's screens: as the router names them, where, and who looks; some look at one that is filled. */
const field = () => [
  ['/', '/', ['grid', 'steward']],
  ['/silent', '/silent', ['grid']],
  ['/chase', '/chase', ['grid']],
  ['/exceptions', '/exceptions', ['grid']],
  ['/households/:household', `/households/${at.household}`, ['grid']],
  ['/residents/:resident', `/residents/${at.resident}`, ['grid']],
  ['/visits', '/visits', ['grid']],
  ['/visits/:household', `/visits/${at.door}`, ['grid'], keepsNoAnswer],
  ['/told', '/told', ['grid', 'steward']],
  ['/stewardship/:door', `/stewardship/${at.steward}`, ['steward']],
  ['/sweeps/:id/doors', `/sweeps/${at.sweep}/doors`, ['grid']],
  ['/cases', '/cases', ['grid']],
  ['/cases/:id', `/cases/${at.case}`, ['grid']],
  ['/tasks', '/tasks', ['grid']],
  ['/tell', '/tell', ['grid']],
  ['/groups', '/groups', ['grid', 'steward']],
  ['/groups/:building', `/groups/${at.building}`, ['grid', 'steward']],
  ['/groups/:building/notices/:notice', `/groups/${at.building}/notices/${at.notice}`, ['grid', 'steward']],
  ['/moves', '/moves', ['grid']],
  ['/moves/arrival', '/moves/arrival', ['grid']],
  ['/moves/files', '/moves/files', ['grid']],
  ['/moves/send-out', '/moves/send-out', ['community']],
  ['/moves/:move', `/moves/${at.move}`, ['grid']],
  ['/households/:household/move', `/households/${at.household}/move`, ['grid']],
  ['/households/:household/send-out', `/households/${at.household}/send-out`, ['community']],
  ['/account', '/account', ['grid']],
]

/** A visit that waits on the phone, for want of a network. */
async function keepsNoAnswer(page, language) {
  await page.context().setOffline(true)
  await page.locator('[type=radio][value=NO_ANSWER]').check()
  await page.locator('form button.primary, form button[type=submit]').last().click()
  await page.getByRole('status').filter({ hasText: /已存在手机上|Kept on the phone/ }).waitFor()
  await fits(page, `grid-visit-waits-${language}`)
  await page.context().setOffline(false)
}

/** Texts that cannot be read without scrolling sideways: out of the window, or cut off by what they stand in. */
const unreadable = () => {
  const cuts = it => getComputedStyle(it).overflowX !== 'visible'
  const within = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
  const found = new Set()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    if (!text.data.trim() || parent.closest('.unseen, option, script, style') || !parent.getClientRects().length) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    let reads = within(box, { left: 0, right: window.innerWidth })
    for (let it = parent; it && it !== document.documentElement && reads; it = it.parentElement) {
      if (cuts(it) || it.matches('button, .button')) reads = within(box, it.getBoundingClientRect())
    }
    if (!reads) found.add(`${parent.tagName.toLowerCase()}.${parent.className}: ${text.data.trim().slice(0, 30)} (${Math.round(box.left)}–${Math.round(box.right)})`)
  }
  return [...found]
}

/** What is pressed and lower than a thumb needs; a small box counts with its label, a link among other words is text. */
const tooLow = () => [...document.querySelectorAll('button, .button, select, textarea, input, summary, a')].flatMap((it) => {
  const target = it.matches('[type=checkbox], [type=radio], [type=file]') ? it.closest('label') ?? it : it
  const { height, width } = target.getBoundingClientRect()
  const among = it.matches('a') && getComputedStyle(it).display === 'inline' && it.parentElement.textContent.trim() !== it.textContent.trim()
  if (!height || it.closest('.unseen') || among) return []
  const name = `${it.closest('[class*=" "], main, header')?.tagName.toLowerCase()} ${it.parentElement.tagName.toLowerCase()} > ${it.tagName.toLowerCase()}.${it.className}`
  return height < 43.5 && width ? [`${name} ${Math.round(height)} px`] : []
})

const asLargeAs = (page, size) => page.evaluate((it) => {
  document.documentElement.style.fontSize = it
}, size)

/** What is wrong with what is looked at, so that one run tells of all. */
let faults = []
beforeEach(() => {
  faults = []
})

/** They tell of what has gone wrong, and of nothing else. */
const trouble = /unreachable|home-unknown/

async function fits(page, name) {
  await settled(page)
  await accessible(page, name).catch(error => faults.push(error.message))
  if (!trouble.test(name)) faults.push(...await alerts(page, name))
  faults.push(...(await page.evaluate(tooLow)).map(it => `${name}: lower than 44 px: ${it}`))
  await picture(page, `screens-${name}`)
  await asLargeAs(page, '200%')
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (wider > 0) faults.push(`${name} with large text is ${wider} px wider than the phone`)
  faults.push(...(await page.evaluate(unreadable)).map(it => `${name} with large text is cut off: ${it}`))
  await picture(page, `screens-${name}-large`)
  await asLargeAs(page, '')
}

for (const language of ['zh-CN', 'en-GB']) {
  for (const user of ['grid', 'steward', 'community']) {
    test(`${user} reads every screen of the field app, in ${language}`, async () => {
      const page = await person(browser, product.url, { size: smallest, language })
      await page.goto('/field/unreachable?to=/')
      if (user === 'grid') {
        assert.deepEqual(['/sign-in', '/unreachable', ...field().map(([route]) => route)].sort(), (await screens(page)).map(it => it.path).sort(), 'each screen of the router is looked at')
        await fits(page, `unreachable-${language}`)
        await page.goto('/field/sign-in')
        await fits(page, `sign-in-${language}`)
      }
      await signIn(page, product.account(user), '/field/sign-in')
      for (const [route, path, , acts] of field().filter(([, , who]) => who.includes(user))) {
        await goes(page, path)
        await fits(page, `${user}${route.replace(/\W+/g, '-')}-${language}`)
        await acts?.(page, language)
      }
      await page.leave()
      assert.equal([...new Set(faults)].join('\n'), '')
    })
  }

  test(`a household reads every screen of the home app, in ${language}`, async () => {
    assert.deepEqual(readdirSync(new URL('../src/app/home', import.meta.url)), ['CaseApp.vue', 'HomeApp.vue'], 'each screen of the folder is looked at')
    const page = await person(browser, product.url, { size: smallest, language })
    const [household, ownCase, card] = at.home
    const unknown = '/h/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    for (const [name, path] of Object.entries({ household, data: `${household}#data`, case: ownCase, card, unknown })) {
      await page.goto('about:blank')
      await page.goto(path)
      await fits(page, `home-${name}-${language}`)
    }
    await page.goto(household)
    await page.getByRole('button', { name: /大字|Large text/ }).click()
    await fits(page, `home-household-large-${language}`)
    await page.leave()
    assert.equal([...new Set(faults)].join('\n'), '')
  })
}
