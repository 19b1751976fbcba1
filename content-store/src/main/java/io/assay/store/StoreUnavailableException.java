package io.assay.store;

import java.io.IOException;

/** The store cannot be read or written: a full disk, a missing folder, a lost mount. */
public final class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String what, IOException cause) {
        super("the store " + what + ": " + cause.getMessage(), cause);
    }
}
