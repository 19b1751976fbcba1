package io.assay.scan.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack and the memo of a pickle that is read and not run; what is not there is unknown, and both are bounded. */
final class PickleStack {

    private static final int HIGHEST = 1_000_000;
    private static final int MOST_ITEMS = 64;

    private final List<Value> values = new ArrayList<>();
    private final Map<Integer, Value> memo = new HashMap<>();

    void push(Value value) {
        if (values.size() < HIGHEST) {
            values.add(value);
        }
    }

    Value pop() {
        return values.isEmpty() ? Value.UNKNOWN : values.removeLast();
    }

    Value top() {
        return values.isEmpty() ? Value.UNKNOWN : values.getLast();
    }

    /** Takes all down to the last mark; the last 64 of it at most are given. */
    List<Value> popToMark() {
        List<Value> taken = new ArrayList<>();
        while (!values.isEmpty() && !(values.getLast() instanceof Value.Mark)) {
            Value value = values.removeLast();
            if (taken.size() < MOST_ITEMS) {
                taken.add(value);
            }
        }
        pop();
        return taken.reversed();
    }

    /** Takes this many, the deepest first. */
    List<Value> pop(int count) {
        List<Value> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(pop());
        }
        return taken.reversed();
    }

    /** Adds to the collection on top, when it is one and small. */
    void extend(List<Value> items) {
        if (top() instanceof Value.Many many && many.items().size() + items.size() <= MOST_ITEMS) {
            many.items().addAll(items);
        }
    }

    void remember(int index) {
        if (memo.size() < HIGHEST) {
            memo.put(index, top());
        }
    }

    void rememberNext() {
        remember(memo.size());
    }

    void recall(int index) {
        push(memo.getOrDefault(index, Value.UNKNOWN));
    }

    void clear() {
        values.clear();
        memo.clear();
    }
}
