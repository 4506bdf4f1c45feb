// Slices of the dose, to be scrolled through: image, colour wash, then lines.
(() => {
  const { stacks, roiColours, isodoseDashes, words } = reportData;
  if (!stacks) {
    return;
  }
  for (const figure of document.querySelectorAll('.planes figure')) {
    figure.style.flexGrow = figure.querySelector('svg').viewBox.baseVal.width;
  }
  const svgElement = (name, attributes, parent) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    parent.append(made);
    return made;
  };

  function viewer(stack) {
    const box = document.querySelector(`[data-stack="${stack.name}"]`);
    const slider = box.querySelector('input');
    const output = box.querySelector('output');
    const { widthMm, heightMm } = stack;
    const svg = svgElement('svg', { viewBox: `0 0 ${widthMm} ${heightMm}`, role: 'img' }, box.querySelector('.slice'));
    svgElement('rect', { width: widthMm, height: heightMm, fill: stack.slices.some(s => s.image) ? '#000' : '#fff' }, svg);
    const picture = size => svgElement('image', { x: 0, y: 0, width: size[0], height: size[1], preserveAspectRatio: 'none' }, svg);
    const image = picture(stack.imageMm);
    const wash = picture(stack.washMm);
    wash.setAttribute('class', 'wash');
    const lines = svgElement('g', { transform: `scale(${stack.unitMm})`, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, svg);
    const size = 12; // mm
    const [left, right, up, down] = stack.letters;
    const letter = (text, x, y, anchor) => {
      svgElement('text', { x, y, 'text-anchor': anchor, 'font-size': size, class: 'letter' }, svg).textContent = text;
    };
    letter(left, size * 0.3, heightMm / 2, 'start');
    letter(right, widthMm - size * 0.3, heightMm / 2, 'end');
    letter(up, widthMm / 2, size, 'middle');
    letter(down, widthMm / 2, heightMm - size * 0.3, 'middle');

    const png = data => 'data:image/png;base64,' + data;

    function show() {
      const slice = stack.slices[slider.value];
      if (slice.image) {
        image.setAttribute('href', png(slice.image));
      } else {
        image.removeAttribute('href');
      }
      wash.setAttribute('href', png(slice.wash));
      lines.replaceChildren();
      for (const [kind, number, d] of slice.lines) {
        const dashes = kind === 'isodose' ? isodoseDashes[number] : '';
        const group = svgElement('g', { class: kind }, lines);
        svgElement('path', { d, stroke: '#000', 'stroke-opacity': 0.55, 'stroke-width': kind === 'roi' ? 3 : 2.6 }, group);
        svgElement('path', { d, stroke: kind === 'roi' ? roiColours[number] : '#fff', 'stroke-width': kind === 'roi' ? 1.7 : 1.3, 'stroke-dasharray': dashes }, group);
      }
      const text = words.sliceAt.replace('{0}', stack.axis).replace('{1}', slice.mm.toFixed(1));
      output.textContent = text;
      slider.setAttribute('aria-valuetext', text);
      svg.setAttribute('aria-label', box.querySelector('label span').textContent + ' ' + text);
    }

    box.style.flexGrow = widthMm; // so that all pictures have one scale
    slider.max = stack.slices.length - 1;
    slider.value = stack.first;
    slider.addEventListener('input', show);
    svg.addEventListener('click', () => slider.focus());
    svg.addEventListener('wheel', event => {
      if (document.activeElement === slider) { // the page scrolls unless this picture was chosen
        event.preventDefault();
        slider.value = Number(slider.value) + Math.sign(event.deltaY);
        show();
      }
    }, { passive: false });
    show();
  }

  stacks.forEach(viewer);
  const shown = document.getElementById('slices');
  for (const chip of shown.querySelectorAll('[data-layer]')) {
    chip.addEventListener('click', () => {
      const on = chip.getAttribute('aria-pressed') !== 'true';
      chip.setAttribute('aria-pressed', String(on));
      shown.classList.toggle('without-' + chip.dataset.layer, !on);
    });
  }
  shown.hidden = false;
})();
