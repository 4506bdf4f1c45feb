package org.dosegate.cli.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a run may take: a drive that does not answer, or a plan that nobody foresaw, must not keep a planning system waiting for ever.
 *
 * @param seconds more than 0
 */
public record TimeLimit(double seconds) {
    /**
     * A limit.
     *
     * @throws UsageException when it is not more than 0
     */
    public TimeLimit {
        if (!(seconds > 0)) {
            throw new UsageException("--time-limit is " + seconds + "; it must be more than 0 seconds, such as 600");
        }
    }

    /**
     * The result of some work. Work that takes too long is left to itself in its thread, which does not keep the process from ending.
     *
     * @throws TimeLimitException when it takes longer
     */
    public <T> T on(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) { // errors, too: whoever waits decides how the run ends
                        result.completeExceptionally(e);
                    }
                },
                "work");
        worker.setDaemon(true);
        worker.start();
        try {
            return result.get((long) (1e9 * seconds), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TimeLimitException(this);
        } catch (ExecutionException e) {
            return Waiting.forResult(result); // which throws what the work threw
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it worked", e);
        }
    }

    @Override
    public String toString() {
        return (seconds == Math.rint(seconds) && seconds < 1e9
                        ? Long.toString((long) seconds)
                        : Double.toString(seconds))
                + " s";
    }
}
