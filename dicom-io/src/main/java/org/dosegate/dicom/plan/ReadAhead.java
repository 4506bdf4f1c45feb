package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.dosegate.dicom.codec.DicomCodec;

/**
 * Files of a plan that are being read while it is still found out what is asked of them. Which files it will be is a guess: a loader that needs
 * others reads those instead. Used once, so that nothing of the files is kept longer than by a loader that read them itself.
 */
public final class ReadAhead {
    private final List<Path> paths;
    private final AtomicReference<CompletableFuture<PlanReading>> reading;

    ReadAhead(List<Path> paths, CompletableFuture<PlanReading> reading) {
        this.paths = List.copyOf(paths);
        this.reading = new AtomicReference<>(reading);
    }

    /** Nothing is read ahead. */
    public static ReadAhead none() {
        return new ReadAhead(List.of(), null);
    }

    /** Begins to read folders and files in a thread of its own; what is wrong with them is said by the loader that asks for them. */
    public static ReadAhead begin(List<Path> paths) {
        return new ReadAhead(paths, CompletableFuture.supplyAsync(() -> PlanReading.of(paths, DicomCodec.standard())));
    }

    /**
     * What was read, once.
     *
     * @throws org.dosegate.dicom.DicomRefusedException as the reading does
     */
    Optional<PlanReading> take(List<Path> wanted) {
        CompletableFuture<PlanReading> begun = reading.getAndSet(null);
        if (begun == null) {
            return Optional.empty();
        }
        if (!paths.equals(wanted)) {
            begun.handle((read, fault) -> null).join(); // both at once may be more than the memory holds
            return Optional.empty();
        }
        try {
            return Optional.of(begun.join());
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
