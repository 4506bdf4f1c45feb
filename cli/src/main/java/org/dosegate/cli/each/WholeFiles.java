package org.dosegate.cli.each;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets the end of the process, as by Ctrl-C, wait until no case is being written, and lets none begin after that. */
final class WholeFiles implements AutoCloseable {
    private final ReadWriteLock writing = new ReentrantReadWriteLock();
    private final Thread atEnd;

    /** Begins to watch for the end of the process. */
    WholeFiles(Runnable whenInterrupted) {
        atEnd = new Thread(
                () -> {
                    writing.writeLock().lock(); // and never unlocked: the process ends
                    whenInterrupted.run();
                },
                "interrupted");
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Writes the files of a case. */
    void write(Runnable files) {
        writing.readLock().lock();
        try {
            files.run();
        } finally {
            writing.readLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            Thread.currentThread().interrupt(); // the process is ending: the hook runs, and nothing more is written
        }
    }
}
