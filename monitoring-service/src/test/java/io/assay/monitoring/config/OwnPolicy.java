package io.assay.monitoring.config;

import io.assay.monitoring.domain.Policy;
import io.assay.store.FolderStore;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/** The policy that comes with the service, for tests of what it does. */
public final class OwnPolicy {

    private OwnPolicy() {}

    /** The policy; its bytes go to a store in this folder. */
    public static Policy read(Path folder) {
        return PolicyFile.read(new ClassPathResource("monitoring-policy.yaml"), new FolderStore(folder));
    }
}
