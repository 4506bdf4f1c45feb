package org.dosegate.dicom.write;

import java.util.List;

/** A colour that is told apart from those in use. */
final class DisplayColour {
    /** Strong colours that are far from each other. */
    private static final List<int[]> PALETTE = List.of(
            new int[] {255, 0, 0},
            new int[] {0, 255, 255},
            new int[] {255, 255, 0},
            new int[] {255, 0, 255},
            new int[] {0, 255, 0},
            new int[] {0, 0, 255},
            new int[] {255, 128, 0},
            new int[] {128, 0, 255},
            new int[] {0, 128, 128},
            new int[] {128, 128, 0},
            new int[] {255, 128, 192},
            new int[] {128, 255, 128},
            new int[] {160, 80, 0},
            new int[] {128, 192, 255});

    private DisplayColour() {}

    /** The colour of the palette whose nearest colour in use is farthest away. */
    static int[] apartFrom(List<int[]> used) {
        int[] best = PALETTE.get(0);
        int most = -1;
        for (int[] colour : PALETTE) {
            int nearest =
                    used.stream().mapToInt(u -> distance2(u, colour)).min().orElse(Integer.MAX_VALUE);
            if (nearest > most) {
                most = nearest;
                best = colour;
            }
        }
        return best.clone();
    }

    private static int distance2(int[] a, int[] b) {
        int sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }
}
