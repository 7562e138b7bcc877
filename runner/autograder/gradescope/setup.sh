#!/usr/bin/env bash
# Runs once, as root, while Gradescope builds the image: installs what Cosigner needs, in the versions that it was
# tested with. A failure here shows at once, on the autograder's page, and not at the first learner's submission.
set -euo pipefail
cd "${AUTOGRADER_HOME:-/autograder}/source/cosigner"

if ! command -v npm >/dev/null; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates npm
fi
# No package runs a script of its own.
npm ci --omit=dev --ignore-scripts --no-audit --no-fund
chmod -R u=rwX,go=rX .
# Node 24 is one of the packages. Older versions of npm do not link it into node_modules/.bin.
env -i PATH="$(echo "$PWD"/node_modules/node-linux-*/bin):/usr/bin:/bin" ./dist/cli/cosigner.js --version
