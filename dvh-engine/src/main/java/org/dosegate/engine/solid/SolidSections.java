package org.dosegate.engine.solid;

import java.util.Arrays;

/** Cross-sections of a solid at any offsets, end caps included, in any order. Not for several threads at once. */
public final class SolidSections {
    private final Solid solid;
    private final double[] knotsMm;
    private final float[] values;
    private int entered = -1;

    /** Sections of a solid, which must not be used otherwise meanwhile. */
    public SolidSections(Solid solid) {
        this.solid = solid;
        this.knotsMm = solid.knotsMm();
        this.values = new float[solid.lattice().nodes()];
    }

    /** The lattice. */
    public Lattice lattice() {
        return solid.lattice();
    }

    /** An offset below which there is nothing of the solid, mm. */
    public double lowMm() {
        return knotsMm[0];
    }

    /** An offset above which there is nothing of the solid, mm. */
    public double highMm() {
        return knotsMm[knotsMm.length - 1];
    }

    /**
     * The level-set values at an offset along the lattice's normal: negative inside, near the boundary close to the signed distance in pitches, far from
     * it right in sign only.
     *
     * @return one value a node; overwritten by the next call
     */
    public float[] at(double wMm) {
        if (!(wMm > lowMm() && wMm < highMm())) {
            Arrays.fill(values, Float.POSITIVE_INFINITY);
            return values;
        }
        int at = Arrays.binarySearch(knotsMm, wMm);
        int interval = Math.min(at >= 0 ? at : -at - 2, knotsMm.length - 2);
        if (interval != entered) {
            solid.enter(knotsMm[interval], knotsMm[interval + 1], true);
            entered = interval;
        }
        solid.section(wMm, true, values);
        return values;
    }
}
