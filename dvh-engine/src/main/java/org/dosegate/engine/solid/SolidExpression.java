package org.dosegate.engine.solid;

import org.dosegate.engine.region.BooleanRegion.Operation;

/** How the leaves of a region combine; leaves are named by their index. */
sealed interface SolidExpression {
    /** Whether a point is inside, given which leaves it is in. */
    boolean inside(boolean[] inLeaf);

    /** A level-set value of the combination: the least or largest of the leaves' as the operation asks. */
    float value(float[][] leafValues, int node);

    /** One leaf. */
    record Leaf(int index) implements SolidExpression {
        @Override
        public boolean inside(boolean[] inLeaf) {
            return inLeaf[index];
        }

        @Override
        public float value(float[][] leafValues, int node) {
            return leafValues[index][node];
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
        public float value(float[][] leafValues, int node) {
            float a = left.value(leafValues, node);
            float b = right.value(leafValues, node);
            return switch (operation) {
                case UNION -> Math.min(a, b);
                case INTERSECTION -> Math.max(a, b);
                // A shared boundary belongs to neither: at b = 0 the difference is empty, as -0 < 0 is false.
                case SUBTRACTION -> Math.max(a, -b);
            };
        }
    }
}
