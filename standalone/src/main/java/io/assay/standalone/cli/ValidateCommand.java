package io.assay.standalone.cli;

import io.assay.runtime.endpoint.EndpointSettings;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.worker.WorkerLimits;
import io.assay.runtime.worker.WorkerPool;
import io.assay.suite.Judged;
import io.assay.suite.Suite;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.evidence.WorkerOpening;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.PolicyInForce;
import io.assay.suite.policy.PolicyRefusedException;
import io.assay.suite.report.Json;
import io.assay.suite.report.Report;
import io.assay.suite.report.page.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay validate}: judges a model here as the validation service would, without a server. */
@Command(
        name = "validate",
        description = "Judge a model on this machine by the very suite of the service, and write its report.",
        footer = "It exits 0 when it passed, 1 when it failed, 4 when it is inconclusive.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private static final Scoring SCORING = new Scoring(4096, Duration.ofSeconds(60));
    private static final WorkerLimits LIMITS = new WorkerLimits(
            512L << 20, 2L << 30, 256L << 20, Duration.ofSeconds(30), Duration.ofSeconds(30), 3, 1, false);

    @Mixin
    private Printing printing;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "model.yaml", description = "The description; files are named relative to it.")
    private Path file;

    @Option(names = "--policy", paramLabel = "FILE", description = "A validation policy; else the one that comes with the product.")
    private Path policyFile;

    @Option(names = "--tier", paramLabel = "TIER", description = "The risk tier; else the policy's highest.")
    private String tier;

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "FILE.yaml",
            description = "Descriptions of data sets; else those beside model.yaml that it names by id.")
    private List<Path> data = List.of();

    @Option(names = "--report", paramLabel = "DIR", defaultValue = "assay-report", description = "Where the report goes (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "42", description = "Of everything that is drawn (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--allow-host", paramLabel = "HOST", description = "host[:port] at which a remote model may be asked; else none.")
    private List<String> hosts = List.of();

    @Override
    public Integer call() {
        PolicyInForce policy = policy();
        var files = new LocalFiles();
        Brief brief = new LocalSubmission(file, data, files).brief(tier(policy.policy()), seed);
        try (var workers = new WorkerPool(LIMITS)) {
            var opening = new WorkerOpening(workers, new Endpoints(new EndpointSettings(hosts, null, null)));
            var suite = new Suite(policy, new Laboratory(files, opening, SCORING), workers.limitsInForce());
            Judged judged = suite.judge(brief, ProgressBar.on(spec.commandLine().getErr()));
            Report report = suite.report(judged, judged.profile().map(Json::bytes).map(LocalFiles::digest).orElse(null));
            write(Papers.of(report));
            return told(report);
        }
    }

    private PolicyInForce policy() {
        try {
            return PolicyFile.inForce(policyFile);
        } catch (PolicyRefusedException refused) {
            throw new CommandFailedException(refused.getMessage());
        }
    }

    private String tier(Policy policy) {
        String names = policy.tiers().stream().map(Policy.Tier::name).collect(Collectors.joining(", "));
        if (tier != null && policy.tiers().stream().noneMatch(one -> one.name().equals(tier))) {
            throw new ParameterException(spec.commandLine(), "--tier is '" + tier + "'; use one of " + names);
        }
        return tier == null ? policy.tiers().getFirst().name() : tier;
    }

    private void write(Papers papers) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("report.json"), papers.json());
            Files.write(folder.resolve("report.html"), papers.html());
            Files.write(folder.resolve("report.pdf"), papers.pdf());
        } catch (IOException e) {
            throw new CommandFailedException("the report cannot be written to " + folder + ": " + e + "; name another folder: --report");
        }
    }

    private int told(Report report) {
        printing.print(JsonMapper.shared().valueToTree(report), ReportRows.HEADER, ReportRows.of(report));
        printing.say(report.verdict() + ": " + report.because());
        printing.say("tier " + report.standard().tier() + ", policy " + report.standard().policy() + "; the report is in " + folder);
        return switch (report.verdict()) {
            case "PASSED", "PASSED_WITH_CONDITIONS" -> Exit.OK;
            case "INCONCLUSIVE" -> Exit.INCONCLUSIVE;
            default -> Exit.NO;
        };
    }
}
