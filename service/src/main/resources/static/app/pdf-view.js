// Draws the PDF of every [data-document] into the page. A page is drawn when it comes near; text lies over it, invisible but selectable.
const STEPS = [0.75, 1, 1.25, 1.5, 2];
const WIDEST = 900;

class DocumentView {
  constructor(place) {
    this.place = place;
    this.pages = place.querySelector('[data-pages]');
    this.where = place.querySelector('[data-where]');
    this.step = 1;
    this.drawn = new Map();
  }

  async open() {
    const pdfjs = await import(this.place.dataset.library);
    pdfjs.GlobalWorkerOptions.workerSrc = this.place.dataset.worker;
    this.pdfjs = pdfjs;
    this.pdf = await pdfjs.getDocument({ url: this.place.dataset.document, isEvalSupported: false, useWasm: false }).promise;
    this.frames = [];
    for (let number = 1; number <= this.pdf.numPages; number++) {
      this.frames.push(await this.frame(number));
    }
    this.pages.replaceChildren(...this.frames.map(frame => frame.element));
    this.fit();
    this.watch();
  }

  async frame(number) {
    const page = await this.pdf.getPage(number);
    const element = document.createElement('div');
    element.className = 'document-page';
    element.dataset.number = number;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', this.label(number));
    return { number, page, element, size: page.getViewport({ scale: 1 }) };
  }

  label(number) {
    return this.place.dataset.pageLabel.replace('{0}', number).replace('{1}', this.pdf.numPages);
  }

  /** Gives every page its size; what is drawn already is drawn again when it differs. */
  fit() {
    const style = getComputedStyle(this.pages);
    const room = this.pages.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    for (const frame of this.frames) {
      const width = Math.min(room, WIDEST) * STEPS[this.step];
      frame.scale = width / frame.size.width;
      frame.element.style.width = `${Math.floor(width)}px`;
      frame.element.style.height = `${Math.floor(frame.size.height * frame.scale)}px`;
      if (this.drawn.has(frame.number) && this.drawn.get(frame.number) !== frame.scale) {
        this.draw(frame);
      }
    }
  }

  watch() {
    const near = new IntersectionObserver(entries => entries
      .filter(entry => entry.isIntersecting)
      .forEach(entry => this.draw(this.frames[entry.target.dataset.number - 1])), { root: this.pages, rootMargin: '400px' });
    const seen = new IntersectionObserver(entries => entries
      .filter(entry => entry.isIntersecting)
      .forEach(entry => this.seen(Number(entry.target.dataset.number))), { root: this.pages, threshold: [0.1, 0.4] });
    this.frames.forEach(frame => { near.observe(frame.element); seen.observe(frame.element); });
    this.pages.addEventListener('scroll', () => this.tell(), { passive: true });
    let width = this.pages.clientWidth;
    new ResizeObserver(() => {
      if (Math.abs(this.pages.clientWidth - width) > 8) {
        width = this.pages.clientWidth;
        this.fit();
      }
    }).observe(this.pages);
    this.place.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => this.zoom(button)));
    this.tell();
  }

  zoom(button) {
    const next = this.step + (button.dataset.zoom === 'in' ? 1 : -1);
    this.step = Math.min(STEPS.length - 1, Math.max(0, next));
    this.fit();
  }

  tell() {
    const middle = this.pages.scrollTop + this.pages.clientHeight / 3;
    const current = this.frames.findLast(frame => frame.element.offsetTop - this.pages.offsetTop <= middle) ?? this.frames[0];
    this.where.textContent = this.label(current.number);
  }

  seen(number) {
    if (number === this.pdf.numPages && !this.read) {
      this.read = true;
      this.place.dispatchEvent(new CustomEvent('document:read', { bubbles: true }));
    }
  }

  async draw(frame) {
    if (this.drawn.get(frame.number) === frame.scale) {
      return;
    }
    this.drawn.set(frame.number, frame.scale);
    const viewport = frame.page.getViewport({ scale: frame.scale });
    // At least double: at one dot per pixel the short descenders of the type fall between two rows and look cut off.
    const density = Math.min(Math.max(window.devicePixelRatio || 1, 2), 3);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    canvas.setAttribute('aria-hidden', 'true');
    await frame.page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] }).promise;
    const text = document.createElement('div');
    text.className = 'document-text';
    text.style.setProperty('--total-scale-factor', frame.scale);
    frame.element.style.setProperty('--total-scale-factor', frame.scale);
    frame.element.style.setProperty('--scale-round-x', '1px');
    frame.element.style.setProperty('--scale-round-y', '1px');
    if (this.drawn.get(frame.number) !== frame.scale) {
      return;
    }
    frame.element.replaceChildren(canvas, text);
    await new this.pdfjs.TextLayer({ textContentSource: frame.page.streamTextContent(), container: text, viewport }).render();
    // pdf.js measures with canvases of its own, which are nothing to read.
    document.querySelectorAll('body > canvas').forEach(measure => measure.setAttribute('aria-hidden', 'true'));
  }
}

for (const place of document.querySelectorAll('[data-document]')) {
  if (!place.dataset.opened) {
    place.dataset.opened = 'true';
    new DocumentView(place).open().catch(error => {
      place.querySelector('[data-where]').textContent = place.dataset.failed;
      console.error('The document cannot be shown', error);
    });
  }
}
