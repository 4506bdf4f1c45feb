package org.dosegate.testdata.oddity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the oddities of one section. */
final class OddityList {
    private final List<Oddity> oddities = new ArrayList<>();

    OddityList add(String row, String name, Outcome outcome, Consumer<OddPlan> change) {
        oddities.add(new Oddity(row, name, outcome, change));
        return this;
    }

    List<Oddity> list() {
        return List.copyOf(oddities);
    }
}
