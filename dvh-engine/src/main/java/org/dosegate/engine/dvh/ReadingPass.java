package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.solid.CapReading;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.ReadingSweep;
import org.dosegate.engine.solid.SlabSections;
import org.dosegate.engine.solid.Solid;

/** One sweep over a solid: its DVH, and those of other readings of its end caps. */
final class ReadingPass implements ReadingSweep.Visitor {
    private final Lattice lattice;
    private final LatticeDose dose;
    private final double topGy;
    private final Solid solid;
    private final List<CapReading> readings;
    private final InteriorBoxes boxes;
    private final DoseCells batch;
    /** The usual reading's stretches, by the ends that they do not belong to. */
    private final Map<List<Integer>, Tally> usual = new LinkedHashMap<>();
    /** What other readings have in their place, by end. */
    private final Map<Integer, Tally> others = new LinkedHashMap<>();

    /** Where a cubic dose interpolation is looked at; null where nobody asks. */
    private final CubicSamples cubic;

    /** All stretches of the usual reading. */
    private final Tally whole;

    private boolean sampling;
    private Tally tally;
    private CellKind kinds;

    /**
     * Sweeps a solid.
     *
     * @param readings the other readings of its end caps that are asked for
     * @param cubic where a cubic dose interpolation is looked at; null where it is not
     */
    ReadingPass(Solid solid, List<CapReading> readings, DoseGrid grid, CubicSamples cubic) {
        this.lattice = solid.lattice();
        LatticeDose aligned = AlignedDose.of(lattice, grid);
        this.dose = aligned != null ? aligned : new TrilinearDose(lattice, grid);
        this.topGy = grid.maxGy();
        this.solid = solid;
        this.readings = readings;
        this.cubic = cubic;
        this.boxes = new InteriorBoxes(lattice, solid.coarsePitchMm());
        this.batch = new DoseCells(lattice.nodes());
        ReadingSweep.run(solid, readings, this);
        this.whole = Tally.sum(usual.values(), lattice, topGy);
    }

    /** The DVH of the usual reading. */
    Dvh usual() {
        return whole.dvh();
    }

    /** Where the usual reading has its extremes. */
    ExtremeDose extremes() {
        return whole.extremes();
    }

    /** The DVH without any end caps, where they were asked for and matter. */
    Dvh withoutCaps() {
        for (int r = 0; r < readings.size(); r++) {
            int end = ReadingSweep.end(r, true);
            if (readings.get(r).kind() == CapReading.Kind.ALL_WITHOUT && others.containsKey(end)) {
                return dvhOf(end);
            }
        }
        return usual();
    }

    /** By how much the end caps move a value: those of each structure, its low and its high ones for themselves. */
    List<Spread> capSpreads(Dvh usualDvh) {
        Map<Integer, List<Dvh>> byPlace = new LinkedHashMap<>();
        Set<Integer> longestKnown = new HashSet<>();
        for (int end : others.keySet()) {
            CapReading reading = readings.get(end / 2);
            if (reading.kind() == CapReading.Kind.ALL_WITHOUT) {
                continue;
            }
            int place = 2 * reading.structure() + end % 2;
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(dvhOf(end));
            if (reading.kind() == CapReading.Kind.LONGEST) {
                longestKnown.add(place);
            }
        }
        List<Spread> spreads = new ArrayList<>();
        byPlace.forEach((place, dvhs) ->
                spreads.add(new Spread(Spread.Source.END_CAPS, usualDvh, dvhs, !longestKnown.contains(place), 1)));
        return spreads;
    }

    private Dvh dvhOf(int end) {
        List<Tally> parts = new ArrayList<>();
        usual.forEach((butFor, stretch) -> {
            if (!butFor.contains(end)) {
                parts.add(stretch);
            }
        });
        parts.add(others.get(end));
        return Tally.sum(parts, lattice, topGy).dvh();
    }

    @Override
    public void usual(List<Integer> butFor) {
        sampling = cubic != null;
        tally = usual.computeIfAbsent(butFor, ends -> new Tally(lattice, topGy));
    }

    @Override
    public void other(int end) {
        sampling = false;
        tally = others.computeIfAbsent(end, e -> new Tally(lattice, topGy));
    }

    @Override
    public void section(double wMm, float[] values, int[] boundary, boolean face) {
        dose.plane(wMm);
        tally.section(wMm, values, boundary, face, dose);
    }

    @Override
    public double[] further(double lowMm, double highMm, int[] boundary) {
        return Arrays.stream(dose.bendsMm(lowMm, highMm))
                .filter(w -> tally.mayLeave(w, boundary, dose))
                .toArray();
    }

    @Override
    public void slab(SlabSections sections, Coverage cover, int[] cells) {
        double lowMm = sections.lowMm();
        double highMm = sections.highMm();
        tally.gridPoints(sections, kinds, dose);
        dose.slab(lowMm, highMm);
        dose.cells(cells, cover, batch);
        tally.sum().add(batch, cellCc(highMm - lowMm));
        if (sampling) {
            cubic.near(lowMm, highMm, cover, cells);
        }
    }

    @Override
    public void interior(double lowMm, double highMm, CellKind inside) {
        kinds = inside;
        boxes.divide(kinds);
        if (sampling) {
            cubic.inside(lowMm, highMm, kinds);
        }
        int slabs = solid.coarseSlabs(highMm - lowMm);
        for (int s = 0; s < slabs; s++) {
            double low = lowMm + (highMm - lowMm) * s / slabs;
            double high = lowMm + (highMm - lowMm) * (s + 1) / slabs;
            dose.slab(low, high);
            boxes.addTo(tally.sum(), dose, cellCc(high - low));
        }
    }

    private double cellCc(double thicknessMm) {
        return thicknessMm * lattice.pitchMm() * lattice.pitchMm() / 1000;
    }
}
