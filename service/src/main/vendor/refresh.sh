#!/usr/bin/env bash
# Fetches the page libraries that no WebJar carries, at the versions below, with npm. Neither building nor running needs Node: run this only to
# move to another version, then change the paths in pages/task/*.html. Both libraries must keep the bpmn.io mark visible (see their LICENSE).
set -euo pipefail
FORM_JS=1.23.0
BPMN_JS=18.31.1

cd "$(dirname "$0")/../resources/static/vendor"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package version
  (cd "$work" && npm pack --silent "$1@$2" | xargs -I{} tar xzf {})
}

fetch @bpmn-io/form-js "$FORM_JS"
to=form-js-$FORM_JS
rm -rf "$to" && mkdir -p "$to"
cp "$work"/package/dist/form-viewer.umd.js "$work"/package/dist/assets/form-js.css "$work"/package/LICENSE "$to"/
rm -rf "$work"/package

fetch bpmn-js "$BPMN_JS"
to=bpmn-js-$BPMN_JS
rm -rf "$to" && mkdir -p "$to"
cp "$work"/package/dist/bpmn-navigated-viewer.production.min.js "$work"/package/dist/assets/{bpmn-js,diagram-js}.css "$work"/package/LICENSE "$to"/

sha256sum form-js-"$FORM_JS"/* bpmn-js-"$BPMN_JS"/* > SHA256SUMS
cat SHA256SUMS
