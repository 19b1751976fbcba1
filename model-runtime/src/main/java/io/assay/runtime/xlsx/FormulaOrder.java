package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * Walks the formulas that the outputs rest on, each after those it refers to: what depends on the inputs, what does not, and
 * how deep a chain is. Apache POI follows a chain of cells by recursion and overflows the stack after some thousands; asked
 * in this order for every {@value #STRIDE}th link, it never goes deep.
 */
final class FormulaOrder {

    private static final int STRIDE = 64;

    /** The most references that are followed: a small file can ask for very many. */
    private static final int MOST_STEPS = 20_000_000;

    private final BookReader reader;
    private final Set<BookCell> inputs;
    private final Map<BookCell, Link> links = new HashMap<>();
    private final List<BookCell> order = new ArrayList<>();
    private final Deque<Link> path = new ArrayDeque<>();
    private boolean reaching;
    private int steps;

    FormulaOrder(BookReader reader, Collection<BookCell> inputs, Collection<BookCell> outputs) {
        this.reader = reader;
        this.inputs = Set.copyOf(inputs);
        outputs.forEach(this::walk);
    }

    /** All formulas that the outputs rest on, each after those it refers to. */
    List<BookCell> formulas() {
        return order;
    }

    /** Formulas whose value no input changes, each after those it refers to. */
    List<BookCell> settled() {
        return order.stream().filter(cell -> !links.get(cell).changes).toList();
    }

    /** Some formulas on long chains, to be computed in this order before the outputs. */
    List<BookCell> steppingStones() {
        return order.stream().filter(cell -> links.get(cell).changes && links.get(cell).depth % STRIDE == 0).toList();
    }

    /** Whether a formula may reach cells that none names. */
    boolean reaching() {
        return reaching;
    }

    private void walk(BookCell output) {
        if (links.containsKey(output)) {
            return;
        }
        enter(output);
        while (!path.isEmpty()) {
            Link link = path.peek();
            if (link.before.hasNext()) {
                follow(link, link.before.next());
            } else {
                path.pop();
                link.before = null;
                order.add(link.cell);
                if (!path.isEmpty()) {
                    path.peek().rest(link);
                }
            }
        }
    }

    private void follow(Link link, BookCell before) {
        if (++steps > MOST_STEPS) {
            throw new UnusableModelException("the formulas hold more than %,d references to each other; make the workbook smaller"
                    .formatted(MOST_STEPS));
        }
        Link known = links.get(before);
        if (inputs.contains(before)) {
            link.changes = true;
        } else if (known == null) {
            enter(before);
        } else if (known.before != null) {
            throw circular(known);
        } else {
            link.rest(known);
        }
    }

    private void enter(BookCell cell) {
        Ptg[] tokens = reader.tokens(cell);
        Functions.requireKnown(reader.book(), cell, tokens);
        var references = new References(reader.book(), cell, tokens);
        var link = new Link(cell, references.areas().stream()
                .flatMap(area -> reader.book().sheets().get(area.sheet()).changing(area))
                .iterator());
        link.changes = references.unstable();
        reaching |= references.reaching();
        links.put(cell, link);
        path.push(link);
    }

    private UnusableModelException circular(Link start) {
        List<String> circle = new ArrayList<>();
        for (Link link : path) {
            circle.addFirst(link.cell.address());
            if (link == start) {
                break;
            }
        }
        return new UnusableModelException("the formulas are circular: "
                + circle.stream().limit(5).collect(Collectors.joining(" needs ")) + (circle.size() > 5 ? " ..." : "")
                + " needs " + start.cell.address() + "; iterative calculation is not supported, break the circle");
    }

    private static final class Link {

        private final BookCell cell;
        private Iterator<BookCell> before;
        private boolean changes;
        private int depth = 1;

        Link(BookCell cell, Iterator<BookCell> before) {
            this.cell = cell;
            this.before = before;
        }

        /** Notes a finished formula that this one refers to. */
        void rest(Link on) {
            changes |= on.changes;
            depth = Math.max(depth, on.changes ? on.depth + 1 : 1);
        }
    }
}
