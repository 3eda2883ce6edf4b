# One image for the gateway and the four subgraphs, the last stage; docker-compose.yml says which one a container is.
# The stage `demo` fills the demonstration databases.
FROM node:24-slim AS packages
WORKDIR /teixit
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:24-slim AS program
WORKDIR /teixit
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 APOLLO_TELEMETRY_DISABLED=1
COPY --from=packages /teixit/node_modules node_modules
COPY package.json ./
COPY schema schema
COPY calls calls
COPY audit audit
COPY gateway gateway
COPY cli cli
COPY subgraphs subgraphs
COPY partners partners

FROM program AS demo
COPY demo demo
# A volume mounted here takes the owner over.
RUN mkdir /data && chown node /data
USER node
CMD ["node", "demo/fillDatabases.ts"]

FROM program
# Volumes mounted here take the owner over.
RUN rm -rf partners/*/demo && mkdir /audit /anchors && chown node /audit /anchors
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--no-memory-reducer", "gateway/main.ts"]
