package io.assay.standalone.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** Measures source files and their methods, and says which are too long. */
final class Sizes {

    static final int LONGEST_FILE = 200;
    static final int LONGEST_METHOD = 25;

    private Sizes() {}

    /** Files of more than 200 lines. */
    static List<String> longFiles(Collection<Path> files) {
        return files.stream()
                .filter(file -> lines(file) > LONGEST_FILE)
                .map(file -> "%s has %d lines; split it, %d is the most".formatted(file, lines(file), LONGEST_FILE))
                .toList();
    }

    /** Methods of more than 25 lines, from their return type or name to their closing brace. */
    static List<String> longMethods(Collection<Path> files) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            List<String> tooLong = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Ruler(unit, positions, tooLong).scan(unit, null);
            }
            return tooLong;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return SourceTree.read(file).lines().count();
    }

    /** Walks one file and notes its long methods. */
    private static final class Ruler extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        private Ruler(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree opening = method.getReturnType() == null ? method : method.getReturnType();
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, opening));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > LONGEST_METHOD) {
                tooLong.add("%s:%d %s has %d lines; split it, %d is the most".formatted(
                        unit.getSourceFile().getName(), first, method.getName(), last - first + 1, LONGEST_METHOD));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
