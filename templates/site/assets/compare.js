/* 自选对照 on compare/index.html: the rows of chosen plans, of the charts of chosen indicators, below each
 * other in one picture. The charts are those of the indicators' own pages, each loaded as a script
 * (data/charts/compare/<indicator>/view.js), since a page opened from a folder may load nothing else. Rows are
 * taken out and the rest is moved together; nothing is drawn here. Words are those of the page. */
(function () {
	'use strict';

	var SVG = 'http://www.w3.org/2000/svg';
	var section, form, status, result, picture, caption, tables, link;
	var charts = {}; /* by address from the site's root, once the script has come */
	var asked = {};

	function each(list, call) {
		Array.prototype.forEach.call(list, call);
	}

	function chosen(name) {
		return Array.prototype.slice.call(form.querySelectorAll('input[name="' + name + '"]:checked'));
	}

	function value_of(input) {
		return input.value;
	}

	function words_of(input) {
		return input.parentNode.textContent.trim();
	}

	function fill(text, places) {
		return text.replace(/\{(\w+)\}/g, function (all, place) {
			return places[place];
		});
	}

	function tell(what, places) {
		status.textContent = fill(status.getAttribute('data-' + what), places || {});
	}

	/* --- the choice and the address ------------------------------------------------------------- */

	function address_of_choice() {
		var plans = chosen('plan'), parts = [];
		if (plans.length < form.querySelectorAll('input[name="plan"]').length)
			parts.push('plans=' + plans.map(value_of).join(','));
		parts.push('indicators=' + chosen('indicator').map(value_of).join(','));
		return '#' + parts.join('&');
	}

	/* Returns whether the address holds a choice. */
	function read_address() {
		var choice = {};
		window.location.hash.slice(1).split('&').forEach(function (part) {
			var at = part.indexOf('=');
			if (at > 0)
				choice[part.slice(0, at)] = part.slice(at + 1).split(',');
		});
		if (!choice.indicators)
			return false;
		each(form.querySelectorAll('input'), function (input) {
			var list = choice[input.name + 's'];
			input.checked = list ? list.indexOf(input.value) !== -1 : input.name === 'plan';
		});
		return true;
	}

	function keep_address() {
		/* replace: going back leads to the page before, not through every choice. */
		window.history.replaceState(null, '', address_of_choice());
		link.value = window.location.href;
	}

	/* --- taking rows out -------------------------------------------------------------------------- */

	/* Returns the function that says where a height comes to stand when the bands are gone. */
	function fold_of(bands) {
		return function (y) {
			return bands.reduce(function (sum, band) {
				return sum - Math.max(0, Math.min(y, band.bottom) - band.top);
			}, y);
		};
	}

	function number(node, name) {
		return parseFloat(node.getAttribute(name));
	}

	function set(node, name, value) {
		node.setAttribute(name, String(Math.round(value * 10) / 10));
	}

	/* Moves what belongs to no row: the lines of an axis, and its numbers. */
	function fold_shape(node, fold) {
		['y', 'y1', 'y2', 'cy'].forEach(function (name) {
			if (!node.hasAttribute(name))
				return;
			var y = number(node, name);
			if (name === 'y' && node.hasAttribute('height'))
				set(node, 'height', fold(y + number(node, 'height')) - fold(y));
			set(node, name, fold(y));
		});
		if (!node.hasAttribute('points'))
			return;
		node.setAttribute('points', node.getAttribute('points').split(' ').map(function (point) {
			var xy = point.split(',');
			return xy[0] + ',' + Math.round(fold(parseFloat(xy[1])) * 10) / 10;
		}).join(' '));
	}

	/* Returns the groups to be taken out: rows of other plans, and headings that are left without a row. */
	function groups_without(rows, plans) {
		var gone = [], heading = null, left = 0;

		function end_heading() {
			if (heading && left === 0)
				gone.push(heading);
		}

		rows.forEach(function (row) {
			if (row.getAttribute('class') === 'heading') {
				end_heading();
				heading = row;
				left = 0;
			} else if (row.hasAttribute('data-plan') && plans.indexOf(row.getAttribute('data-plan')) === -1) {
				gone.push(row);
			} else {
				left++;
			}
		});
		end_heading();
		return gone;
	}

	/* Returns the picture with the rows of the plans alone, and its height; null when no row is left. */
	function prune(text, plans) {
		var svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
		var chart = svg.lastElementChild;
		var rows = Array.prototype.slice.call(chart.querySelectorAll('g[data-top]'));
		var gone = groups_without(rows, plans);
		var kept = rows.filter(function (row) {
			return row.hasAttribute('data-plan') && gone.indexOf(row) === -1;
		});
		if (kept.length === 0)
			return null;
		var fold = fold_of(gone.map(function (row) {
			return { top: number(row, 'data-top'), bottom: number(row, 'data-bottom') };
		}));
		var height = number(svg, 'height');
		each(Array.prototype.slice.call(chart.children), function (node) {
			var top = number(node, 'data-top');
			if (gone.indexOf(node) !== -1)
				chart.removeChild(node);
			else if (node.hasAttribute('data-top'))
				node.setAttribute('transform', 'translate(0 ' + Math.round((fold(top) - top) * 10) / 10 + ')');
			else
				fold_shape(node, fold);
		});
		return { svg: svg, height: height - (height - fold(height)) };
	}

	/* --- one picture ------------------------------------------------------------------------------- */

	/* Puts pruned pictures below each other; the last one keeps the line that says where all come from.
	 * name: "chart", or "chart narrow" for the picture of small screens. */
	function stack(parts, name, title, description) {
		var svg = parts[0].svg.cloneNode(false), y = 0;
		svg.setAttribute('class', name);
		each([['title', title], ['desc', description]], function (pair) {
			var node = svg.appendChild(svg.ownerDocument.createElementNS(SVG, pair[0]));
			node.textContent = pair[1];
			node.id = 'own-' + name.replace(' ', '-') + '-' + pair[0];
			svg.setAttribute(pair[0] === 'title' ? 'aria-labelledby' : 'aria-describedby', node.id);
		});
		parts.forEach(function (part, index) {
			var group = svg.ownerDocument.createElementNS(SVG, 'g');
			var cut = number(part.svg, 'height') - part.height;
			each(Array.prototype.slice.call(part.svg.children), function (node) {
				var foot = node.getAttribute('class') === 'soft';
				if (node.localName === 'title' || node.localName === 'desc' || (foot && index + 1 < parts.length))
					return;
				if (node.getAttribute('class') === 'paper')
					set(node, 'height', part.height);
				else if (foot)
					set(node, 'y', number(node, 'y') - cut);
				group.appendChild(svg.ownerDocument.adoptNode(node));
			});
			group.setAttribute('transform', 'translate(0 ' + y + ')');
			svg.appendChild(group);
			y += part.height;
		});
		set(svg, 'height', y);
		svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + Math.round(y * 10) / 10);
		return svg;
	}

	function show_picture(list, plans, words) {
		picture.textContent = '';
		[['svg', 'chart'], ['narrow', 'chart narrow']].forEach(function (pair) {
			var parts = list.map(function (chart) {
				return chart[pair[0]] ? prune(chart[pair[0]], plans) : null;
			}).filter(Boolean);
			if (parts.length > 0)
				picture.appendChild(document.importNode(
					stack(parts, pair[1], section.querySelector('h2').textContent, words), true));
		});
	}

	/* --- the table --------------------------------------------------------------------------------- */

	function add(parent, name, text) {
		var node = parent.appendChild(document.createElement(name));
		if (text !== undefined)
			node.textContent = text;
		return node;
	}

	function add_row(body, row) {
		var line = add(body, 'tr');
		row.cells.forEach(function (cell, index) {
			var node = add(line, index === 0 ? 'th' : 'td');
			if (index === 0)
				node.scope = 'row';
			if (index === 0 && row.href)
				add(node, 'a', cell).href = section.getAttribute('data-root') + row.href;
			else
				node.textContent = cell;
		});
	}

	function add_table(chart, plans) {
		var scroll = add(tables, 'div');
		var table = add(scroll, 'table'), head;
		scroll.className = 'scroll';
		scroll.tabIndex = 0;
		scroll.setAttribute('role', 'group');
		scroll.setAttribute('aria-label', chart.title + tables.getAttribute('data-label'));
		add(table, 'caption', chart.title + (chart.sample ? tables.getAttribute('data-sample') : ''));
		head = add(add(table, 'thead'), 'tr');
		chart.columns.forEach(function (column) {
			add(head, 'th', column).scope = 'col';
		});
		var body = add(table, 'tbody');
		rows_of(chart, plans).forEach(function (row) {
			add_row(body, row);
		});
	}

	function rows_of(chart, plans) {
		return chart.rows.filter(function (row) {
			return !row.plan || plans.indexOf(row.plan) !== -1;
		});
	}

	/* --- all together ------------------------------------------------------------------------------ */

	function address_of(input) {
		return input.getAttribute('data-charts').slice(section.getAttribute('data-root').length);
	}

	/* Asks for the charts that are not there yet; returns whether all are. */
	function load(inputs) {
		var ready = true;
		inputs.forEach(function (input) {
			var address = address_of(input);
			if (charts[address])
				return;
			ready = false;
			if (asked[address])
				return;
			asked[address] = true;
			var script = document.createElement('script');
			script.src = input.getAttribute('data-charts');
			script.addEventListener('error', function () {
				asked[address] = false;
				tell('failed');
			});
			document.head.appendChild(script);
		});
		return ready;
	}

	function show() {
		var indicators = chosen('indicator'), inputs = chosen('plan');
		var plans = inputs.map(value_of), list = [];
		if (indicators.length === 0 || plans.length === 0) {
			result.hidden = true;
			tell('choose');
			return;
		}
		if (!load(indicators)) {
			tell('loading');
			return;
		}
		indicators.forEach(function (input) {
			list = list.concat(charts[address_of(input)].filter(function (chart) {
				return chart.rows.some(function (row) {
					return plans.indexOf(row.plan) !== -1;
				});
			}));
		});
		result.hidden = list.length === 0;
		tables.textContent = '';
		if (list.length === 0) {
			tell('empty');
			return;
		}
		caption.textContent = fill(caption.getAttribute('data-caption'), {
			plans: inputs.map(words_of).join('、'),
			indicators: indicators.map(words_of).join('、')
		});
		show_picture(list, plans, caption.textContent);
		list.forEach(function (chart) {
			add_table(chart, plans);
		});
		tell('shown', { plans: plans.length, indicators: indicators.length });
	}

	/* --- to take away ------------------------------------------------------------------------------ */

	function svg_text() {
		return '<?xml version="1.0" encoding="UTF-8"?>\n' +
			new XMLSerializer().serializeToString(picture.querySelector('svg:not(.narrow)'));
	}

	function save(blob, name) {
		var anchor = document.createElement('a');
		anchor.href = URL.createObjectURL(blob);
		anchor.download = name;
		document.body.appendChild(anchor);
		anchor.click();
		document.body.removeChild(anchor);
		window.setTimeout(function () {
			URL.revokeObjectURL(anchor.href);
		}, 10000);
	}

	/* At twice the size, for print. */
	function save_png() {
		var image = new Image();
		image.addEventListener('load', function () {
			var canvas = document.createElement('canvas');
			canvas.width = 2 * image.naturalWidth;
			canvas.height = 2 * image.naturalHeight;
			canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
			canvas.toBlob(function (blob) {
				save(blob, 'compare.png');
			});
		});
		image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg_text());
	}

	function copy_link() {
		link.focus();
		link.select();
		if (document.execCommand('copy'))
			tell('copied');
	}

	function take(event) {
		var what = event.target.getAttribute('data-take');
		if (what === 'svg')
			save(new Blob([svg_text()], { type: 'image/svg+xml' }), 'compare.svg');
		else if (what === 'png')
			save_png();
		else if (what === 'link')
			copy_link();
	}

	/* --- beginning --------------------------------------------------------------------------------- */

	window.yaodian_charts = function (address, list) {
		charts[address] = list;
		show();
	};

	function choose() {
		keep_address();
		show();
	}

	document.addEventListener('DOMContentLoaded', function () {
		section = document.getElementById('own-view');
		if (!section)
			return;
		form = section.querySelector('form');
		status = section.querySelector('.own-status');
		result = section.querySelector('.own-result');
		picture = section.querySelector('.picture');
		caption = section.querySelector('figcaption');
		tables = section.querySelector('.own-tables');
		link = section.querySelector('.own-tools input');
		section.hidden = false;
		form.addEventListener('change', choose);
		form.addEventListener('reset', function () {
			/* The boxes change after the event. */
			window.setTimeout(choose, 0);
		});
		form.addEventListener('submit', function (event) {
			event.preventDefault();
		});
		section.addEventListener('click', take);
		window.addEventListener('hashchange', function () {
			if (read_address())
				choose();
		});
		if (read_address()) {
			choose();
			section.scrollIntoView();
		} else if (window.location.hash === '#own-view') {
			/* It was hidden when the page looked for it. */
			section.scrollIntoView();
		}
	});
})();
