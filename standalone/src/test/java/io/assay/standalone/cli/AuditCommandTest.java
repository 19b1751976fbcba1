package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.assay.standalone.Assay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit's commands against an edge that answers as the registry does. */
class AuditCommandTest {

    private static final String ENTRY = """
            {"model": "retail/%s", "version": "1.0.0", "environment": "prod", "mode": "LIVE", "since": "2026-01-01T00:00:00Z",
             "breakGlass": true, "cells": {"cost": {"business": {"value": {"perMonth": 500, "currency": "EUR"}, "event": "e-7",
             "type": "ModelRegistered"}, "risk": {"evidence": "none"}}}}""";

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private HttpServer edge;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        edge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        edge.createContext("/", exchange -> {
            String query = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
            asked.add(query);
            String key = answers.keySet().stream().filter(query::contains).reduce((a, b) -> b).orElseThrow();
            byte[] answer = answers.get(key).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        edge.start();
    }

    @AfterEach
    void close() {
        edge.stop(0);
    }

    @Test
    void tellsTheMatrixOfOneMomentPageByPage() {
        answers.put("/audit?", "{\"asOf\": \"2026-02-01T00:00:00Z\", \"models\": [" + ENTRY.formatted("one") + "], \"next\": \"abc\"}");
        answers.put("after=abc", "{\"asOf\": \"2026-02-01T00:00:00Z\", \"models\": [" + ENTRY.formatted("two") + "], \"next\": null}");

        assertThat(run("matrix")).isZero();

        assertThat(out.toString()).contains("retail/one 1.0.0", "retail/two", "past the gate by break-glass")
                .contains("perMonth 500; currency EUR  [ModelRegistered e-7]", "no evidence", "2 in production");
        assertThat(asked.getLast()).contains("asOf=2026-02-01T00:00:00Z");
    }

    @Test
    void savesWhatItIsGivenAsItComes() throws IOException {
        answers.put("format=csv", "asOf,model\r\nné,x\r\n");
        Path file = folder.resolve("audit.csv");

        assertThat(run("matrix", "-o", "csv", "--file", file.toString(), "--as-of", "2026-02-01T00:00:00Z")).isZero();

        assertThat(Files.readString(file)).isEqualTo("asOf,model\r\nné,x\r\n");
        assertThat(asked.getFirst()).contains("asOf=2026-02-01T00:00:00Z");
    }

    @Test
    void fetchesAListToItsEndOrSaysThatThereIsMore() {
        answers.put("/audit/changes", "{\"items\": [{\"type\": \"ModelDeployed\", \"by\": \"person:otto\"}], \"next\": \"abc\"}");
        answers.put("after=abc", "{\"items\": [{\"type\": \"FindingRaised\", \"why\": \"drift\"}], \"next\": null}");

        run("changes", "--since", "2026-01-01T00:00:00Z");
        String whole = out.toString();
        run("changes", "--since", "2026-01-01T00:00:00Z", "--most", "1", "-o", "json");

        assertThat(whole).contains("ModelDeployed", "person:otto", "FindingRaised", "drift", "2 in all");
        assertThat(out.toString().substring(whole.length())).contains("\"complete\" : false").doesNotContain("FindingRaised");
    }

    @Test
    void asksForTheLineageOfOneThing() {
        answers.put("/audit/lineage", "{\"fedBy\": [{\"model\": \"r/a\", \"source\": \"r/rows\", \"steps\": 1}], \"feeding\": [], \"complete\": true}");

        assertThat(run("lineage", "--model", "r/a:2.0")).isZero();
        assertThat(run("lineage", "--model", "r/a", "--data-set", "r/rows")).isEqualTo(Exit.USAGE);

        assertThat(asked).singleElement().asString().contains("model=r/a", "version=2.0");
        assertThat(out.toString()).contains("made from", "r/rows");
    }

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("audit"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--registry", "http://127.0.0.1:" + edge.getAddress().getPort(), "--token", "t"));
        return Assay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()))
                .execute(line.toArray(String[]::new));
    }
}
