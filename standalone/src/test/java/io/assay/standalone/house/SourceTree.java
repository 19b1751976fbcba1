package io.assay.standalone.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of the house, as it lies in the checkout.
 *
 * @param root folder of the checkout
 */
record SourceTree(Path root) {

    static final SourceTree HOUSE = new SourceTree(checkout());

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(io\\.assay\\.[a-z.]+\\.[A-Z]\\w*)", Pattern.MULTILINE);

    /** A test in package {@code from} names {@code type}. */
    record Import(String type, String from) {}

    /** Every Java file of every module, main and test. */
    List<Path> javaFiles() {
        return in("main", "test").toList();
    }

    /** What tests, and the benchmarks, whose classes are not at hand here, import of the house. */
    Set<Import> outsideImports() {
        Stream<Path> benchmarks = below(root.resolve("benchmarks/src/main/java")).stream();
        return Stream.concat(in("test"), benchmarks)
                .flatMap(file -> imports(read(file)))
                .collect(Collectors.toSet());
    }

    String text(String path) {
        return read(root.resolve(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Stream<Import> imports(String source) {
        var declared = PACKAGE.matcher(source);
        String from = declared.find() ? declared.group(1) : "";
        return IMPORT.matcher(source).results().map(found -> new Import(found.group(1), from));
    }

    private Stream<Path> in(String... kinds) {
        return children(root).stream()
                .flatMap(module -> Stream.of(kinds).map(kind -> module.resolve("src/" + kind + "/java")))
                .filter(Files::isDirectory)
                .flatMap(folder -> below(folder).stream())
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static List<Path> children(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest folder above that holds the style that this package holds the house to. */
    private static Path checkout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("docs/STYLE.md")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/STYLE.md is not above " + Path.of("").toAbsolutePath()));
    }
}
