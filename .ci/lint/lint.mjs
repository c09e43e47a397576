// Lints every .bpmn and .dmn of a folder and ends with 1 when one has an error.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

const require = createRequire(import.meta.url);
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');
const folder = process.argv[2];

async function linter(library, config) {
  const { Linter } = require(library);
  const NodeResolver = require(`${library}/lib/resolver/node-resolver`);
  return new Linter({ config, resolver: new NodeResolver() });
}

// The embedded engine accepts bindingType and ignores it (checked by deploying), so only later versions need to know it.
const embedded = await linter('bpmnlint', {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'],
  rules: { 'camunda-compat/no-binding-type': 'off' },
});
// Human tasks stay job-based, which every version runs; the newest rules would have them otherwise.
const newest = await linter('bpmnlint', {
  extends: ['plugin:camunda-compat/camunda-cloud-8-9'],
  rules: { 'camunda-compat/zeebe-user-task': 'off', 'camunda-compat/user-task-definition': 'off' },
});
const dmn = await linter('dmnlint', { extends: ['dmnlint:recommended'] });

let errors = 0;
function report(file, results) {
  for (const [rule, findings] of Object.entries(results)) {
    for (const finding of findings) {
      const isError = finding.category === 'error' || finding.category === 'rule-error';
      errors += isError ? 1 : 0;
      console.log(`${file}: ${isError ? 'error' : 'warning'} ${finding.id ?? ''} ${finding.message} (${rule})`);
    }
  }
}

for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.bpmn')) {
    const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(text);
    report(file, await embedded.lint(rootElement));
    report(file, await newest.lint(rootElement));
  } else if (file.endsWith('.dmn')) {
    const { rootElement } = await new DmnModdle().fromXML(text);
    report(file, await dmn.lint(rootElement));
  }
}
console.log(errors === 0 ? 'Models: no errors' : `Models: ${errors} errors`);
process.exit(errors === 0 ? 0 : 1);
