// F3: a department's form asks at the doors of a grid; a door answers once, on the grid worker's phone, and the next form finds it known.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid

before(async () => {
  product = await start('demo', '--port', '18104', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

async function call(user, method, path, body) {
  const form = body instanceof FormData
  const answer = await fetch(product.url + path, {
    method,
    headers: { 'authorization': `Bearer ${product.account(user).token}`, ...body && !form ? { 'content-type': 'application/json' } : {} },
    body: form || !body ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}

/** A department's list of homes, as a file of its own. */
async function uploaded(title) {
  const file = new FormData()
  file.append('file', new Blob([`${title}\n户主姓名,户编号,转移安置点\n`]), `${title}.csv`)
  return call('department', 'POST', `/api/forms?place=${grid}&agency=HEALTH`, file)
}

const asked = async form => (await call('department', 'GET', `/api/forms/${form.id}/preview`)).all.askedByItem.EVACUATION_SHELTER ?? 0
const day = days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** In an emergency it may be asked at once, at any hour, and is registered afterwards. */
const letOut = form => call('department', 'POST', `/api/forms/${form.id}/issue`, {
  agency: 'HEALTH', issuer: '卫生健康局', number: '', basis: '', duty: '', purpose: '安排转移', validFrom: day(-1), validUntil: day(30),
  deadline: new Date(Date.now() + 6 * 3_600_000).toISOString(), keepUntil: day(60), emergency: '暴雨',
})

for (const language of ['zh-CN', 'en-GB']) {
  test(`a door is answered once on a phone, and the next form asks it no more, in ${language}`, async () => {
    const chinese = language === 'zh-CN'
    const form = await uploaded(chinese ? '转移安置登记表' : '转移安置核对表')
    const before = await asked(form)
    assert.ok(before > 1, `${before} homes would be asked`)
    await letOut(form)

    const page = await person(browser, product.url, { size: phone, language })
    await signIn(page, product.account('grid'), '/field/')
    await page.getByRole('link', { name: chinese ? /^走访/ : /^Visits/ }).click()
    await page.locator('#content li a').first().waitFor()
    await accessible(page, 'the doors')
    await picture(page, `asks-doors-${language}`)
    await page.locator('#content li a').first().click()
    const question = page.getByRole('group', { name: chinese ? '转移安置点' : 'Shelter to go to' })
    await question.getByRole('textbox').fill('实验小学')
    await accessible(page, 'a visit')
    await picture(page, `asks-visit-${language}`)
    await page.getByRole('button', { name: chinese ? '保存走访' : 'Keep the visit' }).click()
    await page.getByRole('status').filter({ hasText: chinese ? '回答 1 项' : '1 answered' }).waitFor()
    await accessible(page, 'a visit that is kept')
    await page.leave()

    assert.equal(await asked(await uploaded(chinese ? '安置点汇总表' : '安置点复核表')), before - 1)
  })
}
