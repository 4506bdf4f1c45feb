package org.dosegate.cli.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for work that another thread does. */
public final class Waiting {
    private Waiting() {}

    /** The result of the work; what it threw comes out as it was thrown. */
    public static <T> T forResult(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
