package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A region on its lattice under one reading of what lies between the slices: cross-sections and coverages at any offset. Not for several threads at once. */
public final class Solid {
    /** So many cells the boundary may move, in the mean, within a slab. */
    private static final double CELLS_A_SLAB = 0.5;

    /** The last bits of a thickness must not make another slab. */
    private static final double LAST_BITS = 1e-9;

    /** Knots that are no further apart than this are one, mm. */
    private static final double SAME_PLACE_MM = 1e-7;

    private final Lattice lattice;
    private final List<LeafSolid> leaves;
    private final SolidExpression expression;
    private final float[][] leafValues;
    private final BooleanCoverage booleanCoverage;
    private final double lowMm;
    private final double highMm;
    private final double coarsePitchMm;
    private final ActiveNodes[] active;
    /** Set by whichever of the solids that share it was entered last. */
    private final CellKind kinds;

    private int[] boundaryNodes;
    /** Bounds of the range that was entered, just within its knots: at a jump the section is that on the range's side, mm. */
    private double fromMm;

    private double toMm;

    Solid(
            Lattice lattice,
            double coarsePitchMm,
            List<LeafSolid> leaves,
            SolidExpression expression,
            double lowMm,
            double highMm) {
        this.lattice = lattice;
        this.coarsePitchMm = coarsePitchMm;
        this.leaves = leaves;
        this.expression = expression;
        this.leafValues = new float[leaves.size()][lattice.nodes()];
        this.booleanCoverage = new BooleanCoverage(expression, leaves.size(), lattice);
        this.lowMm = lowMm;
        this.highMm = highMm;
        this.active = new ActiveNodes[leaves.size()];
        this.kinds = new CellKind(lattice);
    }

    /** The same solid with other leaves, which share what this one works with: only one of the two may be looked at at a time. */
    private Solid(Solid other, List<LeafSolid> leaves) {
        this.lattice = other.lattice;
        this.coarsePitchMm = other.coarsePitchMm;
        this.leaves = leaves;
        this.expression = other.expression;
        this.leafValues = other.leafValues;
        this.booleanCoverage = other.booleanCoverage;
        this.lowMm = Math.min(other.lowMm, leavesLowMm());
        this.highMm = Math.max(other.highMm, leavesHighMm());
        this.active = new ActiveNodes[leaves.size()];
        this.kinds = other.kinds;
    }

    Solid with(List<LeafSolid> others) {
        return new Solid(this, others);
    }

    /** The readings of its end caps beside the usual one, in which they go on for half a spacing: without any, and those of each structure. */
    public List<CapReading> capReadings() {
        return CapReading.of(this, leaves);
    }

    /** The reading without end caps. */
    public CapReading withoutCaps() {
        return CapReading.allWithout(this, leaves);
    }

    /** Whether there can be anything of it between two offsets. */
    boolean reaches(double lowMm, double highMm) {
        return highMm > this.lowMm && lowMm < this.highMm;
    }

    /** The lattice. */
    public Lattice lattice() {
        return lattice;
    }

    /** How thick and wide a part may be that is looked at in one piece where no boundary passes, mm; may be less than the pitch. */
    public double coarsePitchMm() {
        return coarsePitchMm;
    }

    /** Offsets between which the cross-section changes smoothly, ascending, mm. */
    double[] knotsMm() {
        return places(DoubleStream.concat(
                        DoubleStream.of(lowMm, highMm),
                        leaves.stream().flatMapToDouble(leaf -> Arrays.stream(leaf.knotsMm())))
                .filter(w -> w >= lowMm && w <= highMm));
    }

    /** Offsets ascending, each place once: the same one comes from several sums, and between its last bits there is no range to enter. */
    static double[] places(DoubleStream offsetsMm) {
        double[] all = offsetsMm.sorted().toArray();
        return IntStream.range(0, all.length)
                .filter(k -> k == 0 || all[k] - all[k - 1] > SAME_PLACE_MM)
                .mapToDouble(k -> all[k])
                .toArray();
    }

    boolean constantBetweenKnots() {
        return leaves.stream().allMatch(LeafSolid::constantBetweenKnots);
    }

    /** Whether the region may have a face across the normal at this knot. */
    boolean faceAt(double knotMm) {
        return leaves.stream().anyMatch(leaf -> leaf.faceAt(knotMm));
    }

