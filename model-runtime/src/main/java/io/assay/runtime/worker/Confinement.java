package io.assay.runtime.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which limits are in force in a worker.
 *
 * @param inForce what is limited
 * @param missing what is not, each with why
 */
record Confinement(List<String> inForce, Map<String, String> missing) {

    private static final int MOST = 10;

    /** Whether the worker is kept from files, network and other processes. */
    boolean complete() {
        return missing.isEmpty();
    }

    String words() {
        String kept = String.join(", ", inForce);
        String why = missing.entrySet().stream()
                .map(part -> part.getKey() + " (" + part.getValue() + ")")
                .collect(Collectors.joining(", "));
        return complete() ? kept : kept + " only; not " + why;
    }

    void put(Wire wire) throws IOException {
        wire.putInt(inForce.size());
        TableWire.putTexts(wire, inForce.toArray(String[]::new));
        wire.putInt(missing.size());
        for (var part : missing.entrySet()) {
            wire.putText(part.getKey()).putText(part.getValue());
        }
    }

    static Confinement get(Wire wire) throws IOException {
        List<String> inForce = new ArrayList<>(List.of(TableWire.getTexts(wire, wire.getCount(MOST))));
        Map<String, String> missing = new LinkedHashMap<>();
        for (int left = wire.getCount(MOST); left > 0; left--) {
            missing.put(wire.getText(), wire.getText());
        }
        return new Confinement(inForce, missing);
    }
}
