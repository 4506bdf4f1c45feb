package org.dosegate.engine.solid;

/**
 * Parts and holes of a cross-section, counted on the nodes: parts are 4-connected, the background 8-connected.
 *
 * @param parts number of separate parts
 * @param holes number of holes
 */
record CrossSectionTopology(int parts, int holes) {

    static CrossSectionTopology of(float[] distance, int nu, int nv) {
        int[] parent = components(distance, nu, nv);
        int parts = 0;
        int background = 0;
        for (int k = 0; k < parent.length; k++) {
            if (parent[k] == k) {
                if (distance[k] < 0) {
                    parts++;
                } else {
                    background++;
                }
            }
        }
        return new CrossSectionTopology(parts, Math.max(0, background - 1));
    }

    /**
     * Numbers the parts.
     *
     * @param part set to the number of the part that each node lies in, -1 for the background
     * @return number of parts
     */
    static int label(float[] distance, int nu, int nv, int[] part) {
        int[] parent = components(distance, nu, nv);
        int count = 0;
        for (int k = 0; k < parent.length; k++) {
            if (distance[k] < 0) {
                int root = root(parent, k);
                part[k] = root == k ? count++ : part[root]; // roots come first
            } else {
                part[k] = -1;
            }
        }
        return count;
    }

    private static int[] components(float[] distance, int nu, int nv) {
        int[] parent = new int[nu * nv];
        for (int k = 0; k < parent.length; k++) {
            parent[k] = k;
        }
        for (int j = 0; j < nv; j++) {
            for (int i = 0; i < nu; i++) {
                int k = j * nu + i;
                boolean in = distance[k] < 0;
                if (i > 0 && distance[k - 1] < 0 == in) {
                    join(parent, k, k - 1);
                }
                if (j > 0) {
                    if (distance[k - nu] < 0 == in) {
                        join(parent, k, k - nu);
                    }
                    if (!in && i > 0 && !(distance[k - nu - 1] < 0)) {
                        join(parent, k, k - nu - 1);
                    }
                    if (!in && i + 1 < nu && !(distance[k - nu + 1] < 0)) {
                        join(parent, k, k - nu + 1);
                    }
                }
            }
        }
        return parent;
    }

    private static int root(int[] parent, int k) {
        int r = k;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private static void join(int[] parent, int a, int b) {
        int ra = root(parent, a);
        int rb = root(parent, b);
        if (ra != rb) {
            parent[Math.max(ra, rb)] = Math.min(ra, rb);
        }
    }
}
