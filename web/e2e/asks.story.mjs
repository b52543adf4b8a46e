// F3: a department's form asks at the doors of a grid; a door answers once, on the grid worker's phone, and the next form finds it known.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid

before(async () => {
  product = await start('demo', '--port', '18104', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
  await letOut(product, await uploaded(product, grid, '帮扶联系表', '户主姓名,户编号,帮扶责任人,帮扶责任人电话'))
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

const asked = async form => (await call('department', 'GET', `/api/forms/${form.id}/preview`)).all.askedByItem.HOUSEHOLD_HELP ?? 0

for (const language of ['zh-CN', 'en-GB']) {
  test(`a door is answered once on a phone, and the next form asks it no more, in ${language}`, async () => {
    const chinese = language === 'zh-CN'
    const form = await uploaded(product, grid, chinese ? '转移安置登记表' : '转移安置核对表')
    const before = await asked(form)
    assert.ok(before > 1, `${before} homes would be asked`)
    await letOut(product, form)

    const page = await person(browser, product.url, { size: phone, language })
    await signIn(page, product.account('grid'), '/field/')
    await page.getByRole('link', { name: chinese ? /^走访/ : /^Visits/ }).click()
    await page.locator('#content li a').first().waitFor()
    await accessible(page, 'the doors')
    await picture(page, `asks-doors-${language}`)
    await page.locator('#content li a').first().click()
    const question = page.getByRole('group', { name: chinese ? '帮扶措施' : 'Help given' })
    await question.getByRole('textbox').fill('实验小学')
    await accessible(page, 'a visit')
    await picture(page, `asks-visit-${language}`)
    await page.getByRole('button', { name: chinese ? '保存走访' : 'Keep the visit' }).click()
    await page.getByRole('status').filter({ hasText: chinese ? '已保存：回答 1 项' : 'Kept: 1 answered' }).waitFor()
    await accessible(page, 'a visit that is kept')
    await page.leave()

    assert.equal(await asked(await uploaded(product, grid, chinese ? '安置点汇总表' : '安置点复核表')), before - 1)
  })
}

for (const language of ['zh-CN', 'en-GB']) {
  test(`a steward answers about their building on a phone, and sees nothing else, in ${language}`, async () => {
    const chinese = language === 'zh-CN'
    const item = chinese ? '地下室' : '消防通道畅通'
    await letOut(product, await uploaded(product, grid, chinese ? '楼栋情况表' : '楼栋通道表', `楼栋名称,${item}`))
    const waiting = async () => (await call('steward', 'GET', '/api/stewardship/doors')).items
    const before = await waiting()
    assert.equal(before.length, 2, 'the two buildings of this steward')

    const page = await person(browser, product.url, { size: phone, language })
    await signIn(page, product.account('steward'), '/field/')
    await page.getByRole('heading', { name: chinese ? '楼里要问的' : 'Asked about your building' }).waitFor()
    await page.locator('#content li a').first().waitFor()
    assert.equal(await page.locator('#content li a').count(), 2)
    await accessible(page, 'a steward’s doors')
    await picture(page, `steward-doors-${language}`)
    await page.locator('#content li a').first().click()
    const question = page.getByRole('group', { name: chinese ? '地下室' : 'Fire lane clear' })
    await question.getByRole('button', { name: chinese ? '是' : 'Yes', exact: true }).click()
    assert.equal(await page.getByRole('button', { name: chinese ? '不愿说' : 'Will not say' }).count(), 0)
    await accessible(page, 'what a steward is asked')
    await picture(page, `steward-door-${language}`)
    await page.getByRole('button', { name: chinese ? '提交' : 'Send', exact: true }).click()
    await page.getByRole('status').filter({ hasText: chinese ? '收到了' : 'Received' }).waitFor()
    await page.goto('/households')
    await page.getByRole('heading', { name: chinese ? '楼里要问的' : 'Asked about your building' }).waitFor()
    await page.leave()

    const asks = all => all.reduce((sum, it) => sum + it.asks, 0)
    assert.equal(asks(await waiting()), asks(before) - 1)
  })
}

/** What Excel puts on the clipboard, pasted where the keyboard stands. */
const paste = (page, text) => page.evaluate((copied) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', copied)
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}, text)

for (const language of ['zh-CN', 'en-GB']) {
  test(`a desk is keyed through and pasted into, and a wrong value loses nothing, in ${language}`, async () => {
    const chinese = language === 'zh-CN'
    const waiting = async () => (await call('community', 'GET', '/api/asks')).total
    const total = await waiting()
    const page = await person(browser, product.url, { size: desk, language })
    const cell = (row, column) => page.locator(`[data-at="${row}/${column}"]`)
    const stands = (row, column) => page.waitForFunction(at => document.activeElement?.dataset.at === at, `${row}/${column}`)
    await signIn(page, product.account('community'), '/asks')
    await cell(0, 0).waitFor()
    assert.equal(await page.locator('tbody tr').count(), 25)
    const first = await page.locator('tbody td.small').first().textContent()
    await accessible(page, 'a desk')
    await picture(page, `asks-desk-${language}`)

    await cell(0, 0).click()
    await page.keyboard.type('李四')
    await page.keyboard.press('Enter')
    await stands(1, 0)
    await page.keyboard.type('王五')
    await page.keyboard.press('ArrowDown')
    await stands(2, 0)
    await page.keyboard.type('赵六')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+Enter')
    await stands(0, 0)
    await page.keyboard.press('Tab')
    await stands(0, 1)
    await paste(page, '13900000001\r\n12\r\n13900000003\r\n')
    await page.getByRole('status').filter({ hasText: chinese ? '粘贴了 3 个值' : 'Pasted values: 3' }).waitFor()
    await page.reload()
    assert.equal(await cell(1, 1).inputValue(), '12', 'what was filled in outlives the tab')

    await cell(0, 1).focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: chinese ? '1 项没有收下' : 'Not taken: 1.' }).waitFor()
    const wrong = page.locator('input[aria-invalid]')
    await wrong.waitFor()
    assert.equal(await wrong.inputValue(), '12')
    assert.ok((await page.locator('td p.warning').textContent()).length > 5)
    await accessible(page, 'a desk with a wrong value')
    await picture(page, `asks-desk-wrong-${language}`)
    assert.equal(await waiting(), total - 2, 'the rows above and below are taken')

    await wrong.fill('13900000002')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: chinese ? '已收下 2 项' : 'Taken: 2.' }).waitFor()
    await page.waitForFunction(before => document.querySelector('tbody td.small').textContent !== before, first)
    assert.equal(await waiting(), total - 3)
    await page.leave()
  })
}
