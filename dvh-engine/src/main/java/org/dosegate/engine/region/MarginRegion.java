package org.dosegate.engine.region;

import java.util.Objects;

/**
 * A solid grown or shrunk. Grown: every point that the element reaches from a point of the solid (Minkowski sum). Shrunk: every point from
 * which the element stays within the solid (erosion). The element is made of eight octants of ellipsoids whose semi-axes are the
 * margins. With margins of both signs the solid is first grown by the positive, then shrunk by the negative ones. What grows is the solid under the
 * reading at hand, its end caps included where that reading has them.
 *
 * @param base what is grown or shrunk
 * @param margins by how much
 */
public record MarginRegion(Region base, Margins margins) implements Region {
    /** A solid and margins, none of them null. */
    public MarginRegion {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(margins, "margins");
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof MarginRegion that && base.equals(that.base) && margins.equals(that.margins);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + margins.hashCode();
    }
}
