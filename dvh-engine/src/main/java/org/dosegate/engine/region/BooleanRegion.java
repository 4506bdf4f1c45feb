package org.dosegate.engine.region;

import java.util.Objects;

/**
 * Two solids combined.
 *
 * @param operation how
 * @param left the first solid (of a subtraction: what remains is part of it)
 * @param right the second solid
 */
public record BooleanRegion(Operation operation, Region left, Region right) implements Region {

    /** The set operations. */
    public enum Operation {
        /** In either. */
        UNION,
        /** In both. */
        INTERSECTION,
        /** In the left, not in the right. */
        SUBTRACTION
    }

    /** Two solids, none of them null. */
    public BooleanRegion {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof BooleanRegion that
                && operation == that.operation
                && left.equals(that.left)
                && right.equals(that.right);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * operation.hashCode() + left.hashCode()) + right.hashCode();
    }
}
