# A demonstration for a team: the mock server with the mini-program and the middle office, on one port.
#   docker build -t distribution-demo .
#   docker run -p 8787:8787 -v demo:/data -e OPERATOR_PASSWORD=… -e MOCK_CONTROL_KEY=… distribution-demo
# It does not start without an OPERATOR_PASSWORD of its own: others can reach it.

FROM node:20-bookworm-slim AS build
WORKDIR /workspace
# Before the sources, so that what is installed is kept while only those change.
COPY package.json package-lock.json .npmrc ./
COPY sdk/package.json sdk/
COPY mock-server/package.json mock-server/
RUN npm ci
COPY . .
RUN npm run build:sdk && npm run build:server
RUN mkdir /packages && npm pack --workspace sdk --workspace mock-server --pack-destination /packages

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /packages /packages
RUN npm install --no-audit --no-fund /packages/*.tgz && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8787/docs/').then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node_modules/.bin/distribution-mock-server", "--host", "0.0.0.0", "--data", "/data"]
