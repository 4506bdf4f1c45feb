package org.dosegate.engine.solid;

/** A solid that is always read without its end caps. */
final class BareLeaf implements LeafSolid {
    private final LeafSolid leaf;

    BareLeaf(LeafSolid leaf) {
        this.leaf = leaf;
    }

    @Override
    public double lowMm(boolean endCaps) {
        return leaf.lowMm(false);
    }

    @Override
    public double highMm(boolean endCaps) {
        return leaf.highMm(false);
    }

    @Override
    public double[] knotsMm() {
        return leaf.knotsMm();
    }

    @Override
    public boolean constantBetweenKnots() {
        return leaf.constantBetweenKnots();
    }

    @Override
    public boolean faceAt(double knotMm) {
        return leaf.faceAt(knotMm);
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        return leaf.active(lowMm, highMm, false);
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        leaf.values(wMm, false, active, out);
    }
}
