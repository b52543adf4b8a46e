// S2: a building's sheet is printed and keyed back by the keyboard, cards are made for its doors, a list is brought as a file.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let community
let building

before(async () => {
  product = await start('demo', '--port', '18113', '--data', folder.path)
  browser = await launch()
  community = (await read('community', '/api/session')).post.place.code
  building = (await read('community', `/api/buildings?size=200&within=${community}`)).items.filter(it => it.households > 0)
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

async function read(user, path) {
  const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
  assert.ok(answer.ok, `${path} ${answer.status}`)
  return answer.json()
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const sources = async () => (await read('community', `/api/daily-reports/sources?place=${community}&day=${today()}&slot=MORNING`)).channels

const words = {
  'zh-CN': { number: '表号', save: /^保存 2 人$/, kept: /已写入 \d+ 户/, replace: '换一张', replaced: /请打印新的/, rest: /^下载未写入的 1 行$/, taken: '新写入', keeping: '上报保存', basis: '依据' },
  'en-GB': { number: 'Number of a sheet', save: /^Save 2 persons$/, kept: /\d+ households kept/, replace: 'Replace', replaced: /print this new one/, rest: /^Download the 1 rows not kept$/, taken: 'Taken', keeping: 'Keeping of reports', basis: 'Basis' },
}

for (const [at, [size, device, language]] of [[desk, 'desk', 'zh-CN'], [phone, 'phone', 'en-GB']].entries()) {
  const say = words[language]
  test(`a sheet is printed, keyed in by the keyboard and seen on the board, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('community'), `/reports/paper?place=${community}&building=${building[at].id}`)
    await page.locator('section.sheet svg').first().waitFor()
    await accessible(page, 'a sheet of paper')
    await picture(page, `paper-sheet-${device}-${language}`)
    const number = await page.locator('section.sheet header strong').textContent()

    await page.getByLabel(say.number).fill(number)
    await page.keyboard.press('Enter')
    await page.waitForURL(/reports\/paper\/\d+-\d\d/)
    await page.locator('input.box').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.className.includes('box'))
    const before = await page.locator('input.box').count()
    await page.keyboard.type('368')
    await page.keyboard.press('Enter')
    await page.keyboard.type('638')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('36.6')
    await page.keyboard.press('Enter')
    assert.ok(before > 2)
    await accessible(page, 'a sheet being keyed in')
    await picture(page, `paper-key-${device}-${language}`)
    await page.getByRole('button', { name: say.save }).click()
    await page.getByText(say.kept).waitFor()
    await picture(page, `paper-kept-${device}-${language}`)
    assert.ok((await sources()).PAPER > at)

    await page.goto(`${product.url}/reports?place=${community}&day=${today()}&slot=MORNING`)
    await page.locator('section dl.row').first().waitFor()
    await accessible(page, 'the board with its sources')
    await picture(page, `paper-board-${device}-${language}`)
    await page.context().close()
  })

  test(`doors get their cards, and one is replaced alone, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('community'), `/reports/cards?place=${community}&building=${building[at].id}`)
    await page.locator('li.card svg').first().waitFor()
    await accessible(page, 'cards for doors')
    await picture(page, `paper-cards-${device}-${language}`)
    await page.locator('li.card').first().getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', { name: say.replace }).click()
    await page.getByText(say.replaced).waitFor()
    const answer = await fetch(`${product.url}/api/buildings/${building[at].id}/door-cards`, { method: 'POST', headers: { authorization: `Bearer ${product.account('community').token}` } })
    const card = (await answer.json())[0].url
    const home = await person(browser, product.url, { size: phone, language })
    await home.goto(card)
    await home.locator('#content h1').waitFor()
    await accessible(home, 'the page of a card')
    await picture(home, `paper-door-${language}`)
    await home.context().close()
    await page.context().close()
  })

  test(`a list is brought as a file, and its rest comes back, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('community'), `/reports/bring?place=${community}`)
    const household = (await read('community', `/api/households?size=3&within=${community}`)).items[at].household
    const people = (await read('community', `/api/households/${household}`)).residents
    const lines = ['人员,体温', `${household.split('-')[0]}-${people[0].id},36.6`, `${household.split('-')[0]}-999999999999,36.6`]
    await page.locator('input[type=file]').setInputFiles({ name: `list-${device}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
    await page.getByRole('button', { name: say.rest }).waitFor()
    await accessible(page, 'a list that was brought')
    await picture(page, `paper-bring-${device}-${language}`)
    await page.context().close()
  })

  test(`how long reports are kept is shown, and a day is put on hold, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('command'), '/admin/keeping')
    await page.getByRole('heading', { name: say.keeping }).waitFor()
    const form = page.locator('form').last()
    await form.locator('input[type=date]').first().fill(today())
    await form.locator('input[type=date]').last().fill(today())
    await form.getByLabel(say.basis).fill(`调查通知 ${device}`)
    await form.getByRole('button').click()
    await page.getByText(`调查通知 ${device}`).first().waitFor()
    await accessible(page, 'the keeping of reports')
    await picture(page, `paper-keeping-${device}-${language}`)
    await page.context().close()
  })
}
