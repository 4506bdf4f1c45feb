package org.dosegate.dicom.codec;

/** The official library logs through slf4j as it is. */
final class LibraryLogging {
    private LibraryLogging() {}

    /** Nothing has to be connected. */
    static void connect() {}
}
