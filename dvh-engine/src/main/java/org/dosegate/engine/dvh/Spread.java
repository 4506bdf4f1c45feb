package org.dosegate.engine.dvh;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that the files leave open, and how far a value moves with it. Spreads of several sources add up: each is what one source does while all others are read as
 * usual.
 *
 * @param source what is open
 * @param base the distribution that the others are compared with
 * @param others the distributions of other readings
 * @param eitherWay whether the truth may lie as far on the other side of the base: the readings then tell a size, not a direction
 * @param reach how far the truth may lie, in distances of the other readings from the base
 */
public record Spread(Source source, Dvh base, List<Dvh> others, boolean eitherWay, double reach) {
    /** What is open. */
    public enum Source {
        /** Where between its last contour and the next plane a structure ends. */
        END_CAPS("end caps"),
        /** What lies between two contours. */
        BETWEEN_SLICES("between slices"),
        /** Whether rings within or across others are holes. */
        RINGS("rings"),
        /** Whether the structure goes on where slices are missing. */
        GAP("gap"),
        /** How the dose goes between the points of its grid. */
        DOSE_INTERPOLATION("dose interpolation"),
        /** The steps in which doses are stored. */
        DOSE_STEP("dose steps"),
        /** What lies between the points of a grid onto which the doses of a sum were resampled. */
        RESAMPLING("resampling"),
        /** The cells that the solid is divided into. */
        SAMPLING("sampling");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** A short name for reports. */
        public String label() {
            return label;
        }
    }

    /** A spread whose list can no longer be changed. */
    public Spread {
        others = List.copyOf(others);
    }

    /** A spread whose ends are the readings themselves. */
    public Spread(Source source, Dvh base, List<Dvh> others) {
        this(source, base, others, false, 1);
    }

    /** The same spread with every distribution changed. */
    public Spread map(UnaryOperator<Dvh> change) {
        return new Spread(
                source, change.apply(base), others.stream().map(change).toList(), eitherWay, reach);
    }
}
