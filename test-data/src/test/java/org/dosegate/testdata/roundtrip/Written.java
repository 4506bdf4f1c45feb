package org.dosegate.testdata.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtStructReader;
import org.dosegate.dicom.rt.RtStructureSet;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.dicom.write.NewRoi;
import org.dosegate.dicom.write.ReadBack;
import org.dosegate.dicom.write.StructureSetWriter;
import org.dosegate.dicom.write.WritingTool;
import org.dosegate.engine.contour.ContourTracer;
import org.dosegate.engine.contour.TracedContours;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;

/**
 * A region that was written into a structure set, and the ROI that was read from its bytes.
 *
 * @param betweenSlices how contours are read, before and after
 */
record Written(Region meant, Roi read, BetweenSlices betweenSlices) {
    private static final double SHARE = 0.003;
    private static final DoseGrid DOSE = GridGeometry.covering(Bounds.around(60, 60, 60), 2.5, 2.5, 2.5)
            .sample(DoseField.gaussian(new Vec3(-9, 5, 7), 60, 25));

    /** Writes what is derived from the ROIs of a structure set into it; the first of them is the source. */
    static Written of(BetweenSlices betweenSlices, Function<RtStructureSet, Region> derive, ContourStack... drawn) {
        DicomDataset original = structureSet(drawn);
        RtStructureSet before = RtStructReader.read(StrictValues.of("rs.dcm", original, DicomCodec.standard()), "0");
        Region meant = derive.apply(before);
        PlanarContours source = ((ContourRegion) region(before, 0)).contours();
        TracedContours contours = ContourTracer.trace(meant, betweenSlices, source);
        byte[] bytes = new StructureSetWriter()
                .write(
                        "rs.dcm",
                        original,
                        new NewRoi("New", "", before.rois().get(0).number(), source.normal(), contours),
                        new WritingTool("dosegate", "1", Instant.EPOCH));
        List<Roi> rois = ReadBack.of("new.dcm", bytes).rois();
        assertThat(rois).hasSize(before.rois().size() + 1);
        return new Written(meant, rois.get(rois.size() - 1), betweenSlices);
    }

    private static DicomDataset structureSet(ContourStack... stacks) {
        List<StructureSetObject.Roi> rois = new ArrayList<>();
        for (ContourStack stack : stacks) {
            int number = rois.size() + 1;
            rois.add(StructureSetObject.Roi.of(number, "S" + number, "ORGAN", 0xff0000, stack));
        }
        return new StructureSetObject("TEST", "structures", rois).dataset(Phantom.of("roundtrip"));
    }

    static Region region(RtStructureSet set, int index) {
        return set.rois().get(index).region().orElseThrow();
    }

    void assertSame() {
        Dvh a = dvh(meant);
        Dvh b = dvh(read.region().orElseThrow());
        assertThat(b.volumeCc()).isCloseTo(a.volumeCc(), within(SHARE * a.volumeCc()));
        assertThat(b.meanGy()).isCloseTo(a.meanGy(), within(SHARE * 60));
        for (int d = 1; d <= 60; d++) {
            assertThat(b.volumeAtDoseCc(d))
                    .as("V(%d Gy)", d)
                    .isCloseTo(a.volumeAtDoseCc(d), within(SHARE * a.volumeCc()));
        }
    }

    private Dvh dvh(Region region) {
        return new DvhCalculator(DOSE, new DvhSettings(betweenSlices, false))
                .compute(region)
                .nominal();
    }
}
