# One image per service, of what `mvn -Pimages -DskipTests package` laid out; docker-compose.yml builds all four:
#   docker build --build-arg SERVICE=registry --build-arg PORT=8081 --tag assay/registry-service:0.1.0 .
FROM eclipse-temurin:25-jre
ARG SERVICE
ARG PORT
LABEL org.opencontainers.image.title="assay ${SERVICE}-service" org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /var/assay assay \
    && install --directory --owner assay --group assay /var/assay/store /var/assay/state /var/assay/keys
COPY ${SERVICE}-service/target/lib /opt/assay/lib/
COPY ${SERVICE}-service/target/${SERVICE}-service-*.jar /opt/assay/lib/
ENV ASSAY_SERVICE=${SERVICE} SERVER_PORT=${PORT} SERVER_ADDRESS=0.0.0.0 \
    ASSAY_STORE=/var/assay/store ASSAY_STATE=/var/assay/state \
    ORT_DISABLE_TELEMETRY=1 MALLOC_ARENA_MAX=2 ASSAY_JVM_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
USER 10001
WORKDIR /var/assay
EXPOSE ${PORT}
# The image has bash, but neither curl nor wget.
HEALTHCHECK --start-period=300s --interval=3s --timeout=5s --retries=3 \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf "GET /readyz HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
# ASSAY_KEYS_FOLDER: makes the keys of all services there first, where they are missing.
ENTRYPOINT ["bash", "-c", "[ -z \"$ASSAY_KEYS_FOLDER\" ] || java -cp '/opt/assay/lib/*' io.assay.signing.KeyFolder $ASSAY_KEYS_FOLDER || exit 1; exec java -cp '/opt/assay/lib/*' --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $ASSAY_JVM_OPTIONS io.assay.$ASSAY_SERVICE.${ASSAY_SERVICE^}Service \"$@\"", "assay"]
