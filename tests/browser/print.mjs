// On paper every kind of page is A4, in black on white, without what only a screen needs, and nothing is cut off at the side.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { for_each, result } from './kit.mjs';

const squeeze = text => text.replace(/\s+/g, '');

// As the page is laid out for paper: what must not be on it, what sticks out of it, and the last words that must be on it.
export async function check_layout(page) {
	await page.emulateMedia({ media: 'print' });
	// The text area of A4 within the margins of the style sheet: 170 mm.
	await page.setViewportSize({ width: 643, height: 900 });
	return page.evaluate(() => {
		const seen = element => element.checkVisibility({ visibilityProperty: true });
		const faults = [...document.querySelectorAll('.site-nav, .display, .site-search, .table-tools, .skip, .site-footer nav')].filter(seen)
			.map(element => `on paper: ${element.className}`);
		const wide = [...document.querySelectorAll('main :is(table, svg, p, pre, h1, h2, h3)')].filter(element => seen(element) && element.getBoundingClientRect().right > 644);
		faults.push(...wide.slice(0, 3).map(element => `cut off at the side: ${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`));
		const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
		let last = '';
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			if (text.data.trim() && seen(text.parentElement) && !text.parentElement.closest('.visually-hidden, svg'))
				last = text.data.trim().slice(-10);
		}
		return { faults, last, height: document.querySelector('main').getBoundingClientRect().height };
	});
}

// As it comes out.
async function check_paper(page, file, { last, height }) {
	writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
	const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
	const text = squeeze(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
	const pages = Number(about.match(/^Pages: +(\d+)$/m)[1]);
	// The text area is 247 mm high, 933 px.
	const faults = [];
	if (!/^Page size: +59[45][.\d]* x 84[12][.\d]* pts/m.test(about))
		faults.push(`not A4: ${about.match(/^Page size:.*$/m)[0]}`);
	if (pages < Math.floor(height / 933) || pages > 3 + height / 600)
		faults.push(`${pages} pages for ${height} px`);
	if (!text.includes(squeeze(last)))
		faults.push(`the end is not on paper: ${last}`);
	return faults;
}

export async function test_print(browser, sites) {
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found' && kind !== 'search').map(([, page]) => page.path);
	const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
	result(`${kinds.length} kinds of page are paginated as A4, whole, without what only a screen needs`,
		await for_each(browser, site.base, kinds, {}, async (name, page) => {
			await page.goto(site.base + name);
			const layout = await check_layout(page);
			const file = path.join(folder, name.replace(/\W/g, '-') + '.pdf');
			return layout.faults.concat(await check_paper(page, file, layout)).map(fault => `${name}: ${fault}`);
		}));
	rmSync(folder, { recursive: true });
}
