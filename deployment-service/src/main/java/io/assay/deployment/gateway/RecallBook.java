package io.assay.deployment.gateway;

import io.assay.deployment.domain.Recall;
import io.assay.deployment.domain.Recalls;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this replica heard of recalls; it counts from the moment it is heard. */
public final class RecallBook implements Recalls {

    private final Map<String, Recall> recalls = new ConcurrentHashMap<>();

    /** Hears that these bytes must not serve. */
    public void hear(String bytes, Recall recall) {
        recalls.put(bytes, recall);
    }

    @Override
    public Optional<Recall> of(String bytes) {
        return bytes == null ? Optional.empty() : Optional.ofNullable(recalls.get(bytes));
    }
}
