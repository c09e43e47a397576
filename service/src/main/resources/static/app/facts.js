// Sends a file of any size in the body of one request, shows how far it is, and goes on to the page of the import.
(() => {
  'use strict';
  const form = document.getElementById('fact-upload');
  if (!form) return;
  form.addEventListener('submit', event => {
    const file = form.elements.file.files[0];
    if (!file || file.size === 0) return;
    event.preventDefault();
    const dryRun = event.submitter?.value ?? 'true';
    const query = new URLSearchParams({ dryRun, wait: 'false', fileName: file.name });
    const request = new XMLHttpRequest();
    const line = form.querySelector('.upload-progress');
    const bar = document.getElementById('upload-bar');
    const buttons = form.querySelectorAll('button');
    request.open('POST', `${form.dataset.api}?${query}`);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(window.accord.csrf()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', sent => { bar.value = sent.lengthComputable ? sent.loaded / sent.total : 0; });
    const failed = () => {
      line.hidden = true;
      buttons.forEach(button => { button.disabled = false; });
      let problem = null;
      try { problem = JSON.parse(request.responseText); } catch { /* not an answer of ours */ }
      const words = problem?.issues?.map(issue => `${issue.message} ${issue.mend ?? ''}`).join(' ');
      window.accord.flash(words || problem?.detail || request.statusText || 'The connection was lost.', 'late');
    };
    request.addEventListener('load', () => {
      if (request.status >= 400) return failed();
      location.assign(form.dataset.done + JSON.parse(request.responseText).id);
    });
    request.addEventListener('error', failed);
    line.hidden = false;
    buttons.forEach(button => { button.disabled = true; });
    request.send(file);
  });
})();
