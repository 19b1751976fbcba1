package io.assay.suite.world;

import io.assay.runtime.Model;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.EvaluationData.Column;
import io.assay.suite.brief.Port;
import io.assay.suite.brief.Rival;
import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.Opening;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A world as a submission and the files that belong to it. */
record Files(World world) implements Contents, Opening {

    private static final String LIVE = "world/lender 0";
    private static final Optional<Brief.Endpoint> HERE = Optional.of(new Brief.Endpoint("world:lender", "none", "1"));
    private static final double OPEN = Double.POSITIVE_INFINITY;
    private static final List<Column> COLUMNS = List.of(
            column("income", "feature", "double", 0, 150),
            new Column("debt", "feature", "double", 0, 1, List.of(), true),
            column("age", "feature", "long", 18, 90),
            column("tenure", "feature", "double", 0, OPEN),
            column("channel", "feature", "string", -OPEN, OPEN),
            column("sex", "protected", "string", -OPEN, OPEN),
            column("region", "segment", "string", -OPEN, OPEN),
            column("defaulted", "label", "long", 0, 1));

    Brief brief() {
        List<Port> inputs = Lender.INPUTS.stream().map(this::port).toList();
        return new Brief(
                "world/lender", "1", "registration", "high", "endpoint", Brief.CLASSIFICATION, "", HERE, inputs,
                List.of(new Port("default", "double", OptionalInt.empty(), false)),
                Optional.of(new DecisionRule("default", 0.5, true)), world.claims, List.of("person:dana"),
                documents(), List.of(described("hold-out"), described("training")), 1, world.seed, Map.of(),
                world.live.stream().map(model -> live(inputs)).toList());
    }

    private static Rival live(List<Port> inputs) {
        return new Rival(Rival.Kind.LIVE, LIVE, "endpoint", "", HERE, inputs,
                List.of(new Port("default", "double", OptionalInt.empty(), false)));
    }

    private Brief.Documents documents() {
        return world.documented
                ? new Brief.Documents("consumer credit", "not for companies", "team:lending", "applications of one year")
                : new Brief.Documents(null, null, null, null);
    }

    @Override
    public byte[] model(String digest) {
        return new byte[0];
    }

    @Override
    public InputStream data(String digest) {
        List<Applicant> rows = digest.equals("training") ? world.training : world.holdOut;
        String header = COLUMNS.stream().map(Column::name).collect(Collectors.joining(",", "", "\n"));
        String lines = rows.stream().map(Applicant::line).collect(Collectors.joining());
        return new ByteArrayInputStream((header + lines).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean knows(String modelType) {
        return true;
    }

    @Override
    public Model open(Brief brief, byte[] bytes) {
        return brief.modelId().equals(LIVE) ? world.live.orElseThrow() : world.model;
    }

    private Port port(String name) {
        Column column = COLUMNS.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        String declared = name.equals("tenure") ? world.declaredInput : name;
        String monotonic = name.equals("income") ? "decreasing" : name.equals("debt") ? "increasing" : null;
        return new Port(declared, column.type(), OptionalInt.empty(), column.nullable(),
                new Port.Range(column.min(), column.max(), List.of()), monotonic, null);
    }

    private static Column column(String name, String role, String type, double min, double max) {
        return new Column(name, role, type, min, max, List.of(), false);
    }

    private static EvaluationData described(String role) {
        return new EvaluationData("world/" + role, role, role, "csv", "person:vera", List.of(), COLUMNS);
    }
}
