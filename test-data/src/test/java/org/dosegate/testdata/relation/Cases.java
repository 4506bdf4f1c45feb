package org.dosegate.testdata.relation;

import java.util.stream.LongStream;

/** Seeds of random cases: a few in a normal run, as many as wanted with {@code -Ddosegate.cases=N}. */
final class Cases {
    private Cases() {}

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("dosegate.cases", 2));
    }
}
