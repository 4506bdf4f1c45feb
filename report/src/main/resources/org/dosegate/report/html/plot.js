// The DVH plot: reads all curves at a dose, hides curves, zooms, changes between absolute and relative volume. Numbers are those of the JSON.
(() => {
  const { curves, prescriptionGy = 0, words } = reportData;
  if (curves.length === 0) {
    return;
  }
  const byId = id => document.getElementById(id);
  const area = byId('plot-area');
  const slider = byId('plot-cursor');
  const edge = { left: 56, right: 14, top: 10, bottom: 44 };
  const hiddenCurves = new Set();
  const reachGy = Math.max(prescriptionGy, ...curves.map(c => c.doseGy[c.doseGy.length - 1]),
    ...curves.flatMap(c => c.limits.map(l => l.doseGy)));
  const everyGy = (reachGy >= 1e-3 ? reachGy : 1) * 1.03;
  let relative = true;
  let view = null;
  let cursorGy = prescriptionGy || everyGy / 2;
  let width = 800;
  let height = 480;
  let strong = -1;

  const wholeView = () => ({ d0: 0, d1: everyGy, v0: 0, v1: relative ? 100 : Math.max(...curves.map(c => c.volumeCc[0])) * 1.02 });
  const scale = curve => relative ? 100 / curve.volumeCc[0] : 1;
  const x = gy => edge.left + (gy - view.d0) / (view.d1 - view.d0) * (width - edge.left - edge.right);
  const y = v => height - edge.bottom - (v - view.v0) / (view.v1 - view.v0) * (height - edge.top - edge.bottom);
  const toGy = px => view.d0 + (px - edge.left) / (width - edge.left - edge.right) * (view.d1 - view.d0);
  const toVolume = py => view.v0 + (height - edge.bottom - py) / (height - edge.top - edge.bottom) * (view.v1 - view.v0);

  // Volume in cc that receives at least the dose, by straight lines between the curve's points.
  function volumeAt(curve, gy) {
    const doses = curve.doseGy;
    let low = 0;
    let high = doses.length; // the first point at or above the dose
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doses[middle] >= gy) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low === doses.length) {
      return 0;
    }
    if (low === 0 || doses[low] === gy) {
      return curve.volumeCc[low];
    }
    const share = (gy - doses[low - 1]) / (doses[low] - doses[low - 1]);
    return curve.volumeCc[low - 1] + share * (curve.volumeCc[low] - curve.volumeCc[low - 1]);
  }

  const reading = curve => (volumeAt(curve, cursorGy) * scale(curve)).toFixed(2) + (relative ? ' %' : ' cc');

  function element(name, attributes, parent, text) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    parent.append(made);
    return made;
  }

  function ticks(from, to, most) {
    const rough = (to - from) / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(f => f * power).find(s => s >= rough);
    const found = [];
    for (let n = Math.ceil(from / step - 1e-9); n * step <= to * (1 + 1e-9); n++) {
      found.push(Number((n * step).toPrecision(12)));
    }
    return found;
  }

  function axes(svg) {
    for (const gy of ticks(view.d0, view.d1, width / 80)) {
      element('line', { class: 'grid', x1: x(gy), x2: x(gy), y1: edge.top, y2: height - edge.bottom }, svg);
      element('text', { x: x(gy), y: height - edge.bottom + 16, 'text-anchor': 'middle' }, svg, String(gy));
    }
    for (const v of ticks(view.v0, view.v1, height / 50)) {
      element('line', { class: 'grid', x1: edge.left, x2: width - edge.right, y1: y(v), y2: y(v) }, svg);
      element('text', { x: edge.left - 6, y: y(v) + 4, 'text-anchor': 'end' }, svg, String(v));
    }
    if (prescriptionGy > view.d0 && prescriptionGy < view.d1) {
      element('line', { class: 'rx', x1: x(prescriptionGy), x2: x(prescriptionGy), y1: edge.top, y2: height - edge.bottom }, svg);
    }
    element('path', { class: 'axis', fill: 'none', d: `M${edge.left} ${edge.top}V${height - edge.bottom}H${width - edge.right}` }, svg);
    element('text', { x: (edge.left + width - edge.right) / 2, y: height - 8, 'text-anchor': 'middle' }, svg, words.doseAxis);
    const middle = (edge.top + height - edge.bottom) / 2;
    element('text', { x: 14, y: middle, 'text-anchor': 'middle', transform: `rotate(-90 14 ${middle})` }, svg,
      relative ? words.volumePercent : words.volumeCc);
  }

  function limitSign(limit, curve, parent) {
    const v = limit.volumePercent * (relative ? 1 : curve.volumeCc[0] / 100);
    if (limit.doseGy < view.d0 || limit.doseGy > view.d1 || v < view.v0 || v > view.v1) {
      return;
    }
    const failed = limit.status === 'failed';
    const size = (failed ? 11 : 8) * (limit.below ? 1 : -1);
    const atEnd = limit.volumePercent < 2 || limit.volumePercent > 98;
    const [px, py] = [x(limit.doseGy), y(v)];
    const corners = atEnd
      ? `M${px} ${py}l${size} ${-size / 2}v${size}Z`
      : `M${px} ${py}l${-size / 2} ${-size}h${size}Z`;
    const sign = element('path', {
      d: corners, stroke: curve.colour, 'stroke-width': 1.6, fill: failed ? curve.colour : '#fff', 'data-goal': limit.goal,
    }, parent);
    element('title', {}, sign, `${curve.name}: ${limit.text} – ${limit.verdict}`);
  }

  let svg;
  let marker;

  function draw() {
    width = Math.max(300, Math.round(area.clientWidth));
    height = Math.round(Math.min(560, Math.max(300, width * 0.58)));
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', words.title);
    const clip = element('clipPath', { id: 'plot-clip' }, element('defs', {}, svg));
    element('rect', { x: edge.left, y: edge.top - 1, width: width - edge.left - edge.right, height: height - edge.top - edge.bottom + 2 }, clip);
    axes(svg);
    curves.forEach((curve, i) => {
      if (hiddenCurves.has(i)) {
        return;
      }
      const group = element('g', { class: 'curve' + (i === strong ? ' strong' : ''), 'data-curve': i, 'clip-path': 'url(#plot-clip)' }, svg);
      element('title', {}, group, curve.name);
      const d = 'M' + curve.doseGy.map((gy, k) => `${x(gy).toFixed(2)} ${y(curve.volumeCc[k] * scale(curve)).toFixed(2)}`).join('L');
      element('path', { class: 'ink', d, stroke: curve.colour, 'stroke-width': 2, 'stroke-dasharray': curve.dashes }, group);
      element('path', { class: 'hit', d }, group).addEventListener('click', () => { if (!dragged) { toggle(i); } });
    });
    curves.forEach((curve, i) => {
      if (!hiddenCurves.has(i)) {
        const group = element('g', { 'data-limits': i }, svg);
        curve.limits.forEach(limit => limitSign(limit, curve, group));
      }
    });
    marker = element('g', { 'pointer-events': 'none' }, svg);
    area.replaceChildren(svg);
    listen();
    read();
  }

  // Puts the cursor, the dots on the curves and the figures beside the names.
  function read() {
    slider.value = cursorGy;
    byId('plot-dose').textContent = cursorGy.toFixed(2) + ' Gy';
    byId('plot-volume-title').textContent = words.volumeAt.replace('{0}', cursorGy.toFixed(2));
    marker.replaceChildren();
    const inside = cursorGy >= view.d0 && cursorGy <= view.d1;
    if (inside) {
      element('line', { class: 'cursor-line', x1: x(cursorGy), x2: x(cursorGy), y1: edge.top, y2: height - edge.bottom }, marker);
    }
    const said = [];
    curves.forEach((curve, i) => {
      const text = reading(curve);
      byId('plot-legend').rows[i].cells[1].textContent = text;
      if (!hiddenCurves.has(i)) {
        said.push(curve.name + ' ' + text);
        const v = volumeAt(curve, cursorGy) * scale(curve);
        if (inside && v >= view.v0 && v <= view.v1) {
          element('circle', { cx: x(cursorGy), cy: y(v), r: 3.5, fill: curve.colour, stroke: '#fff' }, marker);
        }
      }
    });
    slider.setAttribute('aria-valuetext', cursorGy.toFixed(2) + ' Gy: ' + said.join(', '));
  }

  function put(gy) { // to the digits that are shown, so that figures belong to the dose that is read
    cursorGy = Math.round(Math.min(Math.max(gy, 0), everyGy) * 100) / 100;
    read();
  }

  function toggle(i) {
    if (!hiddenCurves.delete(i)) {
      hiddenCurves.add(i);
    }
    byId('plot-legend').rows[i].querySelector('button').setAttribute('aria-pressed', String(!hiddenCurves.has(i)));
    draw();
  }

  function highlight(i) {
    if (strong !== i) {
      strong = i;
      svg.querySelectorAll('.curve').forEach(g => g.classList.toggle('strong', Number(g.dataset.curve) === i));
      Array.from(byId('plot-legend').rows).forEach((row, k) => row.classList.toggle('strong', k === i));
    }
  }

  function look(next) {
    const whole = wholeView();
    view = next === null || next.d1 - next.d0 > whole.d1 || next.v1 - next.v0 > whole.v1 ? whole : next;
    draw();
  }

  function zoom(factor) {
    const gy = Math.min(Math.max(cursorGy, view.d0), view.d1);
    const keep = (at, from, to) => [at - (at - from) * factor, at + (to - at) * factor];
    const [d0, d1] = keep(gy, view.d0, view.d1);
    const [v0, v1] = keep((view.v0 + view.v1) / 2, view.v0, view.v1);
    const whole = wholeView();
    if (d1 - d0 > 1e-3) {
      look({ d0: Math.max(d0, 0), d1: Math.min(d1, whole.d1), v0: Math.max(v0, 0), v1: Math.min(v1, whole.v1) });
    }
  }

  let dragged = false;
  let start = null;

  function place(event) {
    const box = svg.getBoundingClientRect();
    return {
      px: Math.min(Math.max((event.clientX - box.left) * width / box.width, edge.left), width - edge.right),
      py: Math.min(Math.max((event.clientY - box.top) * height / box.height, edge.top), height - edge.bottom),
    };
  }

  function nearest({ px, py }) {
    let best = -1;
    let least = 12;
    curves.forEach((curve, i) => {
      const away = Math.abs(y(volumeAt(curve, toGy(px)) * scale(curve)) - py);
      if (!hiddenCurves.has(i) && away < least) {
        best = i;
        least = away;
      }
    });
    return best;
  }

  function listen() {
    let box = null;
    svg.addEventListener('pointerdown', event => {
      dragged = false;
      start = event.pointerType === 'mouse' && event.button === 0 ? place(event) : null;
    });
    svg.addEventListener('pointermove', event => {
      const at = place(event);
      if (start && (dragged || Math.abs(at.px - start.px) + Math.abs(at.py - start.py) > 6)) {
        dragged = true;
        box = box || element('rect', { class: 'box' }, marker.parentNode);
        box.setAttribute('x', Math.min(at.px, start.px));
        box.setAttribute('y', Math.min(at.py, start.py));
        box.setAttribute('width', Math.abs(at.px - start.px));
        box.setAttribute('height', Math.abs(at.py - start.py));
        return;
      }
      put(toGy(at.px));
      highlight(nearest(at));
    });
    svg.addEventListener('pointerup', event => {
      const at = place(event);
      const from = start;
      start = null;
      if (dragged && from && Math.abs(at.px - from.px) > 6 && Math.abs(at.py - from.py) > 6) {
        look({
          d0: toGy(Math.min(at.px, from.px)), d1: toGy(Math.max(at.px, from.px)),
          v0: toVolume(Math.max(at.py, from.py)), v1: toVolume(Math.min(at.py, from.py)),
        });
      } else if (box) {
        box.remove();
        box = null;
      }
    });
    svg.addEventListener('pointerleave', () => {
      start = null;
      if (box) {
        box.remove();
        box = null;
      }
      highlight(-1);
    });
    svg.addEventListener('dblclick', () => look(null));
  }

  function legend() {
    curves.forEach((curve, i) => {
      const row = byId('plot-legend').insertRow();
      const name = document.createElement('th');
      name.scope = 'row';
      row.append(name);
      row.insertCell().className = 'num';
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-pressed', 'true');
      const sample = element('svg', { viewBox: '0 0 30 12', 'aria-hidden': 'true' }, button);
      element('line', { x1: 1, x2: 29, y1: 6, y2: 6, stroke: curve.colour, 'stroke-width': 2.4, 'stroke-dasharray': curve.dashes }, sample);
      button.append(curve.name);
      button.addEventListener('click', () => toggle(i));
      row.addEventListener('pointerenter', () => highlight(i));
      row.addEventListener('pointerleave', () => highlight(-1));
      name.append(button);
    });
  }

  function unit(isRelative) {
    relative = isRelative;
    byId('plot-relative').setAttribute('aria-pressed', String(relative));
    byId('plot-absolute').setAttribute('aria-pressed', String(!relative));
    look(null);
  }

  byId('plot-static').hidden = true;
  byId('plot').hidden = false;
  slider.max = everyGy;
  slider.addEventListener('input', () => put(Number(slider.value)));
  byId('plot-relative').addEventListener('click', () => unit(true));
  byId('plot-absolute').addEventListener('click', () => unit(false));
  byId('plot-in').addEventListener('click', () => zoom(0.5));
  byId('plot-out').addEventListener('click', () => zoom(2));
  byId('plot-reset').addEventListener('click', () => look(null));
  legend();
  look(null);
  let widthSeen = area.clientWidth;
  new ResizeObserver(() => {
    if (area.clientWidth !== widthSeen) {
      widthSeen = area.clientWidth;
      draw();
    }
  }).observe(area);
})();
