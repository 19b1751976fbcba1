# One image per service, built from `mvn -Pimages package`: docker build --build-arg SERVICE=registry .
FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="assay ${SERVICE}-service" org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 assay && useradd --system --uid 10001 --gid assay --home-dir /var/assay assay \
    && mkdir -p /var/assay/store /var/assay/state && chown -R assay:assay /var/assay
COPY ${SERVICE}-service/target/lib ${SERVICE}-service/target/${SERVICE}-service-*.jar /opt/assay/lib/
ENV ASSAY_STORE=/var/assay/store ASSAY_STATE=/var/assay/state SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED"
RUN name="$(printf '%s' "$SERVICE" | cut -c1 | tr a-z A-Z)$(printf '%s' "$SERVICE" | cut -c2-)" \
    && printf '#!/bin/sh\nexec java -cp "/opt/assay/lib/*" io.assay.%s.%sService "$@"\n' "$SERVICE" "$name" > /opt/assay/start \
    && chmod 755 /opt/assay/start
USER 10001
WORKDIR /var/assay
ENTRYPOINT ["/opt/assay/start"]
