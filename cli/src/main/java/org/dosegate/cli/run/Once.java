package org.dosegate.cli.run;

import java.util.function.Supplier;

/** Something dear that is made when it is first asked for, and kept. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    /** What the maker makes; never null. */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
