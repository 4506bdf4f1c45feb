package org.dosegate.dicom.codec;

import org.aoju.bus.logger.LogFactory;
import org.aoju.bus.logger.dialect.slf4j.Slf4jLogFactory;

/** The repackaged library looks for a logger by itself, fails when slf4j has no provider, and writes to standard output without slf4j. */
final class LibraryLogging {
    private LibraryLogging() {}

    /** Lets the library log through slf4j, with or without a provider. */
    static void connect() {
        LogFactory.setCurrentLogFactory(new Slf4jLogFactory(false));
    }
}
