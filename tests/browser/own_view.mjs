// The reader's own view of the comparison: what is chosen is drawn, the link to it is copied and leads back to it, and the picture is taken
// away as SVG and PNG; from a stick and from a server.
import { readFileSync } from 'node:fs';
import { open_page, result, serve } from './kit.mjs';

const shown = page => page.waitForFunction(() => /^已选/.test(document.querySelector('.own-status').textContent));

// What the view shows: its words, the texts of its picture, the rows of its tables.
const view = page => page.evaluate(() => ({
	words: document.querySelector('.own-result figcaption').textContent,
	picture: [...document.querySelectorAll('.own-result .picture text')].map(text => text.textContent).join('|'),
	rows: [...document.querySelectorAll('.own-tables tr')].map(row => row.textContent),
}));

async function choose(page, faults) {
	const plans = page.locator('.own-view input[name=plan]'), indicators = page.locator('.own-view input[name=indicator]');
	await plans.last().uncheck();
	await indicators.nth(0).check();
	await shown(page);
	const one = await view(page);
	await indicators.nth(1).check();
	await page.waitForFunction(before => document.querySelectorAll('.own-tables tr').length > before, one.rows.length);
	const two = await view(page);
	if (!one.picture || one.picture === two.picture)
		faults.push('a second indicator is not drawn');
	return two;
}

async function check_copy(page, address) {
	const faults = [];
	await page.focus('.own-view [data-take=link]');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelector('.own-status').textContent === '链接已复制。');
	// What was copied is what a field receives that it is pasted into.
	await page.focus('#site-query');
	await page.keyboard.press('Control+V');
	const copied = await page.inputValue('#site-query');
	if (copied !== await page.inputValue('.own-tools input') || !copied.startsWith(`${address}#`))
		faults.push(`copied: ${copied}`);
	return { copied, faults };
}

async function taken(page, kind) {
	const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.own-view [data-take=${kind}]`)]);
	return readFileSync(await download.path());
}

export async function test_own_view(browser, sites) {
	const server = await serve(sites[0]);
	for (const [name, base] of [['file://', sites[0].base], ['http', server.base]]) {
		const page = await open_page(browser, base);
		const address = base + 'compare/index.html';
		await page.goto(address);
		const faults = page.faults;
		const before = await choose(page, faults);
		const { copied, faults: of_copy } = await check_copy(page, address);
		const svg = (await taken(page, 'svg')).toString(), png = await taken(page, 'png');
		if (!svg.startsWith('<') || !svg.includes('</svg>'))
			faults.push(`the SVG begins with ${svg.slice(0, 40)}`);
		if (png.readUInt32BE(0) !== 0x89504e47 || png.readUInt32BE(16) < 300)
			faults.push('the PNG is none');
		const other = await open_page(browser, base);
		await other.goto(copied);
		await shown(other);
		await other.waitForFunction(count => document.querySelectorAll('.own-tables tr').length === count, before.rows.length);
		if (JSON.stringify(await view(other)) !== JSON.stringify(before))
			faults.push('the copied link leads to another view');
		result(`own view: drawn, its link copied and followed, its picture taken, ${name}`, faults.concat(of_copy, other.faults));
		await other.context().close();
		await page.context().close();
	}
	await server.close();
}
