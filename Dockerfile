# The command line in a container: it needs no network, writes nothing and has no rights.
#
#   docker build -t cosigner .
#   docker run --rm -i --network none --read-only --cap-drop ALL --security-opt no-new-privileges cosigner grade - <keys_manager.ts
#   docker run --rm --network none --read-only --cap-drop ALL --security-opt no-new-privileges \
#     -v "$PWD/submissions:/work:ro" cosigner grade . --format jsonl
#
# Debian, for the Node that comes as a package needs glibc.

FROM node:24-trixie-slim AS build
WORKDIR /cosigner
COPY . .
# Only what the command itself needs; npm ci builds it.
RUN npm ci --omit=dev --no-audit --no-fund

FROM debian:trixie-slim
COPY --from=build /cosigner/package.json /cosigner/package.json
COPY --from=build /cosigner/node_modules /cosigner/node_modules
COPY --from=build /cosigner/dist/cli /cosigner/dist/cli
COPY --from=build /cosigner/runner/guest /cosigner/runner/guest
COPY --from=build /cosigner/challenges/common /cosigner/challenges/common
ENV PATH=/cosigner/node_modules/.bin:/usr/bin:/bin
# By number, so that a host can see that it is not root: Debian's "nobody".
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/cosigner/dist/cli/cosigner.js"]
CMD ["--help"]
