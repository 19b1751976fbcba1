package io.assay.standalone.lives;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What one hearer has yet to hear of one topic under one key; its order is kept. */
final class Lane {

    final Hearer hearer;
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final List<Letter> heard = new ArrayList<>();

    Lane(Hearer hearer) {
        this.hearer = hearer;
    }

    void add(Letter letter) {
        waiting.addLast(letter);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Letter next() {
        Letter letter = waiting.removeFirst();
        heard.add(letter);
        return letter;
    }

    /** The last so many will be heard again, in their order, before what follows. */
    void rewind(int letters) {
        int from = Math.max(0, heard.size() - letters);
        for (int i = heard.size() - 1; i >= from; i--) {
            waiting.addFirst(heard.remove(i));
        }
    }
}
