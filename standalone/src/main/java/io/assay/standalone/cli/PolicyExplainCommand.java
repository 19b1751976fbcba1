package io.assay.standalone.cli;

import io.assay.suite.observation.Catalogue;
import io.assay.suite.policy.Explained;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.PolicyRefusedException;
import java.nio.file.Path;
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

/** {@code assay policy explain}: says in sentences what a policy asks, and which clauses that gives evidence for. */
@Command(
        name = "explain",
        description = "Say in sentences what each tier asks, and which clauses that gives evidence for.",
        mixinStandardHelpOptions = true)
final class PolicyExplainCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mixin
    private Printing printing;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A validation policy; else the one that comes with the product.")
    private Path file;

    @Option(names = "--tier", paramLabel = "TIER", description = "Only this tier.")
    private String tier;

    @Option(names = "--check", paramLabel = "CHECK", description = "Only this check, e.g. auc.")
    private String check;

    @Override
    public Integer call() {
        Policy policy = policy();
        known("--tier", tier, policy.tiers().stream().map(Policy.Tier::name).toList());
        known("--check", check, Catalogue.NAMES);
        var tiers = policy.tiers().stream()
                .filter(one -> tier == null || one.name().equals(tier))
                .map(one -> Explained.of(one).stream().filter(e -> check == null || e.check().equals(check)).toList())
                .toList();
        if (printing.json()) {
            var all = tiers.stream().flatMap(List::stream).toList();
            printing.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else {
            printing.line(policy.name() + ", version " + policy.version());
            tiers.forEach(this::tell);
        }
        return Exit.OK;
    }

    private Policy policy() {
        try {
            return PolicyFile.inForce(file).policy();
        } catch (PolicyRefusedException refused) {
            throw new CommandFailedException(refused.getMessage());
        }
    }

    private void known(String option, String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw new ParameterException(
                    spec.commandLine(), option + " is '" + value + "'; use one of " + String.join(", ", known));
        }
    }

    /** One tier: what follows from a check is told at length, what only informs is named; one check is always told. */
    private void tell(List<Explained> checks) {
        printing.line("");
        printing.line("tier " + checks.getFirst().tier());
        checks.stream().filter(e -> check != null || !e.onlyTells()).forEach(e -> {
            printing.line("  " + e.check() + " (" + e.severity() + "): " + e.asks());
            if (!e.clauses().isEmpty()) {
                printing.line("      gives evidence for: " + String.join("; ", e.clauses()));
            }
        });
        String informing = checks.stream().filter(Explained::onlyTells).map(Explained::check).collect(Collectors.joining(", "));
        if (check == null && !informing.isEmpty()) {
            printing.line("  only told (--check says how): " + informing);
        }
    }
}
