// G2: an officer brings a list as the office has it: read, tried dry, one row wrong, imported, and
// the rest given back, corrected and brought again.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid

before(async () => {
  product = await start('demo', '--port', '18106', '--data', folder.path)
  browser = await launch()
  const households = await get('/api/households?size=1', 'grid')
  grid = households.items[0].grid.code
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const get = async (path, user) => {
  const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
  assert.equal(answer.status, 200, path)
  return answer.json()
}

const csv = (name, ...lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })

/** Chooses a file and waits until it is understood. */
async function bring(page, file) {
  await page.goto('/households/imports')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/households\/imports\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '试算' }).waitFor()
}

async function tryDry(page) {
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByRole('heading', { name: '试算结果' }).waitFor()
}

async function carryOut(page) {
  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click()
  await page.getByRole('heading', { name: '导入结果' }).waitFor()
}

const counts = async page => (await page.locator('.figures dd').allInnerTexts()).join(' ')

test('a list of shops is tried, imported, and its rest brought again', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('community'))
  await bring(page, csv('沿街商铺.csv',
    '序号,店名,类型,营业执照号,负责人,电话,经营地址,所属网格',
    `1,春雨面馆,小餐饮,,王芳,10012345678,江边大道8号,${grid}`,
    `2,秋月旅社,小旅馆,91350100M000100Y44,,,江边大道10号,${grid}`,
    '合计,2'))
  assert.equal(await page.getByLabel('名单内容').inputValue(), 'ORGANISATIONS')
  await accessible(page, 'a list as it is understood')
  await picture(page, 'import-understood')

  await tryDry(page)
  assert.equal(await counts(page), '1 0 0 1')
  const wrong = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'D3' }) })
  const told = await wrong.innerText()
  assert.match(told, /最后一位与前面不符/)
  assert.match(told, /对照执照/)
  await accessible(page, 'what a dry run found')
  await picture(page, 'import-dry')
  assert.equal((await get(`/api/organisations?q=${encodeURIComponent('春雨面馆')}`, 'community')).total, 0)

  await carryOut(page)
  await picture(page, 'import-done')
  const found = await get(`/api/organisations?q=${encodeURIComponent('春雨面馆')}`, 'community')
  assert.equal(found.items[0].kind, 'SMALL_RESTAURANT')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载未采纳的行' }).click()
  const rest = readFileSync(await (await download).path())
  await bring(page, { name: 'rest.xlsx', mimeType: 'application/octet-stream', buffer: rest })
  await tryDry(page)
  assert.equal(await counts(page), '0 0 0 1', 'the rest is understood, and what is wrong in it still is')
  await page.leave()
})

test('a list of houses is enough to begin with, at the phone too', async () => {
  const page = await person(browser, product.url, { size: phone })
  await signIn(page, product.account('community'))
  await bring(page, csv('房屋.csv',
    '小区,楼栋,单元,楼层,房号,居住情况,所属网格',
    `梅兰苑,9,1,1,101,自住,${grid}`,
    `梅兰苑,9,1,1,102,空置,${grid}`))
  assert.equal(await page.getByLabel('名单内容').inputValue(), 'DWELLINGS')
  await accessible(page, 'a list of houses at the phone')
  await tryDry(page)
  await carryOut(page)
  assert.equal(await counts(page), '2 0 0 0')
  await accessible(page, 'a list of houses, imported')
  await picture(page, 'import-houses-phone')
  await page.leave()
})

test('a workbook filled beforehand comes back in unchanged', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('community'))
  await page.goto('/households/imports')
  await accessible(page, 'imports and prefilled workbooks')
  await picture(page, 'import-start')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '脱敏 单位与场所', exact: true }).click()
  const file = readFileSync(await (await download).path())
  await bring(page, { name: 'organisations.xlsx', mimeType: 'application/octet-stream', buffer: file })
  await tryDry(page)
  assert.match(await counts(page), /^0 0 [\d,]+ 0$/)
  await page.leave()
})
