package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;

/**
 * Which parts of two neighbouring cross-sections belong together: those that overlap, directly or by way of others. A group with parts in one
 * section only ends or begins between them.
 */
final class PartGroups {
    /** Number of groups. */
    final int count;
    /** Group of each node, that of the part it lies in or is nearest to, of both sections; null for one group of all. */
    final int[] ofNode;
    /** Whether a group has parts in both sections. */
    final boolean[] goesOn;
    /** Area of each group along the interval, cells. */
    final Measure[] area;
    /** Group of each part of the first section. */
    private final int[] ofFirst;
    /** Group of each part of the second section. */
    private final int[] ofSecond;

    PartGroups(int count, int[] ofFirst, int[] ofSecond, int[] ofNode, boolean[] goesOn, Measure[] area) {
        this.count = count;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.ofNode = ofNode;
        this.goesOn = goesOn;
        this.area = area;
    }

    /** The group of a node. */
    int at(int node) {
        return ofNode == null ? 0 : ofNode[node];
    }

    /** Whether a group ends or begins here. */
    boolean anyEnds() {
        for (boolean both : goesOn) {
            if (!both) {
                return true;
            }
        }
        return false;
    }

    /** The group of the next interval that has the very parts with which a group begins in this one; -1 for none. */
    int inNext(int group, PartGroups next) {
        return partner(ofSecond, group, next.ofFirst);
    }

    /** The group of the interval before that has the very parts with which a group ends in this one; -1 for none. */
    int inPrevious(int group, PartGroups previous) {
        return partner(ofFirst, group, previous.ofSecond);
    }

    /** The group that has the same parts of a contour, and no others. */
    private static int partner(int[] groups, int group, int[] others) {
        int partner = -1;
        if (groups.length != others.length) { // parts that the lattice hardly shows
            return partner;
        }
        for (int p = 0; p < groups.length; p++) {
            if (groups[p] == group) {
                if (partner >= 0 && others[p] != partner) {
                    return -1;
                }
                partner = others[p];
            }
        }
        for (int p = 0; p < groups.length; p++) {
            if (others[p] == partner && groups[p] != group) {
                return -1;
            }
        }
        return partner;
    }

    /** The groups between slices k and k + 1; of single parts that overlap it is one. */
    static PartGroups of(List<Slice> slices, int k) {
        Slice one = slices.get(k);
        Slice two = slices.get(k + 1);
        boolean single = one.parts <= 1 && two.parts <= 1 && meet(one, two);
        return single ? whole(slices, k) : bySections(slices, k);
    }

    private static boolean meet(Slice one, Slice two) {
        float[] d1 = one.distance;
        float[] d2 = two.distance;
        for (int n = 0; n < d1.length; n++) {
            if (d1[n] < 0 && d2[n] < 0) {
                return true;
            }
        }
        return false;
    }

    /** One group of everything between slices k and k + 1. */
    private static PartGroups whole(List<Slice> slices, int k) {
        Measure area = Measure.of(slices, k, slice -> slice.area);
        int n1 = Math.max(1, slices.get(k).parts);
        int n2 = Math.max(1, slices.get(k + 1).parts);
        return new PartGroups(1, new int[n1], new int[n2], null, new boolean[] {true}, new Measure[] {area});
    }

    private static PartGroups bySections(List<Slice> slices, int k) {
        Slice one = slices.get(k);
        Slice two = slices.get(k + 1);
        int n1 = one.sectionParts().count;
        int n2 = two.sectionParts().count;
        if (n1 == 0 || n2 == 0) {
            return whole(slices, k);
        }
        int[] group1 = new int[n1];
        int[] group2 = new int[n2];
        int count = connect(overlaps(one, two), group1, group2);
        boolean[] goesOn = new boolean[count];
        double[] first = sums(group1, one.sectionParts().area, count);
        double[] second = sums(group2, two.sectionParts().area, count);
        double[] before = k > 0 ? beyond(slices.get(k - 1), one, group1, count) : first;
        double[] after = k + 2 < slices.size() ? beyond(slices.get(k + 2), two, group2, count) : second;
        Measure[] area = new Measure[count];
        for (int g = 0; g < count; g++) {
            goesOn[g] = first[g] > 0 && second[g] > 0;
            // What is not there at a further contour ends before it, nobody knows where: that is no area of 0 there.
            Neighbours neighbours = SliceInterpolation.neighbours(slices, k, before[g] > 0, after[g] > 0);
            area[g] = Measure.of(neighbours, before[g], first[g], second[g], after[g]);
        }
        int[] ofNode = new int[one.distance.length];
        for (int n = 0; n < ofNode.length; n++) {
            ofNode[n] = one.distance[n] < two.distance[n]
                    ? group1[one.sectionParts().at(n)]
                    : group2[two.sectionParts().at(n)];
        }
        return new PartGroups(count, group1, group2, ofNode, goesOn, area);
    }

    private static boolean[][] overlaps(Slice one, Slice two) {
        boolean[][] overlap = new boolean[one.sectionParts().count][two.sectionParts().count];
        for (int n = 0; n < one.distance.length; n++) {
            if (one.distance[n] < 0 && two.distance[n] < 0) {
                overlap[one.sectionParts().at(n)][two.sectionParts().at(n)] = true;
            }
        }
        return overlap;
    }

    /** Numbers the groups; returns how many there are. */
    private static int connect(boolean[][] overlap, int[] group1, int[] group2) {
        Arrays.fill(group1, -1);
        Arrays.fill(group2, -1);
        int count = 0;
        for (int p = 0; p < group1.length; p++) {
            if (group1[p] < 0) {
                flood(overlap, group1, group2, p, count++);
            }
        }
        for (int q = 0; q < group2.length; q++) {
            if (group2[q] < 0) {
                group2[q] = count++;
            }
        }
        return count;
    }

    private static void flood(boolean[][] overlap, int[] group1, int[] group2, int p, int group) {
        group1[p] = group;
        for (int q = 0; q < group2.length; q++) {
            if (overlap[p][q] && group2[q] < 0) {
                group2[q] = group;
                for (int other = 0; other < group1.length; other++) {
                    if (overlap[other][q] && group1[other] < 0) {
                        flood(overlap, group1, group2, other, group);
                    }
                }
            }
        }
    }

    private static double[] sums(int[] group, double[] area, int count) {
        double[] sum = new double[count];
        for (int p = 0; p < group.length; p++) {
            sum[group[p]] += area[p];
        }
        return sum;
    }

    /** Areas by which the groups go on beyond a contour: a part that goes on in parts of several groups is shared out by their areas. */
    private static double[] beyond(Slice further, Slice at, int[] group, int count) {
        boolean[][] overlap = overlaps(further, at);
        double[] sum = new double[count];
        for (int r = 0; r < overlap.length; r++) {
            double touched = 0;
            for (int p = 0; p < group.length; p++) {
                touched += overlap[r][p] ? at.sectionParts().area[p] : 0;
            }
            for (int p = 0; p < group.length && touched > 0; p++) {
                sum[group[p]] +=
                        overlap[r][p] ? further.sectionParts().area[r] * at.sectionParts().area[p] / touched : 0;
            }
        }
        return sum;
    }
}
