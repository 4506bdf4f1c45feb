package org.dosegate.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dosegate.cli.plan.StructureFiles;
import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.write.NewRoi;
import org.dosegate.dicom.write.ReadBack;
import org.dosegate.dicom.write.RoiNameRule;
import org.dosegate.dicom.write.StructureSetWriter;
import org.dosegate.dicom.write.WritingTool;
import org.dosegate.engine.contour.ContourTracer;
import org.dosegate.engine.contour.TracedContours;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SolidVolume;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.ToolInfo;

/**
 * Derives one structure from others and writes it into their structure set.
 *
 * @param from ROI names, united
 * @param margins applied to the union
 * @param inside ROI name that bounds the result
 * @param minus ROI names taken out
 * @param name of the new ROI
 * @param betweenSlices how the contours are read
 */
record ExpandRun(
        List<String> from,
        Margins margins,
        Optional<String> inside,
        List<String> minus,
        String name,
        BetweenSlices betweenSlices) {

    /** What is read back may differ by this share of the volume before it is said. */
    private static final double READ_BACK_TOLERANCE = 0.003;

    /** So many added planes are named one by one. */
    private static final int MOST_NAMED = 6;

    private static final String NOT_ON_SLICES =
            "; a planning system that takes contours on image slices only may move them or leave them out";

    /**
     * What a run made.
     *
     * @param file the bytes of the RTSTRUCT
     * @param result what the outputs say
     */
    record Expanded(byte[] file, ExpandResult result) {}

    /**
     * Computes, encodes and reads back what was encoded.
     *
     * @throws org.dosegate.cli.run.UsageException when a name is not there
     * @throws org.dosegate.dicom.DicomRefusedException when a structure has no volume, the result has none, or the new name cannot be used
     */
    Expanded compute(StructureFiles structures, String out, Instant created) {
        RoiNameRule.require(name, structures.loaded().structures());
        List<Roi> sources = rois(structures, from);
        Region source = union(sources);
        // Without margins the corners that were drawn stay as sharp as they are.
        Region derived = margins.equals(Margins.uniform(0)) ? source : source.grow(margins);
        if (inside.isPresent()) {
            derived = derived.intersection(union(rois(structures, List.of(inside.get()))));
        }
        for (Roi roi : rois(structures, minus)) {
            derived = derived.minus(StructureFiles.region(roi));
        }
        double volumeCc = SolidVolume.cc(derived, betweenSlices);
        PlanarContours drawn = ((ContourRegion) StructureFiles.region(sources.get(0))).contours();
        TracedContours contours = ContourTracer.trace(derived, betweenSlices, drawn);
        if (contours.planes().isEmpty()) {
            throw structures.refuse(
                    Refusal.ROI_NOT_EVALUABLE, "nothing is left: " + derivation(), "use other margins or structures");
        }
        List<Note> warnings = new ArrayList<>(structures.warnings());
        closingPlanes(contours).ifPresent(warnings::add);
        finerPlanes(contours).ifPresent(warnings::add);
        byte[] file = write(structures, sources.get(0), drawn, contours, created);
        readBack(out, file, volumeCc).ifPresent(warnings::add);
        ExpandResult result = new ExpandResult(
                name,
                volumeCc,
                String.join(" + ", from),
                SolidVolume.cc(source, betweenSlices),
                margins,
                contours.planes().size(),
                contours.points(),
                out,
                warnings);
        return new Expanded(file, result);
    }

    private static List<Roi> rois(StructureFiles structures, List<String> names) {
        for (String wanted : names) {
            if (!structures.names().contains(wanted)) {
                throw UnknownStructure.named(wanted, structures.names());
            }
        }
        return names.stream().map(structures::roi).toList();
    }

    private static Region union(List<Roi> rois) {
        return rois.stream()
                .map(StructureFiles::region)
                .reduce(Region::union)
                .orElseThrow(() -> new IllegalArgumentException("no structure to start from"));
    }

    private byte[] write(
            StructureFiles structures, Roi source, PlanarContours drawn, TracedContours contours, Instant created) {
        ToolInfo tool = ToolIdentity.current();
        return new StructureSetWriter()
                .write(
                        structures.loaded().structures().header().file(),
                        structures.loaded().dataset(),
                        new NewRoi(name, derivation(), source.number(), drawn.normal(), contours),
                        new WritingTool(tool.name(), tool.version(), created));
    }

    private Optional<Note> closingPlanes(TracedContours contours) {
        return added(contours, Place.CLOSING)
                .map(at -> Note.about(
                        name,
                        "CLOSING_PLANE",
                        name + ": its ends lie between the planes of " + from.get(0) + ", so that contours were added "
                                + at + NOT_ON_SLICES));
    }

    private Optional<Note> finerPlanes(TracedContours contours) {
        return added(contours, Place.BETWEEN)
                .map(at -> Note.about(
                        name,
                        "FINER_PLANES",
                        name + ": contours on the planes of " + from.get(0)
                                + " alone would be read as another solid, so that contours were added " + at
                                + NOT_ON_SLICES));
    }

    /** At which offsets there are planes that are not the source's and do not continue them. */
    private static Optional<String> added(TracedContours contours, Place place) {
        List<String> at = contours.planes().stream()
                .filter(plane -> plane.place() == place)
                .map(plane -> String.format(Locale.ROOT, "%.2f mm", plane.offsetMm()))
                .toList();
        int n = at.size();
        if (n == 0) {
            return Optional.empty();
        }
        if (n > MOST_NAMED) {
            return Optional.of("on " + n + " planes from " + at.get(0) + " to " + at.get(n - 1));
        }
        String last = at.get(n - 1);
        return Optional.of("at " + (n == 1 ? last : String.join(", ", at.subList(0, n - 1)) + " and " + last));
    }

    private Optional<Note> readBack(String out, byte[] file, double volumeCc) {
        Roi written = ReadBack.of(out, file).rois().stream()
                .filter(roi -> roi.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the new ROI was not written"));
        double readCc = written.region()
                .map(region -> SolidVolume.cc(region, betweenSlices))
                .orElse(0.0);
        if (Math.abs(readCc - volumeCc) <= READ_BACK_TOLERANCE * volumeCc) {
            return Optional.empty();
        }
        return Optional.of(Note.about(
                name,
                "CONTOURS_DIFFER",
                String.format(
                        Locale.ROOT,
                        "%s: its contours read as %.3f cc, the solid has %.3f cc; no contours were found that express it"
                                + " better (where parts end one above the other, the way between them is read as filled)",
                        name,
                        readCc,
                        volumeCc)));
    }

    /** How the structure came about, for its description and for messages. */
    private String derivation() {
        StringBuilder text = new StringBuilder(String.join(" + ", from));
        double[] mm = {
            margins.rightMm(),
            margins.leftMm(),
            margins.anteriorMm(),
            margins.posteriorMm(),
            margins.inferiorMm(),
            margins.superiorMm()
        };
        text.append(" with margins R,L,A,P,I,S of ");
        for (int k = 0; k < mm.length; k++) {
            text.append(k == 0 ? "" : ", ").append(mm[k]);
        }
        text.append(" mm");
        inside.ifPresent(bound -> text.append(", inside ").append(bound));
        minus.forEach(taken -> text.append(", minus ").append(taken));
        return text.toString();
    }
}
