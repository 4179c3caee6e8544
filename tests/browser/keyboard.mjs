// The keyboard alone reaches everything and works it: the skip link, every control in the order of the page, with a visible focus; the choices of
// display, details, sorting, filtering and search.
import { for_each, open_page, result } from './kit.mjs';

// All that can be reached, in the order of the page: what is drawn, enabled and not taken out of the order.
function reachable(page) {
	return page.evaluate(() => {
		const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(element =>
			!element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg'));
		all.forEach((element, i) => { element.dataset.order = i; });
		return all.map(element => element.outerHTML.slice(0, 120));
	});
}

// Leads the focus out of a page where it was left by an earlier walk.
async function leave(page, most) {
	for (let i = 0; i < most && await page.evaluate(() => document.activeElement !== document.body); i++)
		await page.keyboard.press('Tab');
}

// Has the page write down where the focus is whenever a key is pressed, before the key moves it on.
function watch_focus(page) {
	return page.evaluate(() => {
		if (window.walked) {
			window.walked = [];
			return;
		}
		window.walked = [];
		document.addEventListener('keydown', () => {
			const element = document.activeElement;
			if (!element || element === document.body) {
				window.walked.push(null);
				return;
			}
			const style = getComputedStyle(element), box = element.getBoundingClientRect();
			window.walked.push({ order: element.dataset.order, html: element.outerHTML.slice(0, 120),
				outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
				inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth });
		}, true);
	});
}

// Presses Tab until the focus has left the page, and says what was met in which order, and what showed no focus.
async function walk(page, most) {
	const met = [], unseen = [];
	await leave(page, most);
	await watch_focus(page);
	/* The first key finds no focus; what each of the others finds is where the one before it led. */
	for (let pressed = 0; pressed <= most + 2;) {
		const count = Math.min(64, most + 3 - pressed);
		await Promise.all(Array.from({ length: count }, () => page.keyboard.press('Tab')));
		const places = await page.evaluate(() => window.walked.splice(0));
		for (const at of pressed === 0 ? places.slice(1) : places) {
			/* After the last control the focus leaves for the browser's own, or, where these are not there, begins anew. */
			if (!at || met.length && at.order === String(met[0]))
				return { met, unseen };
			met.push(at.order === undefined ? at.html : Number(at.order));
			if (!at.outlined || !at.inside)
				unseen.push(`${at.outlined ? 'out of sight' : 'no outline'}: ${at.html}`);
		}
		pressed += count;
	}
	return { met, unseen };
}

export async function check_page(page, name) {
	const faults = [];
	const wanted = await reachable(page);
	// What lies in a region that scrolls may be reached too, as Chromium does where nothing else in it can be.
	const { met, unseen } = await walk(page, wanted.length + 20);
	const numbers = met.filter(order => typeof order === 'number');
	wanted.forEach((html, i) => numbers.includes(i) || faults.push(`${name}: not reached: ${html}`));
	if (numbers.some((order, i) => i > 0 && order < numbers[i - 1]))
		faults.push(`${name}: not in the order of the page`);
	if (met.length > wanted.length + 20)
		faults.push(`${name}: the focus does not leave the page`);
	return faults.concat(unseen.map(fault => `${name}: ${fault}`));
}

async function test_skip_link(browser, site) {
	result('the first key leads past the header', await for_each(browser, site.base, ['index.html', site.page_of('plan'), 'search.html'], {}, async (name, page) => {
		await page.goto(site.base + name);
		await page.keyboard.press('Tab');
		const seen = await page.evaluate(() => document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().left >= 0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(() => Boolean(document.activeElement.closest('main')));
		return seen && inside ? [] : [`${name}: ${seen ? 'does not lead into main' : 'is not seen'}`];
	}));
}

async function test_choices(browser, site) {
	const page = await open_page(browser, site.base);
	const faults = page.faults;
	const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
	await page.goto(site.base + 'index.html');
	const before = await size();
	await page.focus('#large-type');
	await page.keyboard.press('Space');
	if (!(await size() >= before * 1.4))
		faults.push('large type is not large');
	await page.focus('#high-contrast');
	await page.keyboard.press('Space');
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	if (await ground() !== 'rgb(0, 0, 0)')
		faults.push('high contrast is not dark');
	await page.goto(site.base + site.page_of('target'));
	if (!(await size() >= before * 1.4) || await ground() !== 'rgb(0, 0, 0)' || !(await page.isChecked('#large-type')))
		faults.push('the choices are not kept on the next page');
	await page.focus('#large-type');
	await page.keyboard.press('Space');
	await page.goto(site.base + 'index.html');
	if (await size() !== before)
		faults.push('a choice taken back stays');
	result('长辈版 and 高对比 are switched by key and kept', faults);
	await page.context().close();
}

async function test_details(browser, site) {
	result('details open by key', await for_each(browser, site.base, [site.page_of('text'), site.page_of('target')], {}, async (name, page) => {
		await page.goto(site.base + name);
		await page.focus('main details > summary');
		await page.keyboard.press('Enter');
		return await page.evaluate(() => document.querySelector('main details').open) ? [] : [`${name}: stays shut`];
	}));
}

export async function test_keyboard(browser, sites) {
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found').map(([, page]) => page.path);
	result(`the keyboard reaches everything, in order, and the focus is seen: ${kinds.length} kinds of page`,
		await for_each(browser, site.base, kinds, {}, async (name, page) => {
			await page.goto(site.base + name);
			return check_page(page, name);
		}));
	await test_skip_link(browser, site);
	await test_choices(browser, site);
	await test_details(browser, site);
}
