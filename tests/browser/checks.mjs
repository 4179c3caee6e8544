// The checks see what they are for: a page that is spoilt in one way is refused for it.
import { axe_source, open_page, overflow, result } from './kit.mjs';
import { violations } from './accessibility.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { load_in_frames } from './loading.mjs';
import { check_page as check_keyboard } from './keyboard.mjs';
import { check_page as check_without_script } from './without_script.mjs';
import { check_layout } from './print.mjs';

// What is done to the page, how it is looked at, and what must be said of it.
const faults = [
	['a request that leaves', () => { document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.png' })); }, async page => page.faults, /elsewhere\.example/],
	['an inline script', () => { document.head.append(Object.assign(document.createElement('script'), { textContent: '1' })); }, async page => page.faults, /Content Security Policy/],
	['an error of a script', () => { setTimeout(() => { throw new Error('spoilt'); }); }, async page => page.faults, /spoilt/],
	['a missing file', () => { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'missing.css' })); }, async page => page.faults, /missing\.css/],
	['something too wide', () => { document.querySelector('h1').style.width = '2000px'; }, overflow, /h1/],
	['too little contrast', () => { document.querySelector('main p').style.color = '#aaa'; }, violations, /color-contrast/],
	['a control without a name', () => { document.querySelector('main').append(document.createElement('input')); }, violations, /label/],
	['a focus that is not seen', () => { document.querySelector('.site-name').style.outline = 'none'; }, page => check_keyboard(page, ''), /no outline.*site-name/],
	['a trap', () => { document.querySelector('.site-name').addEventListener('keydown', event => event.preventDefault()); }, page => check_keyboard(page, ''), /not reached/],
	['another order', () => { document.querySelector('.site-footer a').tabIndex = 1; }, page => check_keyboard(page, ''), /not in the order/],
	['a control that does nothing', () => { document.querySelector('main').append(document.createElement('button')); }, page => check_without_script(page, ''), /does nothing/],
	['a row that is hidden', () => { document.querySelector('main table tbody tr').hidden = true; }, page => check_without_script(page, ''), /row is hidden/],
	['a table too wide for paper', () => { document.querySelector('main table').style.minWidth = '900px'; }, async page => (await check_layout(page)).faults, /cut off.*table/],
];

// The same is seen where many pages are loaded in frames, and of which of them.
async function test_frames(browser) {
	const folder = mkdtempSync(path.join(tmpdir(), 'spoilt-'));
	writeFileSync(path.join(folder, 'sound.html'), '<!DOCTYPE html><p>sound</p>');
	writeFileSync(path.join(folder, 'spoilt.html'), `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="script-src 'self'">
		<link rel="stylesheet" href="missing.css"><img src="https://elsewhere.example/pixel.png" alt=""><script>1</script><p style="width: 2000px">wide</p>`);
	const said = await load_in_frames(browser, { base: pathToFileURL(folder).href + '/', moved: new Set() }, ['sound.html', 'spoilt.html', 'absent.html']);
	const wanted = [/^spoilt\.html.*asks for https:\/\/elsewhere\.example/, /^spoilt\.html.*Content Security Policy/, /missing\.css/, /^spoilt\.html: .*px wide/, /^absent\.html/];
	result('the checks see a request that leaves, an inline script, a missing file, something too wide and a missing page in frames',
		wanted.filter(pattern => !said.some(fault => pattern.test(fault))).map(pattern => `${pattern} is not in: ${said.join('; ')}`)
			.concat(said.filter(fault => fault.startsWith('sound.html'))));
	rmSync(folder, { recursive: true });
}

export async function test_checks(browser, sites) {
	const site = sites[0];
	await test_frames(browser);
	for (const [name, spoil, look, wanted] of faults) {
		const page = await open_page(browser, site.base);
		await page.goto(site.base + 'help/data.html');
		await page.evaluate(axe_source);
		const before = (await look(page)).filter(fault => wanted.test(fault));
		await page.evaluate(spoil);
		/* A request, and what is said of it, comes a little later; nothing else is waited for. */
		let said = [];
		for (let i = 0; i < 50 && !said.some(fault => wanted.test(fault)); i++) {
			await page.waitForTimeout(i * 10);
			said = await look(page);
		}
		result(`the checks see ${name}`, before.concat(said.some(fault => wanted.test(fault)) ? [] : ['not seen: ' + said.join('; ')]));
		await page.context().close();
	}
}
