# policygen in a box, for a machine without Node:
#   docker build -t policygen .
#   docker run --rm -v "$PWD:/school" --user "$(id -u):$(id -g)" policygen build
# With a browser, for build --pdf-engine browser (some 300 MB more):
#   docker build -t policygen --build-arg BROWSER=yes .

# The base image is named by its tag, which its makers mend from week to week. To build on what you have looked at, take
# the digest of the day and name that in both FROM lines, node:20-bookworm-slim@sha256:<64 digits>:
#   docker buildx imagetools inspect node:20-bookworm-slim --format '{{.Manifest.Digest}}'

FROM node:20-bookworm-slim AS compiled
WORKDIR /policygen
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY templates templates
COPY bin bin
RUN npm run compile

FROM node:20-bookworm-slim
ARG BROWSER=no
# No versions: Debian keeps only the newest browser, for its security, so that a version named here would soon be gone.
# hadolint ignore=DL3008
RUN if [ "$BROWSER" = yes ]; then \
      apt-get update \
      && apt-get install -y --no-install-recommends chromium-headless-shell fonts-dejavu-core \
      && rm -rf /var/lib/apt/lists/*; \
    fi
ENV NODE_ENV=production
WORKDIR /policygen
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY bin bin
COPY templates templates
COPY --from=compiled /policygen/lib lib
# Anyone but root may run it; a home for the browser's settings is then wherever that user may write.
ENV HOME=/tmp
# node, by its number: a host that refuses root can see that it is not.
USER 1000
WORKDIR /school
ENTRYPOINT ["node", "/policygen/bin/policygen.js"]
CMD ["--help"]