    /** Into how many slabs the range that was entered is best divided: no thicker than the dose lets them be, and thinner where the boundary moves far. */
    int slabs(double thicknessMm) {
        double movement =
                Arrays.stream(active).mapToDouble(a -> a.movement).max().orElseThrow();
        double forMovement = Math.min(thicknessMm / lattice.pitchMm(), movement / CELLS_A_SLAB);
        return Math.max(coarseSlabs(thicknessMm), (int) Math.ceil(forMovement - LAST_BITS));
    }

    /** Into how many slabs a range is divided where only the dose matters. */
    public int coarseSlabs(double thicknessMm) {
        return Math.max(1, (int) Math.ceil(thicknessMm / coarsePitchMm - LAST_BITS));
    }

    /** Nodes of the range that was entered near which the boundary passes. */
    int[] boundaryNodes() {
        return boundaryNodes;
    }

    /** Whether an end cap of some leaf matters at this offset. */
    boolean capsMatterAt(double wMm) {
        return leaves.stream().anyMatch(leaf -> leaf.capsMatterAt(wMm));
    }

    /** Turns to the range between two neighbouring knots, for the calls of {@link #section} in it. */
    void enter(double lowMm, double highMm, boolean endCaps) {
        double within = Math.max(1e-9 * (highMm - lowMm), 0.01 * SAME_PLACE_MM);
        fromMm = lowMm + within;
        toMm = highMm - within;
        kinds.clear();
        for (int k = 0; k < leaves.size(); k++) {
            active[k] = leaves.get(k).active(lowMm, highMm, endCaps);
            kinds.markNear(active[k].uncertain);
        }
        boundaryNodes = active.length == 1 ? active[0].uncertain : union();
    }

    /** Turns to all offsets at once: {@link #section} then is right at every node, wherever it is asked for, and slower. */
    void enterEverywhere() {
        ActiveNodes everywhere = ActiveNodes.everywhere(lattice);
        Arrays.fill(active, everywhere);
        fromMm = Double.NEGATIVE_INFINITY;
        toMm = Double.POSITIVE_INFINITY;
        boundaryNodes = everywhere.uncertain;
    }

    /** Prepares for several threads that ask for sections at once after {@link #enterEverywhere}; false where they must not. */
    boolean prepareSideBySide() {
        return expression instanceof SolidExpression.Leaf && leaves.get(0).prepareSideBySide();
    }

    /** Offset below which there is nothing of any leaf, mm. */
    double leavesLowMm() {
        return leaves.stream().mapToDouble(leaf -> leaf.lowMm(true)).min().orElseThrow();
    }

    /** Offset above which there is nothing of any leaf, mm. */
    double leavesHighMm() {
        return leaves.stream().mapToDouble(leaf -> leaf.highMm(true)).max().orElseThrow();
    }

    /** The uncertain nodes of all leaves, each once. */
    private int[] union() {
        boolean[] met = new boolean[lattice.nodes()];
        NodeList found = new NodeList(lattice);
        for (ActiveNodes a : active) {
            for (int k : a.uncertain) {
                if (!met[k]) {
                    met[k] = true;
                    found.add(k);
                }
            }
        }
        return found.toArray();
    }

    /**
     * Tells the cells of the range that was entered apart.
     *
     * @param values of any section of the range
     */
    CellKind kinds(float[] values) {
        kinds.decide(values);
        return kinds;
    }

    /**
     * The level-set values of the whole region at an offset of the range that was entered, negative inside; at a knot where it jumps, those on the range's side.
     *
     * @param values a value a node, overwritten; only the sign is right away from the boundary
     */
    void section(double wMm, boolean endCaps, float[] values) {
        double w = Math.max(fromMm, Math.min(toMm, wMm));
        if (expression instanceof SolidExpression.Leaf) {
            leaves.get(0).values(w, endCaps, active[0], values);
            return;
        }
        for (int k = 0; k < leafValues.length; k++) {
            leaves.get(k).values(w, endCaps, active[k], leafValues[k]);
        }
        expression.values(leafValues, values);
    }

    /** Coverage of the given cells by the section that was evaluated last. */
    void cover(float[] values, int[] cells, Coverage cover) {
        if (expression instanceof SolidExpression.Leaf) {
            SectionCoverage.set(values, lattice, cells, cover);
        } else {
            booleanCoverage.set(leafValues, cells, cover);
        }
    }
}
