package org.dosegate.cli;

import java.util.stream.LongStream;

/** Seeds of random plans: a few in a normal run, as many as wanted with {@code -Ddosegate.cases=N}. */
final class RelationCases {
    private RelationCases() {}

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("dosegate.cases", 1));
    }
}
