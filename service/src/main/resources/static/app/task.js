// The inbox: keys, the form of a task, the picture of its process.
(() => {
  'use strict';
  const list = [...document.querySelectorAll('.task-lines a')];
  const current = () => list.findIndex(link => link === document.activeElement || link.hasAttribute('aria-current'));

  const focus = index => list[index]?.focus();
  document.addEventListener('keydown', event => {
    if (accord.typing(event)) return;
    const focused = list.indexOf(document.activeElement);
    const at = focused >= 0 ? focused : current();
    if (event.key === 'j') focus(Math.min(at + 1, list.length - 1));
    else if (event.key === 'k') focus(Math.max(at - 1, 0));
    else if (event.key === 'c') document.getElementById('task-claim')?.click();
    else return;
    event.preventDefault();
  });
  document.querySelector('#task-list a[aria-current]')?.scrollIntoView({ block: 'nearest' });

  const nextTask = filters => {
    const at = list.findIndex(link => link.hasAttribute('aria-current'));
    const next = list[at + 1] ?? list[at - 1];
    return next ? next.getAttribute('href') : `/tasks${filters ? `?${filters}` : ''}`;
  };

  // Words of form-js are English: ours take their place.
  const translated = (message, texts) => {
    const fits = [
      [/^Field is required\.$/, texts.required],
      [/^Field must have minimum value of (.+)\.$/, texts.tooSmall],
      [/^Field must have maximum value of (.+)\.$/, texts.tooLarge],
      [/^Field must have minimum length of (.+)\.$/, texts.tooShort],
      [/^Field must have maximum length of (.+)\.$/, texts.tooLong],
      [/^Value is not a number/, texts.notNumber],
      [/^Value is expected to have at most (\d+)/, texts.tooExact],
      [/^Value is expected to be an integer/, texts.tooExact.replace('{0}', '0')],
      [/^Field must match pattern/, texts.pattern],
      [/^Field must be a valid email/, texts.notMail],
      [/^Field must be a valid {2}?international phone/, texts.notPhone],
    ];
    for (const [pattern, text] of fits) {
      const match = pattern.exec(message);
      if (match) return text.replace('{0}', match[1] ?? '');
    }
    return message;
  };

  const labels = schema => {
    const found = new Map();
    const visit = components => (components ?? []).forEach(component => {
      if (component.key) found.set(component.key, component);
      visit(component.components);
    });
    visit(schema.components);
    return found;
  };

  const showIssues = (form, schema, problem, failed) => {
    const fields = labels(schema);
    const errors = {};
    const notice = document.createElement('div');
    notice.className = 'notice notice-late';
    notice.setAttribute('role', 'alert');
    const lines = document.createElement('ul');
    lines.className = 'issues';
    for (const issue of problem?.issues ?? [{ message: failed }]) {
      const field = fields.get(issue.field);
      if (field) (errors[field.id] ??= []).push(issue.message);
      const line = document.createElement('li');
      line.textContent = `${field ? `${field.label}: ` : ''}${issue.message}${issue.mend ? ` ${issue.mend}` : ''}`;
      lines.append(line);
    }
    notice.append(lines);
    document.getElementById('task-form-issues').replaceChildren(notice);
    notice.scrollIntoView({ block: 'center' });
    form._setState({ errors });
  };

  const hasSubmit = schema => JSON.stringify(schema.components ?? []).includes('"action":"submit"')
    || (schema.components ?? []).some(component => component.type === 'button');

  const showForm = async place => {
    const schema = JSON.parse(place.dataset.form);
    const readonly = place.dataset.readonly === 'true';
    if (!readonly && !hasSubmit(schema)) {
      schema.components.push({ type: 'button', id: 'accord_complete', label: place.dataset.complete, action: 'submit' });
    }
    const form = new FormViewer.Form({ container: place });
    const validator = form.get('validator');
    const validate = validator.validateFieldInstance;
    validator.validateFieldInstance = (...args) => validate.apply(validator, args).map(message => translated(message, place.dataset));
    await form.importSchema(schema, JSON.parse(place.dataset.values));
    if (readonly) form.setProperty('readOnly', true);
    // Leaving a field takes its fault off the page, which moves the button away between press and release: a press that was meant counts.
    place.addEventListener('mousedown', press => {
      const button = press.target.closest('[type="submit"]');
      if (!button) return;
      document.addEventListener('mouseup', release => {
        const still = Math.hypot(release.clientX - press.clientX, release.clientY - press.clientY) < 8;
        if (still && !button.contains(release.target)) button.click();
      }, { once: true });
    });
    let under = false;
    form.on('submit', async event => {
      if (under || Object.keys(event.errors).length > 0) return;
      under = true;
      try {
        await accord.send(`/api/tasks/${place.dataset.task}/complete`, { body: { variables: event.data } });
        sessionStorage.setItem('accord.flash', place.dataset.done);
        accord.saved();
        location.assign(nextTask(place.dataset.filters));
      } catch (error) {
        under = false;
        showIssues(form, schema, error.problem, place.dataset.failed);
      }
    });
  };

  const loaded = new Map();
  const load = path => {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = path;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }));
    }
    return loaded.get(path);
  };

  const mark = (viewer, ids, className, word, state) => {
    for (const id of ids) {
      const element = viewer.get('elementRegistry').get(id);
      if (!element) continue;
      viewer.get('canvas').addMarker(id, className);
      const badge = document.createElement('span');
      badge.className = `${state} picture-mark`;
      badge.textContent = word;
      viewer.get('overlays').add(id, { position: { bottom: -6, left: element.width / 2 }, html: badge });
    }
  };

  const showPicture = async panel => {
    const place = panel.querySelector('.picture');
    try {
      await load(panel.dataset.viewer);
      const picture = await accord.send(`/api/tasks/${panel.dataset.task}/picture`, { method: 'GET' });
      const viewer = new BpmnJS({ container: place });
      await viewer.importXML(picture.bpmn);
      const canvas = viewer.get('canvas');
      const here = viewer.get('elementRegistry').get(picture.here[0]);
      // A wide process fitted into the box cannot be read: start at the place that matters instead.
      if (canvas.zoom('fit-viewport', 'auto') < 0.65 && here) {
        canvas.zoom(0.75, { x: here.x + here.width / 2, y: here.y + here.height / 2 });
        canvas.scrollToElement(here, { top: 150, bottom: 150, left: 200, right: 200 });
      }
      mark(viewer, picture.done.filter(id => !picture.here.includes(id)), 'step-done', panel.dataset.done, 'state-done');
      mark(viewer, picture.here, 'step-here', panel.dataset.here, 'state-waiting');
    } catch {
      place.textContent = panel.dataset.failed;
    }
  };

  const waiting = sessionStorage.getItem('accord.flash');
  if (waiting) {
    sessionStorage.removeItem('accord.flash');
    accord.flash(waiting);
  }
  const form = document.getElementById('task-form');
  if (form) showForm(form);
  const panel = document.getElementById('task-picture');
  panel?.addEventListener('toggle', () => { if (panel.open) showPicture(panel); }, { once: true });
})();
