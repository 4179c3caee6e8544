// kit.mjs - what the browser tests share: TAP, the sites, a static server, a browser that sees nothing else.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages lie in the build folder, not beside these files: NODE_FOLDER holds node_modules.
const require = createRequire(path.join(process.env.NODE_FOLDER, '/'));
export const { chromium } = require('playwright-core');
export const axe_source = require('axe-core').source;

/* --- TAP ---------------------------------------------------------------------------------------- */
let number = Number(process.env.TAP_NUMBER || 0); // of the last line before these

// One line of TAP; faults: texts, none of them when all is well.
export function result(name, faults) {
	number++;
	console.log(`${faults.length ? 'not ok' : 'ok'} ${number} - ${name}`);
	faults.slice(0, 25).forEach(fault => console.log('# ' + String(fault).replace(/\n/g, '\n# ')));
	if (faults.length > 25)
		console.log(`# and ${faults.length - 25} more`);
}

export function finish() {
	console.log(`1..${number}`);
}

/* --- sites -------------------------------------------------------------------------------------- */
function files_below(folder, prefix = '') {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap(entry => entry.isDirectory()
			? files_below(path.join(folder, entry.name), prefix + entry.name + '/')
			: [prefix + entry.name]);
}

// How many sorts of element, told by name and class, a page holds: the more, the more there is to go wrong.
function variety(text) {
	const sorts = new Set();
	for (const [sort] of text.matchAll(/<[a-z][a-z0-9]*(?: class="[^"]*")?/g))
		sorts.add(sort);
	return sorts.size;
}

// A site on disk: its folder, its pages, and of each kind the path of the page with the most sorts of element, the
// shortest of those that have as many.
export class Site {
	constructor(folder) {
		this.folder = path.resolve(folder);
		this.base = pathToFileURL(this.folder).href + '/';
		this.files = new Set(files_below(this.folder));
		this.pages = [...this.files].filter(file => file.endsWith('.html'));
		this.kinds = new Map();
		this.moved = new Set(); // pages that lead on by themselves
		for (const page of this.pages) {
			const text = this.read(page), kind = text.match(/<body class="page-([a-z-]+)"/)[1];
			if (text.includes('http-equiv="refresh"')) {
				this.moved.add(page);
				continue;
			}
			const sorts = variety(text), known = this.kinds.get(kind);
			if (!known || known.sorts < sorts || known.sorts === sorts && known.size > text.length)
				this.kinds.set(kind, { path: page, sorts, size: text.length });
		}
	}

	read(file) {
		return readFileSync(path.join(this.folder, file), 'utf8');
	}

	// The address of the not-found page's own links, which are whole: the site's url, or nothing.
	get url() {
		return (this.read('404.html').match(/<a class="site-name" href="(https?:[^"]*)index\.html"/) || [])[1];
	}

	page_of(kind) {
		return this.kinds.get(kind).path;
	}
}

const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
	svg: 'image/svg+xml', xml: 'application/xml', json: 'application/json', csv: 'text/csv; charset=utf-8', pdf: 'application/pdf', png: 'image/png' };

// Serves the site in a subfolder of an address of this machine, as a portal would.
export async function serve(site, subfolder = '/portal/yaodian/') {
	const server = createServer(async (request, response) => {
		const file = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
		const name = file.slice(subfolder.length);
		if (!file.startsWith(subfolder) || !site.files.has(name)) {
			response.writeHead(404).end();
			return;
		}
		const bytes = await readFile(path.join(site.folder, name));
		response.writeHead(200, { 'Content-Type': types[name.split('.').pop()] || 'application/octet-stream', 'Content-Length': bytes.length, 'Cache-Control': 'no-store' });
		response.end(bytes);
	});
	await new Promise(done => server.listen(0, '127.0.0.1', done));
	return { base: `http://127.0.0.1:${server.address().port}${subfolder}`, close: () => new Promise(done => server.close(done)) };
}

/* --- browser ------------------------------------------------------------------------------------ */
export function open_browser() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		// No name is looked up: a request that leaves this machine fails, and is counted.
		args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync',
			'--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
	});
}

// Opens a page that keeps a list of what went wrong: errors in the console, requests that fail or that leave `base`. Each is
// told of the document in which it happened, which may be a frame's.
export async function open_page(browser, base, options = {}) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	page.faults = [];
	const fault = (text, where = page.url()) => page.faults.push(`${where.replace(base, '')}: ${text}`);
	page.on('console', message => message.type() === 'error' && fault(message.text(), message.location().url || page.url()));
	page.on('pageerror', error => fault(error.message));
	page.on('request', request => {
		if (!request.url().startsWith(base) && !/^(data|about|blob):/.test(request.url()) && request.url() !== page.own_address)
			fault('asks for ' + request.url(), request.frame().url());
	});
	page.on('requestfailed', request => request.failure().errorText !== 'net::ERR_ABORTED' && fault(`${request.url()}: ${request.failure().errorText}`));
	page.on('response', response => response.status() >= 400 && fault(`${response.url()}: ${response.status()}`));
	return page;
}

// Runs work(item, page) for every item, `count` pages side by side; returns the faults of all.
export async function for_each(browser, base, items, options, work, count = 2) {
	const faults = [], rest = [...items];
	await Promise.all(Array.from({ length: count }, async () => {
		const page = await open_page(browser, base, options);
		for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
			try {
				faults.push(...(await work(item, page) || []));
			} catch (error) {
				faults.push(`${Array.isArray(item) ? item.join(' ') : item}: ${error.message.split('\n')[0]}`);
			}
		}
		faults.push(...page.faults);
		await page.context().close();
	}));
	return faults.sort();
}

// What sticks out of the window sideways: the page, and the elements that make it do so.
export function overflow(page) {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		/* A part that is drawn late cuts off what sticks out of it: all of them are drawn for this. */
		document.querySelectorAll('main > section').forEach(part => { part.style.contentVisibility = 'visible'; });
		if (document.documentElement.scrollWidth <= width)
			return [];
		const out = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll'));
		return [`${document.documentElement.scrollWidth} px wide in ${width}: ` + out.slice(-3).map(element => element.tagName.toLowerCase() + '.' + element.className).join(', ')];
	});
}
