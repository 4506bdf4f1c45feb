package org.dosegate.engine.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What else the same contours can mean, where a file leaves it open.
 *
 * @param question what is open
 * @param region the solid under the other answer
 */
public record OtherReading(Question question, Region region) {
    /** What a file can leave open about contours. */
    public enum Question {
        /** Whether rings within or across others of their plane cut holes, or all count together. */
        RINGS,
        /** Whether the solid goes on where slices are missing. */
        GAP
    }

    /** Another answer, none of it null. */
    public OtherReading {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(region, "region");
    }

    /** All other readings of a region: in each one structure is read otherwise and all others as usual. */
    public static List<OtherReading> of(Region region) {
        if (region instanceof ContourRegion leaf) {
            return leaf.others();
        }
        List<OtherReading> all = new ArrayList<>();
        if (region instanceof MarginRegion margin) {
            for (OtherReading other : of(margin.base())) {
                all.add(new OtherReading(other.question(), other.region().grow(margin.margins())));
            }
            return all;
        }
        BooleanRegion combined = (BooleanRegion) region;
        for (OtherReading left : of(combined.left())) {
            all.add(new OtherReading(
                    left.question(), new BooleanRegion(combined.operation(), left.region(), combined.right())));
        }
        for (OtherReading right : of(combined.right())) {
            all.add(new OtherReading(
                    right.question(), new BooleanRegion(combined.operation(), combined.left(), right.region())));
        }
        return all;
    }
}
