package io.assay.benchmarks;

import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Machine;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.benchmarks.pairs.VoidRunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay bench}: measures the product against its baselines in turn, on this machine, and prints the ratios. */
@Command(
        name = "bench",
        description = "Measure the product against well tuned baselines, side by side; exit 0 only when no ratio misses its floor.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    private static final String LINE = "%-16s %8.3f  %8.3f .. %-8.3f %8s  %-8s %s%n";

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the ratios to this file.")
    private Path json;

    @Option(names = "--only", paramLabel = "ID", arity = "1..*", description = "Only those whose id begins so; all: V1 to V4, A1 to A3, R1 to R8, C1.")
    private List<String> only = List.of();

    @Option(names = "--pairs", paramLabel = "N", defaultValue = "7", description = "Pairs of runs, at least 5 (${DEFAULT-VALUE}).")
    private int pairs;

    @Spec
    private CommandSpec spec;

    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setUsageHelpAutoWidth(true);
    }

    @Override
    public Integer call() {
        List<Benchmark> chosen = chosen();
        var machine = Machine.here();
        out().println(machine.words());
        out().printf("%-16s %8s  %-20s %8s  %-8s%n", "ID", "RATIO", "LEAST .. GREATEST", "CPU", "TARGET");
        List<Row> rows = new ArrayList<>();
        boolean well = true;
        for (Benchmark one : chosen) {
            Optional<Measurement> measured = measure(one);
            measured.ifPresent(found -> rows.add(Row.of(one, found)));
            well &= measured.isPresent() && standing(one, measured.get()) != Goal.Standing.MISSED;
        }
        if (json != null) {
            new Results(machine, rows).write(json);
        }
        return well ? 0 : 1;
    }

    private List<Benchmark> chosen() {
        if (pairs < Pairs.FEWEST) {
            throw refused("--pairs is %d; give at least %d, or the spread says nothing".formatted(pairs, Pairs.FEWEST));
        }
        List<Benchmark> chosen = Benchmarks.chosen(only);
        if (chosen.isEmpty()) {
            throw refused("--only is %s; use the beginning of one of %s".formatted(only, Benchmarks.ids()));
        }
        return chosen;
    }

    private Optional<Measurement> measure(Benchmark one) {
        try {
            Measurement measured = one.measure(pairs);
            print(one, measured);
            return Optional.of(measured);
        } catch (VoidRunException e) {
            out().printf("%-16s void: %s%n", one.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private void print(Benchmark one, Measurement measured) {
        var ratio = measured.ratio();
        out().printf(LINE, one.id(), ratio.median(), ratio.low(), ratio.high(),
                Double.isNaN(measured.processors()) ? "-" : "%.3f".formatted(measured.processors()),
                one.goal().words(), standing(one, measured).words());
        out().println("    " + one.words());
        measured.notes().forEach(note -> out().println("    " + note));
        out().flush();
    }

    private static Goal.Standing standing(Benchmark one, Measurement measured) {
        return one.goal().standing(measured.ratio().median());
    }

    private ParameterException refused(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
