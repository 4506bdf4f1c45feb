package org.dosegate.engine.solid;

import org.dosegate.engine.region.BooleanRegion.Operation;

/** How the leaves of a region combine; leaves are named by their index. */
sealed interface SolidExpression {
    /** Whether a point is inside, given which leaves it is in. */
    boolean inside(boolean[] inLeaf);

    /**
     * Level-set values of the combination at all nodes: the least or largest of the leaves' as the operation asks.
     *
     * @param out overwritten
     */
    void values(float[][] leafValues, float[] out);

    /** One leaf. */
    record Leaf(int index) implements SolidExpression {
        @Override
        public boolean inside(boolean[] inLeaf) {
            return inLeaf[index];
        }

        @Override
        public void values(float[][] leafValues, float[] out) {
            System.arraycopy(leafValues[index], 0, out, 0, out.length);
        }
    }

    /** Two expressions combined. */
    record Combination(Operation operation, SolidExpression left, SolidExpression right) implements SolidExpression {
        @Override
        public boolean inside(boolean[] inLeaf) {
            return switch (operation) {
                case UNION -> left.inside(inLeaf) || right.inside(inLeaf);
                case INTERSECTION -> left.inside(inLeaf) && right.inside(inLeaf);
                case SUBTRACTION -> left.inside(inLeaf) && !right.inside(inLeaf);
            };
        }

        @Override
        public void values(float[][] leafValues, float[] out) {
            left.values(leafValues, out);
            float[] b = right instanceof Leaf leaf ? leafValues[leaf.index] : new float[out.length];
            if (!(right instanceof Leaf)) {
                right.values(leafValues, b);
            }
            // Not Math.min and Math.max, which are calls in lightly compiled code.
            switch (operation) {
                case UNION -> {
                    for (int k = 0; k < out.length; k++) {
                        out[k] = b[k] < out[k] ? b[k] : out[k];
                    }
                }
                case INTERSECTION -> {
                    for (int k = 0; k < out.length; k++) {
                        out[k] = b[k] > out[k] ? b[k] : out[k];
                    }
                }
                // A shared boundary belongs to neither: at b = 0 the difference is empty, as -0 < 0 is false.
                case SUBTRACTION -> {
                    for (int k = 0; k < out.length; k++) {
                        out[k] = -b[k] > out[k] ? -b[k] : out[k];
                    }
                }
            }
        }
    }
}
