package io.assay.deployment.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.CreditRisk;
import io.assay.deployment.gateway.RuntimeServing;
import io.assay.events.LoadJob;
import io.assay.events.ModelFacts;
import io.assay.events.Port;
import io.assay.store.FolderStore;
import io.assay.wire.event.Metas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadModelTest {

    @TempDir
    Path folder;

    private FolderStore store;
    private LoadModel work;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
        work = new LoadModel(new RuntimeServing(store, 1_000_000, CreditRisk.opening()));
    }

    @Test
    void loadsTheBytesAndSeesThemAnswer() {
        String digest = stored(CreditRisk.bytes());

        var done = work.done(job(digest, CreditRisk.facts(digest)), Metas.OPEN);

        assertThat(done.getReasons()).isEmpty();
        assertThat(done.getArtefactDigest()).isEqualTo(digest);
        assertThat(done.getRequestId()).isEqualTo("request");
    }

    @Test
    void saysThatBytesAreMissing() {
        String digest = "assay:sha256/" + "9".repeat(64);

        var done = work.done(job(digest, CreditRisk.facts(digest)), Metas.OPEN);

        assertThat(done.getReasons()).singleElement()
                .satisfies(r -> assertThat(r.getField()).isEqualTo("artefactDigest"));
    }

    @Test
    void refusesBytesThatWereChangedInTheStore() throws Exception {
        String digest = stored(CreditRisk.bytes());
        Path file;
        try (var files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] changed = CreditRisk.bytes();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);

        var done = work.done(job(digest, CreditRisk.facts(digest)), Metas.OPEN);

        assertThat(done.getReasons()).singleElement()
                .satisfies(r -> assertThat(r.getField()).isEqualTo("artefactDigest"));
    }

    @Test
    void saysWhatAFileIsThatIsNoModel() {
        String digest = stored("PK\u0003\u0004 and so on".getBytes(StandardCharsets.UTF_8));

        var done = work.done(job(digest, CreditRisk.facts(digest)), Metas.OPEN);

        assertThat(done.getReasons()).singleElement().satisfies(r -> assertThat(r.getProblem()).contains("zip"));
    }

    @Test
    void saysWhichOutputOrInputsTheModelDoesNotHave() {
        String digest = stored(CreditRisk.bytes());
        var otherOutput = ModelFacts.newBuilder(CreditRisk.facts(digest)).setOutputs(List.of(port("score"))).build();
        var otherInputs = ModelFacts.newBuilder(CreditRisk.facts(digest)).setInputs(List.of(port("income"))).build();

        var output = work.done(job(digest, otherOutput), Metas.OPEN);
        var inputs = work.done(job(digest, otherInputs), Metas.OPEN);

        assertThat(output.getReasons()).singleElement().satisfies(r -> assertThat(r.getProblem()).contains("'score'"));
        assertThat(inputs.getReasons()).singleElement()
                .satisfies(r -> assertThat(r.getField()).isEqualTo("facts.inputs"));
    }

    private String stored(byte[] bytes) {
        return store.put(new ByteArrayInputStream(bytes), 1_000_000).digest().toString();
    }

    private static Port port(String name) {
        return Port.newBuilder().setName(name).setType("float").build();
    }

    private static LoadJob job(String digest, ModelFacts facts) {
        return new LoadJob(Metas.OPEN, CreditRisk.MODEL, "1.0.0", "prod", "request", digest, facts);
    }
}
