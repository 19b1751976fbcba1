package io.assay.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Checkpoints that someone kept outside, by size: whatever the log says now, it must once have said these. */
final class Kept {

    private final Deque<Note> waiting;
    private final int count;

    Kept(List<Note> notes) {
        this.waiting = new ArrayDeque<>(
                notes.stream().sorted(Comparator.comparingLong(Note::size)).toList());
        this.count = notes.size();
    }

    int count() {
        return count;
    }

    /** The size of the next one that waits; none is larger than any log. */
    long nextSize() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().size();
    }

    /** Compares those of the tree's size with it; true when there was one. */
    boolean compare(Tree tree, Span since) {
        boolean compared = false;
        while (nextSize() == tree.size()) {
            Note note = waiting.poll();
            if (!Arrays.equals(note.root(), tree.root())) {
                throw new FlawException("the log was rewritten: its first " + note.size()
                        + " entries are not those of the kept " + note.words() + "; " + since.words(note.size()));
            }
            compared = true;
        }
        return compared;
    }

    /** The next one, taken out. */
    Note take() {
        return waiting.poll();
    }

    /** Refuses a log that ends before one of them. */
    void requireNoneBeyond(long size) {
        if (!waiting.isEmpty()) {
            throw new FlawException("the log was cut: it ends after " + size + " entries, but a kept "
                    + waiting.peekLast().words() + " says there were more; the first missing is entry " + size);
        }
    }
}
