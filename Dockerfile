# The server as an image: nothing of it runs as root, and nothing in it is written to but its data and its cache.
#
#   docker build -t notegate .
#   docker compose up          (compose.yaml: with PostgreSQL)

FROM python:3.12-slim-bookworm AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY checker checker
COPY lexicons lexicons
COPY api api
RUN python -m venv /opt/notegate \
 && /opt/notegate/bin/pip install --no-cache-dir '.[api,arrow,fast]'

FROM python:3.12-slim-bookworm
COPY --from=build /opt/notegate /opt/notegate
RUN groupadd --gid 10001 notegate \
 && useradd --uid 10001 --gid notegate --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin notegate \
 && install --directory --owner=notegate --group=notegate --mode=0700 /var/lib/notegate /var/cache/notegate
ENV PATH=/opt/notegate/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_DATA_HOME=/var/lib \
    NOTEGATE_CACHE_DIR=/var/cache/notegate
USER 10001:10001
# The lexicons are compiled now: later the file system may be read-only. What keys bring is compiled then, into the volume.
RUN echo '今天' | notegate check - --no-config
VOLUME ["/var/lib/notegate", "/var/cache/notegate"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["notegate"]
CMD ["serve", "--host", "0.0.0.0", "--no-config"]
